import type { CellRef, GridItem, GridLayout, GridRow, LayoutInput, Place } from './layout.ts';
import { cellAt, places } from './layout.ts';
import { hideRepeats } from './layout-rows.ts';
import { columnsOf, headsOf, type PlacedColumn, withStarts } from './layout-columns.ts';

/** The rows, columns and cells of a table, from its data and the scenarios as they stand. */
export function layoutTable(input: LayoutInput): GridLayout {
  const items = input.table.items.flatMap((id) => input.items(id) ?? []);
  return input.table.rows && input.table.rows.length > 0
    ? byMembers(input, items, input.table.rows)
    : byItems(input, items);
}

/** Rows are members; each item has a column, or one a scenario. */
function byMembers(input: LayoutInput, items: readonly GridItem[], rowDims: readonly string[]): GridLayout {
  const lines = (input.table.lines ?? []).map((line) => ({
    label: line.label,
    under: under(input, line.under),
  }));
  const columns = withStarts(
    items.flatMap((item) => {
      const split =
        input.split(item.node) ||
        lines.some((line) => same(line.under.get(item.node), (it) => input.split(it.node)));
      const spread = item.dims.filter((dim) => !rowDims.includes(dim));
      return columnsOf(input, {
        item,
        spread: acrossFirst(spread, input.table.across),
        shared: !split,
        split,
      });
    }),
  );
  const rowPlaces = places(rowDims, input.dimension);
  const rows: GridRow[] = rowPlaces.map((at, row) => {
    const labels = rowDims.map((dim) => memberLabel(input, dim, at));
    return {
      key: Object.values(at).join(','),
      heads: hideRepeats(
        labels,
        row === 0 ? undefined : rowDims.map((dim) => memberLabel(input, dim, rowPlaces[row - 1])),
      ),
      own: rowDims.map((dim) => isOwn(input, dim, at)),
      label: labels.join(', '),
      kind: 'members',
      total: false,
    };
  });
  const cells = rowPlaces.map((at) =>
    columns.map((column) => cellAt(input, column.item as GridItem, { ...column.at, ...at }, column.scenario)),
  );
  for (const [index, line] of lines.entries()) {
    rows.push({
      key: `line-${index}`,
      heads: [line.label, ...rowDims.slice(1).map(() => '')],
      label: line.label,
      kind: 'line',
      total: [...line.under.values()].every((item) => !item.parameter),
    });
    cells.push(columns.map((column, at) => lineCell(input, line.under, column, columns[at - 1])));
  }
  return {
    corner: rowDims.map((dim) => input.dimension(dim).label),
    heads: headsOf(columns),
    columns,
    rows,
    cells,
  };
}

/** Rows are items, each with its unit; one column, or one a scenario for the items where they differ. */
function byItems(input: LayoutInput, items: readonly GridItem[]): GridLayout {
  const across = input.table.across;
  const spread = across && items.some((item) => item.dims.includes(across)) ? [across] : [];
  const entries = items.flatMap((item) => {
    const left = item.dims.filter((dim) => !spread.includes(dim));
    return places(left, input.dimension).map((at) => ({ item, at, left }));
  });
  const depth = Math.max(0, ...entries.map((entry) => entry.left.length));
  const columns = withStarts(
    columnsOf(input, {
      spread,
      shared: items.some((item) => !input.split(item.node)) || items.length === 0,
      split: items.some((item) => input.split(item.node)),
    }),
  );
  const texts = entries.map(({ item, at, left }) => [
    item.label,
    ...Array.from({ length: depth }, (_, level) => {
      const dim = left[level];
      return dim === undefined ? '' : memberLabel(input, dim, at);
    }),
  ]);
  const rows = entries.map(({ item, at, left }, row): GridRow => {
    const labels = texts[row] as readonly string[];
    return {
      key: `${item.node}|${labels.slice(1).join(',')}`,
      heads: hideRepeats(labels, texts[row - 1]),
      own: [false, ...left.map((dim) => isOwn(input, dim, at))],
      label: labels.filter((text) => text !== '').join(', '),
      unit: item.unit,
      kind: 'item',
      total: false,
    };
  });
  const cells = entries.map(({ item, at }) =>
    columns.map((column, index) => {
      if (input.split(item.node) !== (column.scenario !== null)) return null;
      const spreads = spread.some((dim) => item.dims.includes(dim));
      if (!spreads && columns[index - 1]?.scenario === column.scenario && index > 0) return null;
      return cellAt(input, item, { ...column.at, ...at }, column.scenario);
    }),
  );
  return {
    corner: Array.from({ length: depth + 1 }, () => ''),
    heads: headsOf(columns),
    columns,
    rows,
    cells,
  };
}

function lineCell(
  input: LayoutInput,
  items: ReadonlyMap<string, GridItem>,
  column: PlacedColumn,
  before: PlacedColumn | undefined,
): CellRef | null {
  const item = items.get(column.item?.node ?? '');
  if (!item) return null;
  const repeated = before?.item === column.item && before?.scenario === column.scenario;
  return repeated && item.dims.length === 0 ? null : cellAt(input, item, column.at, column.scenario);
}

function under(input: LayoutInput, under: Readonly<Record<string, string>>): ReadonlyMap<string, GridItem> {
  const found = new Map<string, GridItem>();
  for (const [column, id] of Object.entries(under)) {
    const above = input.items(column);
    const item = input.items(id);
    if (above && item) found.set(above.node, item);
  }
  return found;
}

function memberLabel(input: LayoutInput, dim: string, at: Place | undefined): string {
  return input.dimension(dim).members.find((member) => member.id === at?.[dim])?.label ?? '';
}

function isOwn(input: LayoutInput, dim: string, at: Place): boolean {
  return input.dimension(dim).members.find((member) => member.id === at[dim])?.own === true;
}

function acrossFirst(spread: readonly string[], across: string | undefined): readonly string[] {
  if (across === undefined || !spread.includes(across)) return spread;
  return [...spread.filter((dim) => dim !== across), across];
}

function same<T>(value: T | undefined, test: (value: T) => boolean): boolean {
  return value !== undefined && test(value);
}
