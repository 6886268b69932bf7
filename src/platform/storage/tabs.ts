import { openChannel } from './channel.ts';
import type { StudyTab, TabListener, TabRole } from './api.ts';
import { randomToken } from './token.ts';

export interface TabOptions {
  /** Milliseconds left to the writer to save what it holds before it loses its turn. */
  readonly patience?: number;
  /**
   * Default: the browser's; null where it has none. Then, as where the browser refuses them, every tab writes and
   * revisions alone protect the data.
   */
  readonly locks?: LockManager | null;
}

type Message =
  | { readonly kind: 'saved'; readonly revision: number }
  | { readonly kind: 'hand-over'; readonly to: string }
  | { readonly kind: 'handed'; readonly to: string };

/**
 * Takes this tab's place on a study; resolves once its role is known. The first tab writes; when it leaves, crashes
 * or is taken over, the browser gives its lock to the next.
 */
export async function joinStudy(
  id: string,
  listener: TabListener,
  options: TabOptions = {},
): Promise<StudyTab> {
  const locks = options.locks === undefined ? (globalThis.navigator?.locks ?? null) : options.locks;
  const tab = new Tab(id, listener, locks, options.patience ?? 3000);
  await tab.enter();
  return tab;
}

class Tab implements StudyTab {
  private readonly me = randomToken();
  private readonly channel: BroadcastChannel | null;
  private readonly lock: string;
  private readonly listener: TabListener;
  private readonly locks: LockManager | null;
  private readonly patience: number;
  private now: TabRole = 'follower';
  private gone = false;
  /** Lets go of the lock; null while it is not held. */
  private release: (() => void) | null = null;
  /** Gives up waiting for the lock; null while it does not wait. */
  private waiting: AbortController | null = null;
  private handed: (() => void) | null = null;

  constructor(id: string, listener: TabListener, locks: LockManager | null, patience: number) {
    this.lock = `etabli:${id}`;
    this.listener = listener;
    this.locks = locks;
    this.patience = patience;
    this.channel = openChannel(this.lock);
    this.channel?.addEventListener('message', (event: MessageEvent<unknown>) => this.hear(event.data));
  }

  async enter(): Promise<void> {
    if (!this.locks || (await this.request({ ifAvailable: true }))) this.now = 'writer';
    else this.wait();
  }

  role(): TabRole {
    return this.now;
  }

  announce(revision: number): void {
    if (!this.gone) this.tell({ kind: 'saved', revision });
  }

  async takeOver(): Promise<void> {
    if (this.now === 'writer' || this.gone) return;
    const answered = new Promise<void>((resolve) => {
      this.handed = resolve;
    });
    this.tell({ kind: 'hand-over', to: this.me });
    await Promise.race([answered, after(this.patience)]);
    this.handed = null;
    // The writer may have left meanwhile, and the lock come by itself.
    if (this.release || this.gone) return;
    this.waiting?.abort();
    this.waiting = null;
    await this.request({ steal: true });
    this.become('writer');
  }

  leave(): void {
    this.gone = true;
    this.now = 'follower';
    this.waiting?.abort();
    this.release?.();
    this.channel?.close();
  }

  /** Stands in the queue; the lock comes when everyone before has left. */
  private wait(): void {
    if (this.gone) return;
    const waiting = new AbortController();
    this.waiting = waiting;
    void this.request({ signal: waiting.signal }).then((held) => {
      if (this.waiting === waiting) this.waiting = null;
      if (held) this.become('writer');
    });
  }

  /**
   * True once the lock is held, until `release` or until it is stolen, and where the browser refuses all locks; false
   * when it is not to be had.
   */
  private request(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      let held = false;
      const hold = (lock: Lock | null): Promise<void> | undefined => {
        if (!lock || this.gone) {
          resolve(false);
          return undefined;
        }
        held = true;
        return new Promise<void>((release) => {
          this.release = () => {
            this.release = null;
            release();
          };
          resolve(true);
        });
      };
      // Rejects when the wait is aborted, when the lock is stolen from this tab, or where sites may keep nothing.
      (this.locks as LockManager).request(this.lock, options, hold).catch((error: unknown) => {
        resolve(error instanceof DOMException && error.name === 'SecurityError');
        if (held) this.stolen();
      });
    });
  }

  private stolen(): void {
    this.release = null;
    this.become('follower');
    this.wait();
  }

  private become(role: TabRole): void {
    if (this.now === role || this.gone) return;
    this.now = role;
    this.listener.onRole(role);
  }

  private hear(data: unknown): void {
    const message = data as Message;
    if (message.kind === 'saved') this.listener.onSaved(message.revision);
    else if (message.kind === 'hand-over') void this.handOver(message.to);
    else if (message.to === this.me) this.handed?.();
  }

  /** Saves, stops writing, and only then lets the other tab take the lock. */
  private async handOver(to: string): Promise<void> {
    if (this.now !== 'writer' || !this.release) return;
    const { release } = this;
    try {
      await this.listener.onHandOver();
    } catch {
      // It could not save: no answer, and the other tab decides to wait or to take the lock.
      return;
    }
    if (this.now !== 'writer' || this.release !== release) return;
    this.become('follower');
    this.tell({ kind: 'handed', to });
    await after(this.patience);
    // The tab that asked is gone: nobody else could write until this one does.
    if (this.release === release) this.become('writer');
  }

  private tell(message: Message): void {
    this.channel?.postMessage(message);
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
