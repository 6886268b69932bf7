/** Least time between two drawings of the same chart, in milliseconds. */
const PACE = 100;

export interface Drawing {
  /** Asks for a drawing, soon: the same answer serves every request made until then. */
  readonly request: () => void;
  /** Draws at once what is pending. */
  readonly flush: () => void;
  readonly cancel: () => void;
}

/** Draws after the frame that shows an edit, when the page is idle, at most every 100 ms: never in an edit's way. */
export function createDrawing(draw: () => void): Drawing {
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let turn = 0;

  const run = () => {
    cancel();
    last = performance.now();
    draw();
  };
  const cancel = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    turn += 1;
  };
  return {
    request() {
      if (timer !== null) return;
      const mine = turn;
      const ifStill = (next: () => void) => () => {
        if (mine === turn) next();
      };
      timer = setTimeout(
        ifStill(() => requestAnimationFrame(ifStill(() => whenIdle(ifStill(run))))),
        Math.max(0, last + PACE - performance.now()),
      );
    },
    flush() {
      if (timer !== null) run();
    },
    cancel,
  };
}

/** Safari has no idle callback. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 300 });
  else setTimeout(run, 16);
}
