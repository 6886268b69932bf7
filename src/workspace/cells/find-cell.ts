import { type Address, parseAddress } from '../../core/model/address.ts';
import type { Dossier, Parameter } from '../../core/model/dossier.ts';
import { DossierIndex } from '../../core/model/dossier-index.ts';
import { obtain } from '../obtain.ts';
import { type SourceCell, sourceCell } from '../../core/model/source-cell.ts';

/** A cell of a parameter, found by its address. */
export interface FoundCell {
  readonly index: DossierIndex;
  readonly parameter: Parameter;
  readonly members: readonly string[];
  /** Where it stands in the parameter's values: row-major, the last dimension fastest. */
  readonly rank: number;
  readonly source: SourceCell;
}

const indexes = new WeakMap<Dossier, DossierIndex>();
const found = new WeakMap<Dossier, Map<Address, FoundCell>>();

export function indexOf(dossier: Dossier): DossierIndex {
  return obtain(indexes, dossier, () => new DossierIndex(dossier));
}

/** Null when the address names no cell that can be typed: another dossier, a formula, a wrong member. */
export function findCell(dossiers: readonly Dossier[], at: Address): FoundCell | null {
  const slug = at.slice(0, at.indexOf('.'));
  const dossier = dossiers.find((candidate) => candidate.slug === slug);
  if (!dossier) return null;
  const known = obtain(found, dossier, () => new Map<Address, FoundCell>());
  const cell = known.get(at) ?? lookUp(dossier, at);
  if (cell) known.set(at, cell);
  return cell;
}

function lookUp(dossier: Dossier, at: Address): FoundCell | null {
  const parts = parseAddress(at);
  const index = indexOf(dossier);
  const parameter = parts && index.parameter(parts.name);
  if (!parameter || index.misplaced(parameter, parts.members)) return null;
  const { members } = parts;
  return {
    index,
    parameter,
    members,
    rank: rankOf(index, parameter, members),
    source: sourceCell(parameter, members),
  };
}

function rankOf(index: DossierIndex, parameter: Parameter, members: readonly string[]): number {
  return (parameter.dims ?? []).reduce((rank, dimension, place) => {
    const known = [...(index.membersOf(dimension)?.keys() ?? [])];
    return rank * known.length + known.indexOf(members[place] as string);
  }, 0);
}
