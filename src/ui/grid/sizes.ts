import type { GridLayout, HeadPart } from './layout.ts';
import { linesOf, longestWord, type Measure } from './wrap.ts';

export interface GridSizes {
  readonly rowHeads: readonly number[];
  readonly columns: readonly number[];
  readonly headHeights: readonly number[];
  readonly rows: readonly number[];
  /** Of the whole table when nothing scrolls inside it. */
  readonly width: number;
}

/** What a cell shows, and whether it may take several lines. */
export interface CellText {
  readonly text: string;
  readonly wraps: boolean;
}

export const ROW_HEIGHT = 29;
const LINE = 17;
const PADDING = 20;
const UNIT_HEAD = 34;
const MARK = 17;
/** Wider heads take up to four lines. */
const LONG = 220;
/** Narrower ones stay on one. */
const SHORT = 90;
/** `grid.css` cuts a name and a choice there. */
const MOST_LINES = { head: 3, choice: 6 };
/** A head of a column takes no more lines where a wider column can spare them. */
const TALLEST_HEAD = 3;
const COLUMN = { least: 76, wrapped: 96, most: 170, roomy: 124, widest: 240 };
const ROW_HEAD = { least: 110, tight: 190, tightMany: 136, most: 360 };

/**
 * Fixed sizes, from the texts, that fill the width there is. `scale`: how much larger than on an ordinary page the
 * type is; texts are measured as they show.
 */
export function sizesOf(
  layout: GridLayout,
  cell: (row: number, column: number) => CellText,
  measure: Measure,
  available: number,
  scale = 1,
): GridSizes {
  if (scale === 1) return plainSizes(layout, cell, measure, available);
  const plain = plainSizes(layout, cell, (text, strong) => measure(text, strong) / scale, available / scale);
  const larger = (sizes: readonly number[]) => sizes.map((size) => Math.floor(size * scale));
  const [rowHeads, columns] = [larger(plain.rowHeads), larger(plain.columns)];
  return {
    rowHeads,
    columns,
    headHeights: larger(plain.headHeights),
    rows: larger(plain.rows),
    width: sum(columns) + sum(rowHeads) + 1,
  };
}

function plainSizes(
  layout: GridLayout,
  cell: (row: number, column: number) => CellText,
  measure: Measure,
  available: number,
): GridSizes {
  const natural = layout.columns.map((column, at) => {
    const values = layout.rows.map((_, row) => {
      const { text, wraps } = cell(row, at);
      return wraps ? Math.max(COLUMN.wrapped, longestWord(text, measure)) : measure(text, true);
    });
    const head = column.path.at(-1);
    const whole = measure(head?.label ?? '', true);
    const words =
      whole < SHORT
        ? whole
        : Math.max(longestWord(head?.label ?? '', measure), whole / (whole > LONG ? 4 : 2));
    const unit = head?.kind === 'member' ? 0 : measure(unitText(column.unit), false);
    const heads = Math.max(words + markOf(head?.color), unit);
    // Numbers are never cut: only words are, or take several lines.
    const needed = Math.max(...values, Math.min(heads, COLUMN.most - PADDING));
    const width = clamp(Math.ceil(needed) + PADDING, COLUMN.least, COLUMN.widest * 2);
    return Math.max(width, widthForLines(head, measure));
  });
  const rowHeads = rowHeadWidths(layout, measure, available);
  const spare = available - sum(natural) - sum(rowHeads) - 2;
  const columns = natural.map((width, at) => {
    const texts = layout.rows.map((_, row) => (cell(row, at).wraps ? measure(cell(row, at).text, true) : 0));
    const roomy = clamp(Math.ceil(Math.max(...texts) * 1.02) + PADDING, COLUMN.roomy, COLUMN.widest);
    return width + Math.max(0, Math.min(Math.floor(spare / natural.length), roomy - width));
  });
  const left = available - sum(columns) - sum(rowHeads) - 2;
  // Room to spare goes to the names of the rows; when there is too little, they take several lines.
  if (rowHeads[0] !== undefined && left > 0) rowHeads[0] += left;
  const tight = layout.corner.length > 1 ? ROW_HEAD.tightMany : ROW_HEAD.tight;
  let missing = Math.max(0, -left);
  for (let level = layout.corner.length - 1; level >= 0; level -= 1) {
    const given = Math.min(missing, Math.max(0, (rowHeads[level] ?? 0) - tight));
    rowHeads[level] = (rowHeads[level] ?? 0) - given;
    missing -= given;
  }
  const headHeights = headHeightsOf(layout, columns, measure);
  const rows = layout.rows.map((row, at) => {
    const heads = row.heads.map((text, level) =>
      linesOf(text, spanned(rowHeads, row.kind === 'line', level) - PADDING, measure, row.total),
    );
    const cells = columns.map((width, column) => {
      const { text, wraps } = cell(at, column);
      return wraps ? linesOf(text, width - PADDING, measure, true) : 1;
    });
    const lines = Math.max(
      1,
      Math.min(MOST_LINES.head, Math.max(...heads)),
      Math.min(MOST_LINES.choice, Math.max(...cells)),
    );
    return ROW_HEIGHT + (lines - 1) * LINE;
  });
  return { rowHeads, columns, headHeights, rows, width: sum(columns) + sum(rowHeads) + 1 };
}

