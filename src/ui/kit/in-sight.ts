import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Whether an element is on the screen, by less than a pixel too; true until the browser has said so. */
export function createInSight(): {
  readonly inSight: Accessor<boolean>;
  readonly watch: (element: Element) => void;
} {
  const [inSight, setInSight] = createSignal(true);
  const observer = new IntersectionObserver((entries) => {
    setInSight(entries.at(-1)?.isIntersecting ?? true);
  });
  onCleanup(() => observer.disconnect());
  return { inSight, watch: (element) => observer.observe(element) };
}
