import { type Address, nodeOf, parseAddress } from '../../core/model/address.ts';
import type { Dossier, ResultCard, Table } from '../../core/model/dossier.ts';

/** The tables that hold these cells, in the order of the dossier. */
export function tablesOf(dossier: Dossier, cells: readonly Address[]): readonly Table[] {
  const wanted = new Set(cells.map((at) => parseAddress(at)?.name));
  return dossier.tables.filter((table) =>
    [...table.items, ...(table.lines ?? []).flatMap(({ under }) => Object.values(under))].some((id) =>
      wanted.has(id),
    ),
  );
}

/** Beyond, a table is read from the front of the room only. */
const COLUMNS = 5;

/**
 * The table as the screen can take it: whole, or with the columns of these cells only when it has too many; `columns`
 * says how many an item takes.
 */
export function fitted(table: Table, cells: readonly Address[], columns: (item: string) => number): Table {
  if (!table.rows || table.rows.length === 0) return table;
  if (table.items.reduce((sum, item) => sum + columns(item), 0) <= COLUMNS) return table;
  const lit = new Set(cells.map((at) => parseAddress(at)?.name));
  const above = (item: string) => (table.lines ?? []).some(({ under }) => lit.has(under[item]));
  const items = table.items.filter((item) => lit.has(item) || above(item));
  const lines = (table.lines ?? []).filter(({ under }) => items.some((item) => under[item] !== undefined));
  return { ...table, items, ...(table.lines ? { lines } : {}) };
}

/** The card of each of these results: the dossier’s first one, else the whole of the result. */
export function cardsOf(dossier: Dossier, nodes: readonly string[]): readonly ResultCard[] {
  return nodes.flatMap((node) => {
    const id = parseAddress(nodeOf(node))?.name;
    return id === undefined ? [] : [dossier.results.find((card) => card.id === id) ?? { id }];
  });
}
