/**
 * How a function is written in a workbook. A form is given texts of spreadsheet formulas (a cell, a number, a
 * parenthesised expression) and gives one back. There, absent (« sans objet ») is `#N/A`, which arithmetic and
 * comparisons pass on by themselves; any other error is a failure. The left one of two errors wins.
 */
export interface EachForm {
  readonly write: (args: readonly string[]) => string;
  /** Its arguments and its result are conditions (TRUE, FALSE) rather than numbers. */
  readonly logical?: true;
  /** Only the first argument has a unit; it is wanted, and given back, in the unit it is stored in. */
  readonly stored?: true;
}

/** Over cells: the members of dimensions, some of which may be absent or fail. */
export interface FoldForm {
  readonly write: (cells: Cells) => string;
  /** Element by element, where the function can be called so. */
  readonly each?: (args: readonly string[]) => string;
  /** It counts: the unit of what it counts is lost. */
  readonly counts?: true;
}

/** Rectangles of cells, as texts. */
export type Cells = readonly string[];

/** `x`, then columns of cells along a dimension. */
export interface AlongForm {
  readonly write: (x: string, columns: readonly Column[]) => string;
  /** Power of ten of the result's unit, from those of the columns; `x` is in the unit of the first. */
  readonly power: (columns: readonly number[]) => number;
}

export interface Column {
  readonly size: number;
  readonly all: string;
  /** Without the last cell, and without the first one: for a column of two cells or more. */
  readonly head: string;
  readonly tail: string;
}

export interface ChoiceForm {
  readonly write: (condition: string, then: string, otherwise: string) => string;
}

/** No text of its own: it says which other cell to point at. */
export interface PointingForm {
  readonly points: 'previous-member' | 'reference-scenario';
}

export const ABSENT_CELL = 'NA()';
/** Where a function has no value: outside of its domain, and a point that is missing. */
export const NO_SUCH_NUMBER = '#NUM!';
export const NO_VALUE = '#VALUE!';

/** Total of the cells that have a value; 0 when none has; the first failure if there is one. */
export function presentSum(cells: Cells): string {
  return cells.map((one) => `SUMIF(${one},"<>#N/A")`).join('+');
}

/** How many cells have a value; failures are not counted. */
export function presentCount(cells: Cells): string {
  return `COUNT(${cells.join(',')})`;
}

/** Nothing where a cell has a value, absent where none has: added to a result. */
export function absentIfNone(cells: Cells): string {
  return `IF(${presentCount(cells)}=0,${ABSENT_CELL},0)`;
}

/** 0, or the first failure of the cells. */
export function failureOf(cells: Cells): string {
  return `0*(${presentSum(cells)})`;
}

/**
 * What a function along increasing points gives, `line` being its value for good ones: `x` itself where it is absent or
 * fails, an error where a point has no value or the first column does not increase.
 */
export function alongIncreasing(
  x: string,
  increasing: Column,
  columns: readonly Column[],
  line: string,
): string {
  const points = columns.reduce((total, { size }) => total + size, 0);
  const missing = `COUNT(${columns.map(({ all }) => all).join(',')})<${points}`;
  const ordered =
    increasing.size > 1
      ? `IF(SUMPRODUCT(--(${increasing.tail}<=${increasing.head}))>0,${NO_SUCH_NUMBER},${line})`
      : line;
  return `IF(ISNUMBER(${x}),IF(${missing},${NO_VALUE},${ordered}),${x})`;
}
