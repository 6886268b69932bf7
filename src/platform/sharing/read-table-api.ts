/** A cell of somebody's table. */
export interface ReadCell {
  /** As a French reader would type it, every digit; `''` where there is nothing. */
  readonly text: string;
  /** A number of a workbook, with no mark of its unit: in a column of `%`, 0,2 may mean two things. */
  readonly bare?: true;
  /** A number of a workbook: its digits stop where a double's do. */
  readonly double?: true;
  /** A formula whose value the file does not hold. */
  readonly pending?: true;
}

/** A rectangle of cells: a sheet, a text file, a pasted block. Rows and columns with nothing in them are left out. */
export interface ReadTable {
  /** Of the sheet; `''` where there is one table only. */
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
  /** Where each row and each column stands in its file, from 1. */
  readonly lines: readonly number[];
  readonly columns: readonly number[];
}

export type ReadTables =
  | { readonly ok: true; readonly tables: readonly ReadTable[] }
  /** French: what is wrong, what was kept, what to do. */
  | { readonly ok: false; readonly message: string };

export const TABLE_LIMITS = { bytes: 10_000_000, cells: 100_000 } as const;
export const TABLE_EXTENSIONS = ['.xlsx', '.csv', '.tsv', '.txt'] as const;
