import { type Accessor, createSignal, untrack } from 'solid-js';
import type { Study } from '../core/model/study.ts';
import type { StudyStore } from '../platform/storage/api.ts';
import type { SavingState } from './api.ts';

/** What became of a study that another tab had overtaken. */
export type Settlement =
  /** Write it over this revision (null: anew). */
  | { readonly kind: 'again'; readonly expected: number | null }
  /** Kept under another name; the record here is that of the others, at this revision. */
  | { readonly kind: 'aside'; readonly revision: number }
  | { readonly kind: 'failed'; readonly message: string };

export interface SaverOptions {
  readonly store: Pick<StudyStore, 'save'>;
  /** Revision of the record the study comes from; null when it is not stored yet. */
  readonly revision: number | null;
  readonly onSaved: (revision: number, study: Study) => void;
  /** Nothing is left to save. */
  readonly onSettled?: () => void;
  readonly onConflict: (mine: Study, current: number | null) => Promise<Settlement>;
  /** When it is said that something is left to write: with what the page shows of the edit. */
  readonly tell?: (saying: () => void) => void;
  /** When it begins to be written: not before the page shows the edit. */
  readonly begin?: (writing: () => void) => void;
  /** Milliseconds before a failed save is tried again by itself. */
  readonly retryAfter?: number;
}

export interface Owed {
  readonly study: Study;
  readonly writing: Study | null;
  readonly revision: number | null;
}

/** Writes the study after each command, in order; of several that wait the newest holds them all. */
export interface Saver {
  readonly state: Accessor<SavingState>;
  save(study: Study): void;
  /** Something could not be stored before this saver came: says so, and tries again. */
  owe(study: Study, message: string): void;
  /** Tries now; resolves with true once nothing is left to save. */
  flush(): Promise<boolean>;
  /** The study has been read again at this revision. */
  rebase(revision: number): void;
  revision(): number | null;
  /** Something the user did is not stored. */
  owes(): boolean;
  /** It, and what is being written at this moment, over which revision; null when nothing is owed. */
  owed(): Owed | null;
  stop(): void;
}

const SAVING: SavingState = { kind: 'saving' };

function atOnce(work: () => void): void {
  work();
}

export function createSaver(options: SaverOptions): Saver {
  const { store, onSaved, onConflict, retryAfter = 10_000, tell = atOnce, begin = atOnce } = options;
  const [state, setState] = createSignal<SavingState>({ kind: 'saved' });
  let { revision } = options;
  let pending: Study | null = null;
  let writing: Study | null = null;
  let running: Promise<void> | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;

  const run = (): Promise<void> => {
    clearTimeout(retry);
    running ??= writeAll().finally(() => {
      running = null;
    });
    return running;
  };

  const writeAll = async () => {
    while (pending) {
      setState({ kind: 'saving' });
      const study: Study = pending;
      writing = study;
      const refusal = await write(study);
      writing = null;
      if (refusal !== null) {
        setState({ kind: 'unsaved', message: refusal });
        retry = setTimeout(run, retryAfter);
        return;
      }
      if (pending === study) pending = null;
    }
    setState({ kind: 'saved' });
    options.onSettled?.();
  };

  /** Null once it is stored; else why it is not. */
  const write = async (study: Study): Promise<string | null> => {
    const outcome = await store.save(study, revision);
    if (outcome.ok) {
      revision = outcome.revision;
      onSaved(revision, study);
      return null;
    }
    if (outcome.reason !== 'conflict') return outcome.message;
    const settlement = await onConflict(study, outcome.current);
    if (settlement.kind === 'failed') return settlement.message;
    if (settlement.kind === 'aside') {
      revision = settlement.revision;
      return null;
    }
    revision = settlement.expected;
    return write(study);
  };

  return {
    // Never « saved » while something waits to be written, even before it is told.
    state: () => (state().kind === 'saved' && pending ? SAVING : state()),
    save: (study) => {
      pending = study;
      tell(() => {
        if (pending && untrack(state).kind === 'saved') setState(SAVING);
      });
      begin(() => void run());
    },
    owe: (study, message) => {
      pending = study;
      setState({ kind: 'unsaved', message });
      retry = setTimeout(run, retryAfter);
    },
    flush: async () => {
      await run();
      return pending === null;
    },
    rebase: (to) => {
      revision = to;
    },
    revision: () => revision,
    owes: () => pending !== null,
    owed: () => pending && { study: pending, writing, revision },
    stop: () => clearTimeout(retry),
  };
}
