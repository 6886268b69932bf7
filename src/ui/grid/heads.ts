import { scenarioColor, scenarioPath } from '../kit/palette.ts';
import type { GridLayout, HeadCell } from './layout.ts';
import { hasUnitColumn, unitText } from './sizes.ts';

type HeadRenderer = (index: number, th: HTMLTableCellElement) => void;

/** Titles over the row heads: the dimensions of the rows, « Unité ». */
export function cornerOf(layout: GridLayout): readonly string[] {
  return hasUnitColumn(layout) ? [...layout.corner, 'Unité'] : layout.corner;
}

/** One renderer a level; a last line spreads its first head over the others. */
export function rowHeadRenderers(layout: GridLayout): readonly HeadRenderer[] {
  const depth = layout.corner.length;
  return cornerOf(layout).map((_, level) => (index, th) => {
    const row = layout.rows[index];
    const text = level < depth ? row?.heads[level] : unitText(row?.unit);
    const signs = ['grid-row-head'];
    if (level >= depth) signs.push('is-unit');
    if (row?.kind === 'line') signs.push('is-line');
    if (row?.total) signs.push('is-total');
    const own = row?.own?.[level] === true && text !== '';
    if (own) signs.push('is-own');
    if (level === 0 && depth > 1 && row?.heads[0] !== '') signs.push('is-group');
    reset(th, signs);
    const spans = row?.kind === 'line' && depth > 1;
    th.style.display = spans && level > 0 && level < depth ? 'none' : '';
    th.colSpan = spans && level === 0 ? depth : 1;
    th.append(span('grid-row-label', text ?? ''));
    if (text) th.title = own ? `${text}\u00a0: ligne ajoutée par vous` : text;
    if (own) th.append(span('visually-hidden', ' (à vous)'));
    // A repeated head is blank to the eye only.
    if (!text) th.append(span('visually-hidden', level < depth ? (row?.label ?? '') : 'sans unité'));
  });
}

/** One renderer a level; heads that span hide the cells they cover. */
export function columnHeadRenderers(
  layout: GridLayout,
  corner: readonly string[],
  openMenu: (column: number, anchor: Element) => void,
): readonly HeadRenderer[] {
  return layout.heads.map((level, at) => {
    const starts = new Map<number, HeadCell>();
    let next = 0;
    for (const cell of level) {
      starts.set(next, cell);
      next += cell.columns;
    }
    return (index, th) => {
      if (index < 0) return renderCorner(th, at === layout.heads.length - 1 ? corner.at(index) : '');
      const cell = starts.get(index);
      const hidden = !cell?.part;
      const spans = (cell?.columns ?? 1) > 1;
      reset(th, [
        'grid-head',
        ...(cell?.part ? [`is-${cell.part.kind}`] : []),
        ...(cell?.part?.own ? ['is-own'] : []),
        ...(spans ? ['is-spanning'] : []),
        ...(cell?.part && cell.levels > 1 ? ['is-tall'] : []),
        ...(layout.columns[index]?.starts ? ['is-start'] : []),
      ]);
      th.style.display = hidden ? 'none' : '';
      th.colSpan = cell && !hidden ? cell.columns : 1;
      th.rowSpan = cell && !hidden ? cell.levels : 1;
      if (cell?.part) renderHead(th, cell, index, openMenu);
    };
  });
}

function renderHead(
  th: HTMLTableCellElement,
  cell: HeadCell,
  column: number,
  openMenu: (column: number, anchor: Element) => void,
): void {
  const { part } = cell;
  if (!part) return;
  const label = span('grid-head-label', '');
  if (part.color !== undefined) label.append(mark(part.color));
  label.append(part.label);
  if (part.own) label.append(span('visually-hidden', ' (à vous)'));
  th.append(label);
  if (unitText(cell.unit) !== '') {
    (cell.columns > 1 ? label : th).append(span('grid-head-unit', unitText(cell.unit)));
  }
  if (part.kind === 'item' || part.kind === 'scenario') {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'grid-head-menu';
    button.tabIndex = -1;
    button.title = `Colonne « ${part.label} » : actions`;
    button.setAttribute('aria-label', button.title);
    button.addEventListener('click', () => openMenu(column, button));
    th.append(button);
  }
}

function renderCorner(th: HTMLTableCellElement, title: string | undefined): void {
  reset(th, ['grid-corner']);
  // Handsontable has written it in English a moment before.
  if (th.hasAttribute('aria-label')) th.setAttribute('aria-label', 'Choisir tout le tableau');
  th.append(span('grid-head-label', title ?? ''));
}

function reset(th: HTMLTableCellElement, signs: readonly string[]): void {
  for (const name of [...th.classList]) if (/^(is-|grid-)/.test(name)) th.classList.remove(name);
  th.classList.add(...signs);
  th.replaceChildren();
  th.removeAttribute('title');
}

function mark(color: number): Element {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'scenario-mark');
  svg.setAttribute('viewBox', '0 0 12 12');
  svg.setAttribute('width', '10');
  svg.setAttribute('height', '10');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', scenarioPath(color));
  path.setAttribute('fill', scenarioColor(color));
  svg.append(path);
  return svg;
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  return element;
}
