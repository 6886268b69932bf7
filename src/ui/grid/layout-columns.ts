import type { GridColumn, GridItem, HeadCell, HeadPart, LayoutInput, Place } from './layout.ts';
import { places } from './layout.ts';

/** A column with what it takes to find its cells. */
export interface PlacedColumn extends GridColumn {
  /** The item it shows; undefined where each row has its own. */
  readonly item?: GridItem;
  readonly at: Place;
}

/** One column a scenario, or a single shared one; then one a place, when the item spreads over columns. */
export function columnsOf(
  input: LayoutInput,
  options: {
    readonly item?: GridItem;
    readonly spread: readonly string[];
    readonly shared: boolean;
    readonly split: boolean;
  },
): readonly PlacedColumn[] {
  const { item, spread, shared, split } = options;
  const head: readonly HeadPart[] = item ? [{ kind: 'item', key: item.node, label: item.label }] : [];
  const groups: readonly { scenario: string | null; path: readonly HeadPart[] }[] = [
    ...(shared ? [{ scenario: null, path: item ? head : sharedHead(split, spread) }] : []),
    ...(split
      ? input.scenarios.map(({ id, label, color }) => ({
          scenario: id,
          path: [...head, { kind: 'scenario' as const, key: id, label, color }],
        }))
      : []),
  ];
  return groups.flatMap(({ scenario, path }) =>
    places(spread, input.dimension).map((at) => ({
      key: [item?.node ?? '', scenario ?? '', ...Object.values(at)].join('|'),
      path: [...path, ...memberHeads(input, spread, at)],
      ...(item ? { unit: item.unit, item } : {}),
      scenario,
      starts: false,
      at,
    })),
  );
}

/** Marks where a group of columns begins: an item, or a scenario, that has several. */
export function withStarts(columns: readonly PlacedColumn[]): readonly PlacedColumn[] {
  const group = (column: PlacedColumn | undefined) =>
    column?.path
      .slice(0, -1)
      .map(({ key }) => key)
      .join('>');
  return columns.map((column, at) => {
    const before = columns[at - 1];
    return before && group(before) !== group(column) ? { ...column, starts: true } : column;
  });
}

function sharedHead(split: boolean, spread: readonly string[]): readonly HeadPart[] {
  if (split) return [{ kind: 'shared', key: 'shared', label: 'Tous les scénarios' }];
  return spread.length > 0 ? [] : [{ kind: 'shared', key: 'shared', label: 'Valeur' }];
}

/** Where the unit stands: under the last head, or beside the first when members spread under it. */
function unitStep({ path }: GridColumn): number {
  return path.at(-1)?.kind === 'member' ? 0 : path.length - 1;
}

function memberHeads(input: LayoutInput, spread: readonly string[], at: Place): readonly HeadPart[] {
  return spread.map((dim) => {
    const member = input.dimension(dim).members.find(({ id }) => id === at[dim]);
    return {
      kind: 'member',
      key: `${dim}=${at[dim]}`,
      label: member?.short ?? member?.label ?? '',
      ...(member?.own && { own: true }),
    };
  });
}

/**
 * The head cells, level by level: neighbours with the same way down are one cell, and a short way
 * starts with a taller one, so that every column ends on the last level.
 */
export function headsOf(columns: readonly GridColumn[]): readonly (readonly HeadCell[])[] {
  const levels = Math.max(1, ...columns.map((column) => column.path.length));
  return Array.from({ length: levels }, (_, level) => {
    const cells: HeadCell[] = [];
    let previous = '';
    for (const column of columns) {
      const taller = levels - column.path.length;
      const step = level < taller ? (level === 0 ? 0 : -1) : level - taller;
      const part = taller > 0 && level > 0 && level <= taller ? null : (column.path[step] ?? null);
      const last = step === column.path.length - 1;
      const key =
        part === null
          ? `${column.key} `
          : column.path
              .slice(0, step + 1)
              .map((p) => p.key)
              .join('>');
      const before = cells.at(-1);
      if (before && part && key === previous && !last) {
        cells[cells.length - 1] = { ...before, columns: before.columns + 1 };
      } else {
        const high = level === 0 ? taller + 1 : 1;
        cells.push({
          part,
          columns: 1,
          levels: high,
          ...(part && step === unitStep(column) && column.unit !== undefined ? { unit: column.unit } : {}),
        });
      }
      previous = key;
    }
    return cells;
  });
}
