import { nodeId } from '../../core/model/address.ts';
import type { Dimension, Dossier, Table } from '../../core/model/dossier.ts';

/** A dimension of a table that takes members, and whether they are rows or columns there. */
export interface GrowingDimension {
  readonly dimension: Dimension;
  readonly as: 'ligne' | 'colonne';
}

/** Those of the cells that are typed there; a table of results grows by itself where nothing is typed anywhere. */
export function growingDimensions(dossier: Dossier, table: Table): readonly GrowingDimension[] {
  const dims = new Set(
    table.items.flatMap((id) => dossier.parameters.find((parameter) => parameter.id === id)?.dims ?? []),
  );
  const typed = new Set(dossier.parameters.flatMap((parameter) => parameter.dims ?? []));
  for (const dim of [...(table.rows ?? []), ...(table.across ? [table.across] : [])])
    if (!typed.has(dim)) dims.add(dim);
  const rows = new Set(table.rows ?? [...dims].filter((dim) => dim !== table.across));
  return dossier.dimensions
    .filter(({ id, extensible }) => extensible && dims.has(id))
    .map((dimension) => ({ dimension, as: rows.has(dimension.id) ? 'ligne' : 'colonne' }));
}

/** First cell of the table at a member, to go to once it is there. */
export function firstCell(dossier: Dossier, table: Table, dimension: string, member: string): string | null {
  const first = dossier.parameters.find(
    ({ id, dims }) => table.items.includes(id) && dims?.includes(dimension),
  );
  const members = first?.dims?.map((dim) =>
    dim === dimension ? member : dossier.dimensions.find(({ id }) => id === dim)?.members[0]?.id,
  );
  return first && members ? `${nodeId(dossier.slug, first.id)}[${members.join(',')}]` : null;
}
