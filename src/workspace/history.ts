import { createSignal } from 'solid-js';
import type { Study } from '../core/model/study.ts';

/** What was done, and the study on both sides of it; the studies share all that did not change. */
interface Step {
  readonly label: string;
  readonly before: Study;
  readonly after: Study;
}

export interface History {
  readonly undoLabel: () => string | null;
  readonly redoLabel: () => string | null;
  /** Forgets what had been undone. */
  record(step: Step): void;
  /** The study to go back to; null when there is nothing to undo. */
  undo(): Study | null;
  redo(): Study | null;
  clear(): void;
}

/** Beyond, the oldest steps are forgotten. */
export const HISTORY_DEPTH = 1000;

/** One for the whole program: grid, scenarios, titles and all. `soon`: when the labels are told. */
export function createHistory(
  depth = HISTORY_DEPTH,
  soon: (tell: () => void) => void = (tell) => tell(),
): History {
  let past: readonly Step[] = [];
  let future: readonly Step[] = [];
  const [undoLabel, setUndo] = createSignal<string | null>(null);
  const [redoLabel, setRedo] = createSignal<string | null>(null);
  const keep = (nextPast: readonly Step[], nextFuture: readonly Step[]) => {
    past = nextPast;
    future = nextFuture;
    soon(() => {
      setUndo(past.at(-1)?.label ?? null);
      setRedo(future.at(-1)?.label ?? null);
    });
  };
  return {
    undoLabel,
    redoLabel,
    record: (step) => keep([...past.slice(past.length >= depth ? 1 : 0), step], []),
    undo: () => {
      const step = past.at(-1);
      if (!step) return null;
      keep(past.slice(0, -1), [...future, step]);
      return step.before;
    },
    redo: () => {
      const step = future.at(-1);
      if (!step) return null;
      keep([...past, step], future.slice(0, -1));
      return step.after;
    },
    clear: () => keep([], []),
  };
}
