/** Quiet time after the last change before a chart follows, and the longest it stays behind while changes go on; milliseconds. */
const SETTLED = 100;
const LONGEST = 800;

export interface Drawing {
  /** Asks for a drawing, soon: one answers every request made until then. */
  readonly request: () => void;
  /** Draws at once what is pending. */
  readonly flush: () => void;
  readonly cancel: () => void;
}

/** Draws once the values have settled, after a frame, when the page is idle: never in an edit's way. */
export function createDrawing(draw: () => void): Drawing {
  let waiting: { readonly since: number; readonly stop: () => void } | null = null;

  const cancel = () => {
    waiting?.stop();
    waiting = null;
  };
  const run = () => {
    cancel();
    draw();
  };
  return {
    request() {
      const now = performance.now();
      const since = waiting?.since ?? now;
      if (waiting && now - since > LONGEST) return;
      waiting?.stop();
      waiting = { since, stop: later(SETTLED, run) };
    },
    flush() {
      if (waiting) run();
    },
    cancel,
  };
}

/** After this delay, then a frame, then idle time. Returns what calls it off. */
function later(delay: number, run: () => void): () => void {
  let live = true;
  const step = (next: () => void) => () => {
    if (live) next();
  };
  const timer = setTimeout(
    step(() => requestAnimationFrame(step(() => whenIdle(step(run))))),
    delay,
  );
  return () => {
    live = false;
    clearTimeout(timer);
  };
}

/** Safari has no idle callback. */
function whenIdle(run: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: 300 });
  else setTimeout(run, 16);
}
