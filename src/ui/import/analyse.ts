import type { Dossier } from '../../core/model/dossier.ts';
import type { Scenario } from '../../core/model/study.ts';
import type { ReadTable } from '../../platform/sharing/read-table-api.ts';
import type { GridLayout } from '../grid/layout.ts';
import { type BlockLine, type BlockShape, blockShape, listShape } from './block-shape.ts';
import { type Match, matchLines } from './match.ts';
import { joinedKey, plainKey } from './plain-key.ts';
import { type ImportTarget, listTarget, tableTarget } from './target.ts';

/** A block over a table: what it holds, where it may go, and where it would go by itself. */
export interface Analysis {
  readonly table: ReadTable;
  readonly shape: BlockShape;
  readonly target: ImportTarget;
  readonly rows: readonly Match[];
  readonly columns: readonly Match[];
  /** Lines of a workbook of ours that are about other tables. */
  readonly elsewhere: number;
  readonly kind: 'table' | 'list';
}

/** Recognises a sheet of entries of our own workbook; takes anything else for a table. `title`: of the table. */
export function analyse(
  table: ReadTable,
  layout: GridLayout,
  title: string,
  dossier: Dossier,
  scenarios: readonly Pick<Scenario, 'id' | 'label'>[],
): Analysis {
  const list = listShape(table);
  if (!list) {
    const target = tableTarget(layout);
    const shape = blockShape(table, target);
    const rows = matchLines(shape.rows, target.rows);
    return { table, shape, target, rows, columns: columnsOf(shape, target), elsewhere: 0, kind: 'table' };
  }
  const target = listTarget(layout, dossier, scenarios);
  const lines = withoutNamesakes(list.rows, title);
  const known = matchLines(lines, target.rows);
  const mine = lines.filter((_, at) => known[at]?.how === 'name');
  const shape = { rows: mine, columns: list.columns };
  const rows = known.filter(({ how }) => how === 'name');
  const elsewhere = list.rows.length - mine.length;
  return { table, shape, target, rows, columns: columnsOf(shape, target), elsewhere, kind: 'list' };
}

/** Of the lines that bear the same name, those under the title of this table. */
function withoutNamesakes(lines: readonly BlockLine[], title: string): readonly BlockLine[] {
  const many = new Map<string, number>();
  for (const { labels } of lines) many.set(joinedKey(labels), (many.get(joinedKey(labels)) ?? 0) + 1);
  return lines.filter(
    ({ labels, section = '' }) => many.get(joinedKey(labels)) === 1 || plainKey(section) === plainKey(title),
  );
}

/** Words beside the values (sources, notes) are left out unless the user says where they go. */
function columnsOf(shape: BlockShape, target: ImportTarget): readonly Match[] {
  const matches = matchLines(shape.columns, target.columns);
  return shape.columns.map((column, at): Match => {
    const match = matches[at] ?? { to: null, how: 'unknown' };
    return match.how === 'unknown' && !column.numeric ? { to: null, how: 'ignored' } : match;
  });
}

/** How much of a sheet finds its place: the best one opens first. */
export function fitOf({ rows, columns }: Analysis): number {
  const named = (matches: readonly Match[]) => matches.filter(({ how }) => how === 'name').length;
  return named(rows) * Math.max(1, named(columns));
}
