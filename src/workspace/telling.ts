import { batch } from 'solid-js';

/**
 * What is true at once and told to the page a moment later: with the engine's answer, so that an edit draws the page
 * once and not twice, and never later than this many milliseconds.
 */
export interface Telling {
  /** Tells with the next answer, in order. */
  soon(tell: () => void): void;
  /** Tells what waits: nothing else may be told before it. */
  now(): void;
}

const PATIENCE = 12;

export function createTelling(): Telling {
  let waiting: (() => void)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    if (waiting.length === 0) return;
    const told = waiting;
    waiting = [];
    clearTimeout(timer);
    batch(() => {
      for (const tell of told) tell();
    });
  };
  return {
    now,
    soon(tell) {
      if (waiting.length === 0) timer = setTimeout(now, PATIENCE);
      waiting.push(tell);
    },
  };
}
