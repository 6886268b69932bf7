import { createRoot } from 'solid-js';
import type { Border } from '../../core/model/value.ts';
import { isFailure } from '../../core/model/value.ts';
import { formatForClipboard } from '../../core/quantity/format.ts';
import { type CsvCell, type CsvTable, csvHead } from '../../platform/sharing/csv.ts';
import { cornerOf } from '../grid/heads.ts';
import type { CellRef, GridLayout, GridRow } from '../grid/layout.ts';
import { hasUnitColumn, unitText } from '../grid/sizes.ts';
import { createTableModel, type TableProps } from '../grid/table-model.ts';

/** A table of a dossier as it stands, every digit of it; null while its values are still being computed. */
export function tableData(props: TableProps): CsvTable | null {
  return createRoot((dispose) => {
    const model = createTableModel(props);
    const layout = model.layout();
    const made = layout ? csvTable(layout, model.value) : null;
    dispose();
    return made;
  });
}

/** A line of heads, then lines that each say all of theirs, so that they can be sorted. */
export function csvTable(layout: GridLayout, value: (ref: CellRef) => Border | undefined): CsvTable {
  const heads = layout.columns.map(({ path, unit }) => {
    const labels = path.filter(({ kind }) => kind !== 'shared').map(({ label }) => label);
    return csvHead(labels.join(' · '), unit ?? '');
  });
  const withUnits = hasUnitColumn(layout);
  const filled = fullHeads(layout.rows, layout.corner.length);
  const rows = layout.rows.map((row, at) => [
    ...(filled[at] ?? []),
    ...(withUnits ? [unitText(row.unit)] : []),
    ...(layout.cells[at] ?? []).map((ref) => cellOf(ref, value)),
  ]);
  return { header: [...cornerOf(layout), ...heads], rows };
}

/** The same for the clipboard: tabs and lines, « — » where a cell is without object, as the grid copies and reads. */
export function tableText({ header, rows }: CsvTable): string {
  return [header, ...rows].map((row) => row.map(plainText).join('\t')).join('\n');
}

function plainText(cell: CsvCell): string {
  if (typeof cell === 'string') return cell.replace(/[\t\r\n]+/g, ' ');
  if (cell.value === null) return '—';
  return isFailure(cell.value) ? cell.value.message : formatForClipboard(cell.value, cell.unit);
}

function cellOf(ref: CellRef | null, read: (ref: CellRef) => Border | undefined): CsvCell {
  const value = ref ? read(ref) : undefined;
  if (!ref || value === undefined) return '';
  const choice = ref.item.parameter?.choices?.find((one) => one.value === value);
  return choice ? choice.label : { value, unit: ref.item.unit };
}

/** The grid leaves out what the line above already says, from the outermost head on. */
export function fullHeads(rows: readonly GridRow[], depth: number): readonly (readonly string[])[] {
  const full: (readonly string[])[] = [];
  for (const row of rows) {
    const above = full.at(-1);
    let repeated = row.kind !== 'line';
    const own = row.kind === 'line' ? [row.label] : row.heads;
    full.push(
      Array.from({ length: depth }, (_, level) => {
        const head = own[level] ?? '';
        repeated &&= head === '' && level < depth - 1;
        return repeated ? (above?.[level] ?? '') : head;
      }),
    );
  }
  return full;
}
