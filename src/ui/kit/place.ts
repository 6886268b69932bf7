export interface Placement {
  /** Edge of the anchor the floating element lines up with. */
  readonly align?: 'start' | 'center' | 'end';
  readonly gap?: number;
}

const MARGIN = 8;

/** Puts a `position: fixed` element under its anchor, above when there is room only there, always inside the window. */
export function place(anchor: Element, floating: HTMLElement, placement: Placement = {}): void {
  const at = anchor.getBoundingClientRect();
  const gap = placement.gap ?? 4;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = at.bottom + gap;
  const above = at.top - gap - height;
  const lowest = window.innerHeight - MARGIN - height;
  // With room on neither side it covers its anchor, as little as it can.
  const top = below <= lowest ? below : above >= MARGIN ? above : Math.max(MARGIN, lowest);
  const left =
    placement.align === 'end'
      ? at.right - width
      : placement.align === 'center'
        ? at.left + at.width / 2 - width / 2
        : at.left;
  floating.style.top = `${Math.round(top)}px`;
  floating.style.left = `${Math.round(Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN)))}px`;
}
