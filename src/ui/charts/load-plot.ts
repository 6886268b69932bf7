import type { Plot } from './frame.ts';

let loading: Promise<Plot> | null = null;

/** The drawing library, fetched once; a failure may be tried again. */
export function loadPlot(): Promise<Plot> {
  loading ??= import('./plot-parts.ts').catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

const GESTURES = ['keydown', 'pointerdown', 'wheel'] as const;

/** Runs once, at the first sign that someone uses the page: what is not in sight waits until then. Returns what calls it off. */
export function atFirstGesture(run: () => void): () => void {
  const stop = () => {
    for (const gesture of GESTURES) removeEventListener(gesture, once);
  };
  const once = () => {
    stop();
    setTimeout(run, 500);
  };
  for (const gesture of GESTURES) addEventListener(gesture, once, { passive: true });
  return stop;
}
