import type { ReadTable } from '../../platform/sharing/read-table-api.ts';
import { gridOf, type PlacedCell } from '../../platform/sharing/read-table-grid.ts';
import { numberCell } from '../../platform/sharing/read-table-formats.ts';

const WIDEST = 1000;

/**
 * The table of a pasted piece of HTML, when there is exactly one: a cell that spans keeps its place. LibreOffice says
 * there what each number is; elsewhere it is taken as it shows. Nothing of it enters the page.
 */
export function readHtml(html: string): ReadTable | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const [table, other] = page.querySelectorAll('table');
  if (!table || other) return null;
  const placed: PlacedCell[] = [];
  const taken = new Set<string>();
  for (const [y, line] of [...table.rows].entries()) {
    let column = 1;
    for (const cell of line.cells) {
      while (taken.has(`${y + 1},${column}`)) column += 1;
      const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
      placed.push({ row: y + 1, column, cell: exactCell(cell) ?? { text } });
      const [wide, high] = [Math.min(cell.colSpan, WIDEST), Math.min(cell.rowSpan, WIDEST)];
      for (let dy = 1; dy < high; dy += 1)
        for (let dx = 0; dx < wide; dx += 1) taken.add(`${y + 1 + dy},${column + dx}`);
      column += wide;
    }
  }
  const read = gridOf('', placed);
  return read && read.rows.length > 0 ? read : null;
}

function exactCell(cell: HTMLTableCellElement) {
  const value = cell.getAttribute('sdval');
  if (value === null) return null;
  const percent = (cell.getAttribute('sdnum') ?? '').includes('%');
  return numberCell(value, percent ? 'percent' : 'plain', false);
}
