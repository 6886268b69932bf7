import { parseAddress } from '../../core/model/address.ts';
import type { Study } from '../../core/model/study.ts';

/** How many cells the user changed, by slug: those of a scenario that no source prints. */
export function userChanges(study: Study): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  for (const scenario of study.scenarios) {
    for (const [at, cell] of Object.entries(scenario.cells)) if (!cell.ref) seen.add(at);
  }
  const counts = new Map<string, number>();
  for (const at of seen) {
    const slug = parseAddress(at)?.slug ?? '';
    counts.set(slug, (counts.get(slug) ?? 0) + 1);
  }
  return counts;
}