/** Width at which a head takes three lines, within reason: taller, those beside it would be mostly empty. */
function widthForLines(head: HeadPart | undefined, measure: Measure): number {
  let width = COLUMN.least;
  const tall = () =>
    linesOf(head?.label ?? '', width - PADDING, measure, true, markOf(head?.color)) > TALLEST_HEAD;
  while (width < COLUMN.most && tall()) width += 6;
  return Math.min(width, COLUMN.most);
}

/** True when a text has become too wide for its column. */
export function outgrows(text: CellText, width: number, measure: Measure, scale = 1): boolean {
  return !text.wraps && Math.floor((Math.ceil(measure(text.text, true) / scale) + PADDING) * scale) > width;
}

/** How a unit is written in a head: nothing for a plain number. */
export function unitText(unit: string | undefined): string {
  return unit === undefined || unit === '1' ? '' : unit;
}

/** True when rows have a column for their unit. */
export function hasUnitColumn(layout: GridLayout): boolean {
  return layout.rows.some((row) => unitText(row.unit) !== '');
}

function rowHeadWidths(layout: GridLayout, measure: Measure, available: number): number[] {
  const most = Math.max(ROW_HEAD.least, Math.min(ROW_HEAD.most, available * 0.42));
  const widths = layout.corner.map((title, level) => {
    const texts = layout.rows
      .filter((row) => row.kind !== 'line')
      .map((row) => measure(row.heads[level] ?? '', row.total));
    return clamp(
      Math.ceil(Math.max(measure(title, true), ...texts)) + PADDING,
      70,
      most / Math.max(1, layout.corner.length - 1),
    );
  });
  const lines = layout.rows
    .filter((row) => row.kind === 'line')
    .map((row) => measure(row.heads[0] ?? '', row.total));
  const missing =
    Math.min(most, Math.max(ROW_HEAD.least, ...lines.map((width) => width + PADDING))) - sum(widths);
  if (widths[0] !== undefined && missing > 0) widths[0] += Math.ceil(missing);
  if (hasUnitColumn(layout)) {
    const units = layout.rows.map((row) => measure(unitText(row.unit), false));
    widths.push(clamp(Math.ceil(Math.max(...units)) + PADDING, UNIT_HEAD, 150));
  }
  return widths;
}

/** Heights of the levels: each as its own heads ask, then the last one grows for the heads that cover several. */
function headHeightsOf(layout: GridLayout, widths: readonly number[], measure: Measure): number[] {
  const heights = layout.heads.map(() => LINE + 11);
  const tall: { readonly at: number; readonly levels: number; readonly needed: number }[] = [];
  for (const [at, level] of layout.heads.entries()) {
    let column = 0;
    for (const cell of level) {
      const width = sum(widths.slice(column, column + cell.columns)) - PADDING;
      column += cell.columns;
      if (!cell.part) continue;
      const label = linesOf(cell.part.label, width, measure, true, markOf(cell.part.color));
      const lines = label + (unitText(cell.unit) === '' || cell.columns > 1 ? 0 : 1);
      const needed = lines * LINE + 11;
      if (cell.levels === 1) heights[at] = Math.max(heights[at] ?? 0, needed);
      else tall.push({ at, levels: cell.levels, needed });
    }
  }
  for (const { at, levels, needed } of tall) {
    const last = at + levels - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, needed - sum(heights.slice(at, last + 1)));
  }
  return heights;
}

function spanned(widths: readonly number[], whole: boolean, level: number): number {
  return whole && level === 0 ? sum(widths) : (widths[level] ?? 0);
}

function markOf(color: number | undefined): number {
  return color === undefined ? 0 : MARK;
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The largest table drawn whole, in rows; a larger one scrolls inside itself. */
export const ALL_ROWS = 60;
const SHOWN_ROWS = 24;

/** Height of the table on the page, known before it is drawn; `bar` is that of a scroll bar. */
export function outerHeight(layout: GridLayout, sizes: GridSizes, available: number, bar: number): number {
  const shown = layout.rows.length > ALL_ROWS ? sizes.rows.slice(0, SHOWN_ROWS) : sizes.rows;
  return sum(sizes.headHeights) + sum(shown) + 2 + (sizes.width > available ? bar : 0);
}
