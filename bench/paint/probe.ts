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

/**
 * Runs in the page; `key` ends an edit. Results are the texts of `.amount`; painted: the first task after their frame,
 * ahead of what the page itself leaves for after it. Every frame and every number is waited for without asking the page.
 */
export function installProbe(key: string): void {
  const probe: Probe = { times: [], longTasks: [] };
  window.probe = probe;
  const shown = (): string =>
    [...document.querySelectorAll('.amount')].map(({ textContent }) => textContent).join('|');
  let pressed = 0;
  let before = '';
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== key) return;
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
      const painted = () => probe.times.push(performance.now() - from);
      void scheduler.postTask(painted, { priority: 'user-blocking' });
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: 'longtask' });
}

/**
 * Runs in the page: at `key`, other digits in every result on the screen, by hand. No grid, no engine, no state: what
 * the frame alone costs here.
 */
export function installFloor(key: string): void {
  window.addEventListener('keydown', (event) => {
    if (event.key !== key) return;
    const inSight = [...document.querySelectorAll('.amount')].filter((amount) => {
      const { top, bottom } = amount.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    for (const { firstChild } of inSight)
      if (firstChild)
        firstChild.nodeValue = (firstChild.nodeValue ?? '').replace(/\d/g, (digit) =>
          digit === '9' ? '0' : String(Number(digit) + 1),
        );
  });
}
