/** Milliseconds: a page out of sight draws nothing, and must not wait for it. */
const UNSEEN = 100;

/** In the task that follows the next frame: what is done there is not waited for by what is being drawn. */
export function afterPaint(work: () => void): void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    clearTimeout(timer);
    work();
  };
  const timer = setTimeout(once, UNSEEN);
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      once();
    };
    port2.postMessage(null);
  });
}
