import { parseAddress } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Scenario } from '../../core/model/study.ts';
import { fullHeads } from '../export/table-export.ts';
import type { CellRef, GridLayout } from '../grid/layout.ts';
import { cornerOf } from '../grid/heads.ts';
import { unitText } from '../grid/sizes.ts';
import { memberLabel, NBSP } from '../text/names.ts';
import { joinedKey, plainKey } from './plain-key.ts';

/** A row or a column that values can go to. */
export interface TargetLine {
  readonly key: string;
  readonly label: string;
  /** What a file may call it, as `joinedKey` writes it; the fullest first. */
  readonly names: readonly string[];
  /** Some of its cells can be typed. */
  readonly typed: boolean;
}

/** Where a block of values may go in a table. */
export interface ImportTarget {
  readonly rows: readonly TargetLine[];
  readonly columns: readonly TargetLine[];
  /** Heads of the columns of row labels and of units, as a file may write them; `''` where there is none. */
  readonly corner: readonly string[];
  readonly cell: (row: number, column: number) => CellRef | null;
}

/** Rows and columns as the page shows them, and as its CSV writes them. */
export function tableTarget(layout: GridLayout): ImportTarget {
  const heads = fullHeads(layout.rows, layout.corner.length);
  const typed = (refs: readonly (CellRef | null | undefined)[]) => refs.some((ref) => ref?.item.parameter);
  return {
    rows: layout.rows.map((row, at) => {
      const full = (heads[at] ?? []).filter((head) => head !== '');
      return {
        key: row.key,
        label: row.label,
        names: distinct([joinedKey(full), plainKey(row.label), plainKey(full.at(-1) ?? '')]),
        typed: typed(layout.cells[at] ?? []),
      };
    }),
    columns: layout.columns.map((column, at) => {
      const parts = column.path.map(({ label }) => label);
      const own = column.path.filter(({ kind }) => kind !== 'shared').map(({ label }) => label);
      const unit = unitText(column.unit);
      const name = own.join(' · ');
      return {
        key: column.key,
        label: (name === '' ? parts.join(' · ') : name) + (unit === '' ? '' : `${NBSP}(${unit})`),
        names: distinct([
          joinedKey(own),
          plainKey(own.join(' · ')),
          joinedKey(parts),
          plainKey(own.at(-1) ?? parts.at(-1) ?? ''),
          plainKey(own[0] ?? ''),
        ]),
        typed: typed(layout.cells.map((row) => row[at])),
      };
    }),
    corner: cornerOf(layout).map(plainKey),
    cell: (row, column) => layout.cells[row]?.[column] ?? null,
  };
}

/** The parameters of a table as the sheets of our workbook list them, a line a cell; a column a scenario. */
export function listTarget(
  layout: GridLayout,
  dossier: Dossier,
  scenarios: readonly Pick<Scenario, 'id' | 'label'>[],
): ImportTarget {
  const refs = new Map<string, CellRef>();
  for (const ref of layout.cells.flat()) if (ref?.item.parameter) refs.set(ref.address, ref);
  const cells = [...refs.values()];
  return {
    rows: cells.map((ref) => {
      const members = (parseAddress(ref.address)?.members ?? []).map((member, at) =>
        memberLabel(dossier, ref.item.dims[at], member),
      );
      return {
        key: ref.address,
        label: [ref.item.label, ...members].join(' · '),
        names: [joinedKey([ref.item.label, members.join(' · ')])],
        typed: true,
      };
    }),
    columns: scenarios.map(({ id, label }) => ({ key: id, label, names: [plainKey(label)], typed: true })),
    corner: [],
    cell(row, column) {
      const [ref, scenario] = [cells[row], scenarios[column]];
      return ref && scenario ? { ...ref, scenario: scenario.id, shared: false } : null;
    },
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].filter((name) => name !== '');
}
