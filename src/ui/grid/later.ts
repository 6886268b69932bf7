import { afterPaint } from '../../platform/after-paint.ts';

/** What may wait until the answer to an edit has been painted, and never longer than the next thing the user does. */
export interface Later {
  /** Of two, the first is done before the second waits. */
  readonly put: (work: () => void) => void;
  readonly flush: () => void;
}

/** Milliseconds: an answer that takes longer does not hold the keyboard. */
const PATIENCE = 120;
const INPUTS = ['keydown', 'pointerdown', 'beforeinput', 'paste', 'drop'] as const;

/** `answered` resolves when the engine has nothing left to say of the last edit. */
export function createLater(answered: () => Promise<void>): Later {
  let waiting: (() => void) | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const work = waiting;
    if (!work) return;
    waiting = null;
    clearTimeout(timer);
    for (const input of INPUTS) window.removeEventListener(input, flush, true);
    work();
  };
  return {
    flush,
    put(work) {
      flush();
      waiting = work;
      for (const input of INPUTS) window.addEventListener(input, flush, true);
      timer = setTimeout(flush, PATIENCE);
      void answered().then(() => afterPaint(() => waiting === work && flush()));
    },
  };
}
