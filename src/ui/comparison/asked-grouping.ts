import type { ChangedGroup, Grouping } from '../../core/analysis/bridge-api.ts';
import { groupChanges } from '../../core/analysis/bridge-groups.ts';
import { differences } from '../../core/analysis/differences.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { type BaseGrouping, type Merge, withMerges } from './hand-groups.ts';

/** What changes between two scenarios, in the base grouping: before any merge. */
export function groupsBetween(
  study: Pick<Study, 'scenarios'>,
  dossiers: readonly Dossier[],
  { from, to }: { readonly from: string; readonly to: string },
  base: BaseGrouping,
): readonly ChangedGroup[] {
  const changed = differences(study, [from, to], dossiers).map(({ address }) => address);
  return groupChanges(changed, dossiers, base);
}

/** How the steps of the comparison are put together, names included, for any other two scenarios. */
export interface HandGrouping {
  readonly base: BaseGrouping;
  readonly merges: readonly Merge[];
}

export function groupingBetween(
  study: Pick<Study, 'scenarios'>,
  dossiers: readonly Dossier[],
  ends: { readonly from: string; readonly to: string },
  { base, merges }: HandGrouping,
): Grouping {
  return withMerges(base, merges, groupsBetween(study, dossiers, ends, base));
}
