import { type Address, parseAddress } from '../../core/model/address.ts';
import type { Dossier, Parameter } from '../../core/model/dossier.ts';
import { DossierIndex } from '../../core/model/dossier-index.ts';
import { obtain } from '../obtain.ts';

/** A cell of a parameter, found by its address. */
export interface FoundCell {
  readonly index: DossierIndex;
  readonly parameter: Parameter;
  readonly members: readonly string[];
}

const indexes = new WeakMap<Dossier, DossierIndex>();

export function indexOf(dossier: Dossier): DossierIndex {
  return obtain(indexes, dossier, () => new DossierIndex(dossier));
}

/** Null when the address names no cell that can be typed: another dossier, a formula, a wrong member. */
export function findCell(dossiers: readonly Dossier[], at: Address): FoundCell | null {
  const parts = parseAddress(at);
  const dossier = parts && dossiers.find(({ slug }) => slug === parts.slug);
  if (!dossier) return null;
  const index = indexOf(dossier);
  const parameter = index.parameter(parts.name);
  if (!parameter || index.misplaced(parameter, parts.members)) return null;
  return { index, parameter, members: parts.members };
}

/** Where the cell stands in its parameter's values: row-major, the last dimension fastest; −1 when nowhere. */
export function rankOf({ index, parameter, members }: FoundCell): number {
  let rank = 0;
  for (const [place, dimension] of (parameter.dims ?? []).entries()) {
    const known = [...(index.membersOf(dimension)?.keys() ?? [])];
    const at = known.indexOf(members[place] as string);
    if (at < 0) return -1;
    rank = rank * known.length + at;
  }
  return rank;
}
