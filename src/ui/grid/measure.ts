import type { Measure } from './wrap.ts';

const known = new Map<string, Measure>();

/** Widths of texts in the fonts of an element; a little more, since the real font may come later. */
export function measureIn(element: Element): Measure {
  const style = getComputedStyle(element);
  const font = `${style.fontSize} ${style.fontFamily}`;
  const found = known.get(font);
  if (found) return found;
  const context = document.createElement('canvas').getContext('2d');
  const widths = new Map<string, number>();
  const measure: Measure = (text, strong) => {
    const key = `${strong ? 's' : ''}${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      if (context) context.font = `${strong ? 640 : 420} ${font}`;
      // Figures are tabular in a table: each as wide as a zero.
      width = (context?.measureText(text.replace(/\d/g, '0')).width ?? text.length * 8) * 1.03;
      widths.set(key, width);
    }
    return width;
  };
  known.set(font, measure);
  return measure;
}

/** How much larger than on an ordinary page the type is here, as a part of the page says with `--grid-scale`. */
export function scaleIn(element: Element): number {
  return Number(getComputedStyle(element).getPropertyValue('--grid-scale')) || 1;
}

let bar: number | undefined;

/** Height of a horizontal scroll bar here: 0 where it lies over what scrolls. */
export function scrollbarHeight(): number {
  if (bar !== undefined) return bar;
  const probe = document.createElement('div');
  probe.style.cssText =
    'position: absolute; visibility: hidden; width: 50px; height: 50px; overflow: scroll;';
  document.body.append(probe);
  bar = probe.offsetHeight - probe.clientHeight;
  probe.remove();
  return bar;
}
