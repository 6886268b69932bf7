import { NBSP } from '../../core/quantity/text.ts';
import { inlineStyles, looks, TEXT_STYLES } from './inline-styles.ts';

/** What stands around the drawing. */
export interface PictureWords {
  readonly title: string;
  readonly note?: string | undefined;
  /** The last line: where the values come from. */
  readonly source: string;
}

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const TITLE = 16;
const SMALL = 12;
const INK = '#182022';
const SOFT = '#566063';
/** The page's letters where they are installed; letters of about the same width elsewhere. */
export const FONTS = 'Inter, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

/**
 * A drawing of the page as a picture that stands by itself: every style written in it, white ground and the colours of
 * the light theme whatever the page's, its keys and names as text, its title above and its source below.
 */
export function chartPicture(panels: HTMLElement, words: PictureWords): Picture {
  const stage = onStage(panels);
  const backToTheme = lightTheme();
  try {
    const size = stage.getBoundingClientRect();
    const width = Math.ceil(size.width) + 2 * MARGIN;
    const lines = [
      ...wrap(words.title, width - 2 * MARGIN, `620 ${TITLE}px ${FONTS}`).map(line(TITLE, INK, 620)),
      ...wrap(words.note ?? '', width - 2 * MARGIN, `420 ${SMALL}px ${FONTS}`).map(line(SMALL, SOFT, 420)),
    ];
    const top = MARGIN + lines.reduce((sum, { size: high }) => sum + high * 1.45, 0) + 8;
    const foot = wrap(words.source, width - 2 * MARGIN, `420 ${SMALL}px ${FONTS}`).map(
      line(SMALL, SOFT, 420),
    );
    const height = Math.ceil(top + size.height + 12 + foot.length * SMALL * 1.45 + MARGIN);

    const root = document.createElementNS(SVG, 'svg');
    set(root, { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height, role: 'img' });
    root.setAttribute('font-family', FONTS);
    root.append(titled(words.title), rect(width, height));
    const end = write(root, lines, MARGIN);
    write(root, foot, Math.max(end, top + size.height + 12));
    for (const part of drawn(stage, size, [MARGIN, top])) root.append(part);
    return { svg: new XMLSerializer().serializeToString(root), width, height };
  } finally {
    stage.remove();
    backToTheme();
  }
}

/** Colours are variables of the root, and follow its theme: it is light for as long as they are read, between frames. */
function lightTheme(): () => void {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  dataset.theme = 'light';
  return () => {
    if (theme === undefined) delete dataset.theme;
    else dataset.theme = theme;
  };
}

/** A copy beside the page: what is seen does not move. */
function onStage(panels: HTMLElement): HTMLElement {
  const stage = panels.cloneNode(true) as HTMLElement;
  stage.setAttribute('aria-hidden', 'true');
  Object.assign(stage.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: `${panels.getBoundingClientRect().width}px`,
    zIndex: '-1',
    visibility: 'hidden',
  });
  (panels.parentElement ?? document.body).append(stage);
  return stage;
}

type Corner = readonly [number, number];

/** The drawings of the stage and its texts, each at its place. */
function drawn(stage: HTMLElement, from: DOMRect, [left, top]: Corner): readonly SVGElement[] {
  const parts: SVGElement[] = [];
  const walker = document.createTreeWalker(stage, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof SVGSVGElement && !node.ownerSVGElement) {
      const at = node.getBoundingClientRect();
      const copy = inlineStyles(node);
      set(copy, { x: at.x - from.x + left, y: at.y - from.y + top, width: at.width, height: at.height });
      copy.setAttribute('overflow', 'visible');
      parts.push(copy);
    } else if (node instanceof Text && node.data.trim() !== '' && !inSvg(node)) {
      parts.push(...texts(node, from, [left, top]));
    }
  }
  return parts;
}

function inSvg(node: Text): boolean {
  return node.parentElement?.closest('svg') != null;
}

/** A text of the page as one of a drawing. */
function texts(node: Text, from: DOMRect, [left, top]: Corner): readonly SVGElement[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const at = range.getBoundingClientRect();
  const { parentElement: parent } = node;
  if (at.width === 0 || !parent) return [];
  const text = document.createElementNS(SVG, 'text');
  text.textContent = node.data.trim().replace(/\s+/g, (found) => (found.includes(NBSP) ? NBSP : ' '));
  set(text, { x: at.x - from.x + left, y: at.y - from.y + top + at.height / 2 });
  text.setAttribute('dominant-baseline', 'central');
  text.setAttribute('style', looks(getComputedStyle(parent), [...TEXT_STYLES]));
  text.setAttribute('fill', getComputedStyle(parent).color);
  return [text];
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly weight: number;
}

function line(size: number, color: string, weight: number): (text: string) => Line {
  return (text) => ({ text, size, color, weight });
}

/** Writes lines one under the other and answers where the next would be. */
function write(root: SVGElement, lines: readonly Line[], from: number): number {
  return lines.reduce((y, { text, size, color, weight }) => {
    const written = document.createElementNS(SVG, 'text');
    set(written, { x: MARGIN, y: y + size, 'font-size': size, 'font-weight': weight });
    written.setAttribute('fill', color);
    written.textContent = text;
    root.append(written);
    return y + size * 1.45;
  }, from);
}

/** Words on lines no wider than this. */
function wrap(text: string, width: number, font: string): readonly string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen) pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(/[ \n]+/).filter((one) => one !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    const fits = lines.length > 0 && (pen?.measureText(longer).width ?? 0) <= width;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function titled(text: string): SVGElement {
  const title = document.createElementNS(SVG, 'title');
  title.textContent = text;
  return title;
}

function rect(width: number, height: number): SVGElement {
  const ground = document.createElementNS(SVG, 'rect');
  set(ground, { width, height });
  ground.setAttribute('fill', '#ffffff');
  return ground;
}

/** Lengths to the hundredth: a picture is not weighed down by digits nobody sees. */
function set(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
}
