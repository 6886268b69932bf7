import { type Address, address, nodeId } from '../../core/model/address.ts';
import type { Dossier, Member, Parameter, Table } from '../../core/model/dossier.ts';
import { sourceCell } from '../../core/model/source-cell.ts';
import type { Study } from '../../core/model/study.ts';

/** A member that started from nothing. */
export interface BareRow {
  readonly dimension: string;
  readonly label: string;
}

/** A cell of a row of one's own that nothing fills, where the dossier's own rows have a value. */
export interface EmptyCell {
  readonly table: Table;
  readonly address: Address;
  readonly rows: readonly BareRow[];
}

/** What a table still wants of the study's own rows. */
export interface LeftToFill {
  readonly table: Table;
  readonly rows: readonly BareRow[];
  readonly cells: number;
  /** Where to begin. */
  readonly first: Address;
}

/**
 * The cells that rows started from nothing have to be given: those that a row of the dossier has a value in, so that a
 * cell which is « sans objet » for everyone is not asked for. `dossier`: with the study's rows.
 */
export function emptyCells(dossier: Dossier, { members = [] }: Pick<Study, 'members'>): readonly EmptyCell[] {
  const bare = new Map<string, BareRow>(
    members
      .filter((one) => one.dossier === dossier.slug && one.like === null)
      .map((one) => [`${one.dimension} ${one.id}`, one]),
  );
  if (bare.size === 0) return [];
  const dimensions = new Map(dossier.dimensions.map((one) => [one.id, one.members]));
  const found: EmptyCell[] = [];
  for (const table of dossier.tables)
    for (const parameter of table.items.flatMap(
      (id) => dossier.parameters.find((one) => one.id === id) ?? [],
    )) {
      const dims = parameter.dims ?? [];
      const shipped = dims.map((dim) => (dimensions.get(dim) ?? []).filter(({ own }) => !own));
      if (!dims.some((dim) => dimensions.get(dim)?.some(({ id }) => bare.has(`${dim} ${id}`)))) continue;
      for (const at of combinations(dims.map((dim) => dimensions.get(dim) ?? []))) {
        const rows = at.flatMap(({ id }, rank) => bare.get(`${dims[rank]} ${id}`) ?? []);
        if (rows.length === 0 || hasValue(parameter, at)) continue;
        const alike = at.map((member, rank) => (member.own ? (shipped[rank] ?? []) : [member]));
        if (!combinations(alike).some((one) => hasValue(parameter, one))) continue;
        const ids = at.map(({ id }) => id);
        found.push({ table, address: address(nodeId(dossier.slug, parameter.id), ids), rows });
      }
    }
  return found;
}

/** By table, the cells in which no scenario has typed a value yet. */
export function leftToFill(
  cells: readonly EmptyCell[],
  { scenarios }: Pick<Study, 'scenarios'>,
): readonly LeftToFill[] {
  const left = new Map<Table, EmptyCell[]>();
  for (const cell of cells) {
    if (scenarios.some((one) => one.cells[cell.address] && one.cells[cell.address]?.value !== null)) continue;
    const known = left.get(cell.table);
    if (known) known.push(cell);
    else left.set(cell.table, [cell]);
  }
  return [...left].map(([table, of]) => ({
    table,
    rows: [...new Set(of.flatMap(({ rows }) => rows))],
    cells: of.length,
    first: (of[0] as EmptyCell).address,
  }));
}

function hasValue(parameter: Parameter, at: readonly Member[]): boolean {
  const { value } = sourceCell(
    parameter,
    at.map(({ id }) => id),
  );
  // Undefined: its formula computes it.
  return value !== null;
}

/** Every combination of one of each list, the last fastest. */
function combinations<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (done, list) => done.flatMap((one) => list.map((item) => [...one, item])),
    [[]],
  );
}
