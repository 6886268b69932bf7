import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Width of an element in whole pixels, 0 until it is on the page. Give the element to `watch` when it is made. */
export function createWidth(): {
  readonly width: Accessor<number>;
  readonly watch: (element: Element) => void;
} {
  const [width, setWidth] = createSignal(0);
  let frame = 0;
  const observer = new ResizeObserver(([entry]) => {
    const next = Math.floor(entry?.contentRect.width ?? 0);
    // Drawing at once would resize what is being observed.
    cancelAnimationFrame(frame);
    if (next > 0) frame = requestAnimationFrame(() => setWidth(next));
  });
  onCleanup(() => {
    cancelAnimationFrame(frame);
    observer.disconnect();
  });
  return { width, watch: (element) => observer.observe(element) };
}

const NEAR = '700px 0px';

/** True once an element has come near the window; it stays true. */
export function createSeen(): {
  readonly seen: Accessor<boolean>;
  readonly see: () => void;
  readonly watch: (element: Element) => void;
} {
  const [seen, setSeen] = createSignal(false);
  const see = () => {
    setSeen(true);
    observer.disconnect();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) see();
    },
    { rootMargin: NEAR },
  );
  onCleanup(() => observer.disconnect());
  return { seen, see, watch: (element) => observer.observe(element) };
}

/** True while the page is being printed, or shown as it would be. */
export function createPrinting(): Accessor<boolean> {
  const media = matchMedia('print');
  const [printing, setPrinting] = createSignal(media.matches);
  const before = () => setPrinting(true);
  const after = () => setPrinting(media.matches);
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  media.addEventListener('change', after);
  onCleanup(() => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
    media.removeEventListener('change', after);
  });
  return printing;
}
