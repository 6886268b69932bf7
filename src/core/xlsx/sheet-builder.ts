import type { Cell, Entry, Row, Sheet, Style } from './workbook.ts';

/** A sheet being written, from the top. */
export class SheetBuilder {
  readonly name: string;
  private readonly rows: { cells: (Cell | undefined)[]; height?: number }[] = [];
  readonly entries: Entry[] = [];
  readonly greys: string[] = [];
  constructor(name: string) {
    this.name = name;
  }

  /** The row after the last one written or reserved. */
  get end(): number {
    return this.rows.length;
  }

  /** Columns used. */
  get width(): number {
    return this.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  }

  /** Leaves room for so many rows; gives the first. */
  reserve(rows: number): number {
    const first = this.rows.length;
    for (let i = 0; i < rows; i++) this.rows.push({ cells: [] });
    return first;
  }

  set(row: number, column: number, cell: Cell): void {
    while (this.rows.length <= row) this.rows.push({ cells: [] });
    (this.rows[row] as { cells: (Cell | undefined)[] }).cells[column] = cell;
  }

  text(row: number, column: number, text: string, style: Style = 'plain'): void {
    if (text !== '') this.set(row, column, { text, style });
    if (style === 'title') this.height(row, 24);
  }

  height(row: number, points: number): void {
    const line = this.rows[row];
    if (line) line.height = points;
  }

  /** One row of texts after the last. */
  line(texts: readonly string[], style: Style = 'plain'): number {
    const row = this.reserve(1);
    for (const [column, text] of texts.entries()) this.text(row, column, text, style);
    return row;
  }

  finish(shape: Pick<Sheet, 'columns' | 'frozen' | 'tab'>): Sheet {
    const rows: Row[] = this.rows.map(({ cells, height }) => ({
      cells: Array.from(cells),
      ...(height !== undefined && { height }),
    }));
    return { name: this.name, rows, entries: this.entries, greys: this.greys, ...shape };
  }
}
