/** What a drawing takes from the styles of the page. */
const SHAPE_STYLES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-opacity',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'paint-order',
] as const;

export const TEXT_STYLES = ['font-size', 'font-weight', 'font-variant-numeric', 'letter-spacing'] as const;

const IN_TEXT = [...TEXT_STYLES, 'text-anchor', 'dominant-baseline', 'white-space'] as const;

/** Said otherwise: by the styles, or for screen readers of the page. */
const DROPPED = ['class', 'font-family', 'aria-hidden', 'aria-label', 'role', 'tabindex'] as const;

/** A copy of a drawing of the page whose every style is its own: no sheet, no variable, no class. */
export function inlineStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const from = [drawing, ...drawing.querySelectorAll('*')];
  const to = [copy, ...copy.querySelectorAll('*')];
  from.forEach((element, rank) => {
    const own = to[rank];
    if (!own) return;
    const computed = getComputedStyle(element);
    const isText = element instanceof SVGTextContentElement;
    own.setAttribute('style', looks(computed, isText ? [...SHAPE_STYLES, ...IN_TEXT] : [...SHAPE_STYLES]));
    for (const name of [...DROPPED, ...SHAPE_STYLES, ...IN_TEXT]) own.removeAttribute(name);
  });
  for (const sheet of copy.querySelectorAll('style')) sheet.remove();
  return copy;
}

/** These computed styles as a `style` attribute. */
export function looks(computed: CSSStyleDeclaration, names: readonly string[]): string {
  return names
    .map((name) => [name, computed.getPropertyValue(name)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
