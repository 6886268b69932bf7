/**
 * A workbook as plain data: what `compileWorkbook` makes and `parts` turns into files. Rows and columns count from 0.
 */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`; unique whatever the case. */
  readonly name: string;
  /** Widths in characters; null: hidden. */
  readonly columns: readonly (number | null)[];
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rows: readonly Row[];
  /** What may be typed where. */
  readonly entries: readonly Entry[];
  /** Cells where a value that does not exist shows in grey. */
  readonly greys?: readonly string[];
  readonly tab?: 'entry' | 'result';
}

/** Cells by column; `undefined` where there is none. */
export interface Row {
  readonly cells: readonly (Cell | undefined)[];
  /** In points; by default as the text wants. */
  readonly height?: number;
}

export type Cell = (
  | { readonly text: string }
  /** A decimal: the shortest text of the nearest double. */
  | { readonly number: string }
  /** Without its `=`, and without its value: a spreadsheet that found one might not compute. */
  | { readonly formula: string }
  | { readonly blank: true }
) & { readonly style: Style; readonly format?: string; readonly link?: string };

export type Style = (typeof STYLES)[number];

export const STYLES = [
  'plain',
  'title',
  'subtitle',
  'section',
  'head',
  'headRight',
  'label',
  'label2',
  'quiet',
  'wrap',
  'input',
  'hypothesis',
  'default',
  'inherited',
  'read',
  'value',
  'result',
  'helper',
  'warning',
  'strong',
] as const;

/** A typed cell, its bounds in the number as it stands in the cell. */
export interface Entry {
  readonly cell: string;
  readonly integer: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly above?: boolean;
  readonly choices?: readonly string[];
  /** French: what is allowed. */
  readonly message: string;
}
