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

/** One for the whole program: grid, scenarios, titles and all. */
export function createHistory(depth = HISTORY_DEPTH): History {
  const [past, setPast] = createSignal<readonly Step[]>([]);
  const [future, setFuture] = createSignal<readonly Step[]>([]);
  return {
    undoLabel: () => past().at(-1)?.label ?? null,
    redoLabel: () => future().at(-1)?.label ?? null,
    record: (step) => {
      setPast([...past().slice(past().length >= depth ? 1 : 0), step]);
      setFuture([]);
    },
    undo: () => {
      const step = past().at(-1);
      if (!step) return null;
      setPast(past().slice(0, -1));
      setFuture([...future(), step]);
      return step.before;
    },
    redo: () => {
      const step = future().at(-1);
      if (!step) return null;
      setFuture(future().slice(0, -1));
      setPast([...past(), step]);
      return step.after;
    },
    clear: () => {
      setPast([]);
      setFuture([]);
    },
  };
}
