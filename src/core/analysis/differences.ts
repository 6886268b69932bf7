import { type Address, nodeOf, parseAddress } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import { effectiveCells } from '../model/scenario.ts';
import { type Shown, type SourceCells, sameShown, sourceCells } from '../model/source-cells.ts';
import type { Study } from '../model/study.ts';

/** A cell that is not the same in all the scenarios chosen. */
export interface Difference {
  readonly address: Address;
  /** In the order of the scenarios. */
  readonly values: readonly Shown[];
}

/**
 * The cells whose typed or source values differ between these scenarios, in the order of the dossiers, of their
 * parameters, then of the cells. A cell typed in one scenario over the formula that computes it in another differs,
 * whatever the formula gives.
 */
export function differences(
  study: Pick<Study, 'scenarios'>,
  scenarios: readonly string[],
  dossiers: readonly Dossier[],
): readonly Difference[] {
  const sources = sourceCells(dossiers);
  const columns = scenarios.map((id) => effectiveCells(study, id));
  const touched = new Set(columns.flatMap((cells) => [...cells.keys()]));
  return [...touched]
    .filter((at) => sources.find(at) !== undefined)
    .map((address) => ({
      address,
      values: columns.map((cells) => sources.shown(address, cells.get(address))),
    }))
    .filter(({ values }) => values.some((value) => !sameShown(value, values[0])))
    .map((difference) => ({ difference, rank: rankOf(difference.address, sources, dossiers) }))
    .sort((a, b) => byRank(a.rank, b.rank))
    .map(({ difference }) => difference);
}

/** The parameters some cell of which differs: those that need a column per scenario. */
export function differingNodes(found: readonly Difference[]): ReadonlySet<string> {
  return new Set(found.map(({ address }) => nodeOf(address)));
}

/** Place of the dossier, of the parameter, then of each member. */
function rankOf(at: Address, sources: SourceCells, dossiers: readonly Dossier[]): readonly number[] {
  const found = sources.find(at);
  const members = parseAddress(at)?.members ?? [];
  if (!found) return [];
  const { dossier } = found.index;
  const places = (found.parameter.dims ?? []).map((dim, k) =>
    [...(found.index.membersOf(dim)?.keys() ?? [])].indexOf(members[k] as string),
  );
  return [dossiers.indexOf(dossier), dossier.parameters.indexOf(found.parameter), ...places];
}

function byRank(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((place, i) => place !== b[i]);
  return k < 0 ? 0 : (a[k] as number) - (b[k] as number);
}
