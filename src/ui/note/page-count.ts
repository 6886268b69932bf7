import { type Accessor, createSignal, onCleanup } from 'solid-js';

/** Pixels of CSS within the margins of a printed sheet, from top to bottom: 265 mm. */
const SHEET = (265 * 96) / 25.4;
/** What breaking at whole rows and drawings leaves empty, in parts of a sheet. */
const LEFT_EMPTY = 0.08;

/**
 * Sheets that something this high on screen fills, about: what a note holds, tables and drawings most of all, is as
 * high on paper.
 */
export function sheetsFor(height: number): number {
  return Math.max(1, Math.ceil((height / SHEET) * (1 + LEFT_EMPTY)));
}

/** How many sheets an element would fill, followed as it changes; null until it is drawn. */
export function pageCount(): {
  readonly pages: Accessor<number | null>;
  readonly measure: (element: HTMLElement) => void;
} {
  const [pages, setPages] = createSignal<number | null>(null);
  let frame = 0;
  const sizes = new ResizeObserver(([entry]) => {
    // On paper the sheet has another size: what was told of it before stays.
    if (!entry || matchMedia('print').matches) return;
    const { height } = entry.contentRect;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => setPages(height > 0 ? sheetsFor(height) : null));
  });
  onCleanup(() => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
  });
  return { pages, measure: (element) => sizes.observe(element) };
}
