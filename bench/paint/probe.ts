/** What the page measures by itself: its own clock, no message to the test in between. */
export interface Probe {
  /** Milliseconds from the key that ends an edit to the frame that shows another result. */
  readonly times: number[];
  /** Main-thread tasks over 50 ms. */
  readonly longTasks: number[];
}

declare global {
  interface Window {
    probe: Probe;
  }
}

/** Runs in the page. Results are the texts of `.amount`; painted: in the task that follows their frame. */
export function installProbe(): void {
  const probe: Probe = { times: [], longTasks: [] };
  window.probe = probe;
  const shown = (): string =>
    [...document.querySelectorAll('.amount')].map(({ textContent }) => textContent).join('|');
  let pressed = 0;
  let before = '';
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Enter') return;
      before = shown();
      pressed = event.timeStamp;
    },
    true,
  );
  new MutationObserver(() => {
    if (pressed === 0 || shown() === before) return;
    const from = pressed;
    pressed = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => probe.times.push(performance.now() - from);
      port2.postMessage(null);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}
