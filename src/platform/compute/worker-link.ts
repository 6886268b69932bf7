import { type Remote, wrap } from 'comlink';
import type { WorkerLike, WorkerService } from './api.ts';

/** `silent`: no answer to the first ping; `crashed`: an error event; `hung`: no answer in time; `gone`: its lock fell. */
export type Death = 'silent' | 'crashed' | 'hung' | 'gone';

export type Answer<T> =
  | { readonly alive: true; readonly value: T }
  | { readonly alive: false; readonly death: Death };

/** One worker from start to death. */
export interface WorkerLink {
  /** True once it has answered; false when it never will. */
  readonly started: Promise<boolean>;
  readonly dead: Promise<Death>;
  /** Resolves in every case: with the answer, or with what the worker died of. */
  ask<T>(question: (service: Remote<WorkerService>) => Promise<T>, patience: number): Promise<Answer<T>>;
  /** Ends the worker: it is dead, as `gone`. */
  end(): void;
}

let count = 0;

export function linkWorker(spawn: () => WorkerLike, startPatience: number): WorkerLink {
  const ended = new AbortController();
  let worker: WorkerLike | undefined;
  let resolveDead: (death: Death) => void = () => {};
  const dead = new Promise<Death>((resolve) => {
    resolveDead = resolve;
  });
  const die = (death: Death) => {
    ended.abort();
    worker?.terminate();
    resolveDead(death);
  };

  /** Held as long as the link: Comlink drops the calls in flight of a collected proxy. */
  let service: Remote<WorkerService> | undefined;
  try {
    worker = spawn();
    worker.addEventListener('error', () => die('crashed'));
    worker.addEventListener('messageerror', () => die('crashed'));
    service = wrap<WorkerService>(worker);
  } catch {
    die('crashed');
  }

  const askWithin = async <T>(
    question: (service: Remote<WorkerService>) => Promise<T>,
    patience: number,
    late: Death,
  ): Promise<Answer<T>> => {
    if (!service || ended.signal.aborted) return { alive: false, death: await dead };
    const timer = setTimeout(() => die(late), patience);
    const answered = question(service).then(
      (value) => ({ alive: true, value }) as const,
      (): Promise<never> => {
        die('crashed');
        return new Promise(() => {});
      },
    );
    const answer = await Promise.race([answered, dead.then((death) => ({ alive: false, death }) as const)]);
    clearTimeout(timer);
    return answer;
  };

  const lifeline = `etabli-calcul-${performance.timeOrigin}-${Math.random()}-${++count}`;
  const started = askWithin((it) => it.ping(lifeline), startPatience, 'silent').then((answer) => {
    if (answer.alive) watchLifeline(lifeline, ended.signal, () => die('gone'));
    return answer.alive;
  });
  return {
    started,
    dead,
    ask: (question, patience) => askWithin(question, patience, 'hung'),
    end: () => die('gone'),
  };
}

/** Calls back when the worker that holds the lock is gone: `terminate()` from elsewhere fires no event. */
function watchLifeline(name: string, signal: AbortSignal, gone: () => void): void {
  if (!globalThis.isSecureContext || !('locks' in navigator)) return;
  navigator.locks.request(name, { signal }, gone).catch(() => {});
}
