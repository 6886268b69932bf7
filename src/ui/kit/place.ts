export interface Placement {
  /** Edge of the anchor the floating element lines up with. */
  readonly align?: 'start' | 'center' | 'end';
  readonly gap?: number;
}

const MARGIN = 8;

/** Puts a `position: fixed` element under its anchor, above when there is no room, always inside the window. */
export function place(anchor: Element, floating: HTMLElement, placement: Placement = {}): void {
  const at = anchor.getBoundingClientRect();
  const gap = placement.gap ?? 4;
  const { offsetWidth: width, offsetHeight: height } = floating;
  const below = at.bottom + gap;
  const fits = below + height <= window.innerHeight - MARGIN;
  const top = fits ? below : Math.max(MARGIN, at.top - gap - height);
  const left =
    placement.align === 'end'
      ? at.right - width
      : placement.align === 'center'
        ? at.left + at.width / 2 - width / 2
        : at.left;
  floating.style.top = `${Math.round(top)}px`;
  floating.style.left = `${Math.round(Math.max(MARGIN, Math.min(left, window.innerWidth - width - MARGIN)))}px`;
}
