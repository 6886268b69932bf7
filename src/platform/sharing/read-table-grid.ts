import { type ReadCell, type ReadTable, TABLE_LIMITS } from './read-table-api.ts';

export const NOTHING: ReadCell = { text: '' };

/** A cell and where it stands, from 1. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ReadCell;
}

/** The rectangle of what is not empty; null when it would be larger than the limit. */
export function gridOf(name: string, placed: readonly PlacedCell[]): ReadTable | null {
  const filled = placed.filter(({ cell }) => cell.text !== '' || cell.pending);
  const lines = sorted(filled.map(({ row }) => row));
  const columns = sorted(filled.map(({ column }) => column));
  if (lines.length * columns.length > TABLE_LIMITS.cells) return null;
  const [rowAt, columnAt] = [ranks(lines), ranks(columns)];
  const rows = lines.map((): ReadCell[] => columns.map(() => NOTHING));
  for (const { row, column, cell } of filled)
    (rows[rowAt.get(row) as number] as ReadCell[])[columnAt.get(column) as number] = cell;
  return { name, rows, lines, columns };
}

function sorted(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function ranks(numbers: readonly number[]): ReadonlyMap<number, number> {
  return new Map(numbers.map((number, rank) => [number, rank]));
}
