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

/** The card of each of these results: the dossier’s first one, else the whole of the result. */
export function cardsOf(dossier: Dossier, nodes: readonly string[]): readonly ResultCard[] {
  return nodes.flatMap((node) => {
    const id = parseAddress(nodeOf(node))?.name;
    return id === undefined ? [] : [dossier.results.find((card) => card.id === id) ?? { id }];
  });
}
