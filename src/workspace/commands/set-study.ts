import type { Dossier } from '../../core/model/dossier.ts';
import { openStudy } from '../../core/model/open-study.ts';
import { afterDelta, isEmptyDelta, studyDelta } from '../../core/model/study-delta.ts';
import type { Study } from '../../core/model/study.ts';

/**
 * The study as another says, but who it is and when it was made; through the door, like anything that enters. Shares
 * with the one before all that is the same.
 */
export function setStudy(before: Study, wanted: Study, shipped: readonly Dossier[]): Study | null {
  const { id, created, modified } = before;
  const outcome = openStudy({ ...wanted, id, created, modified }, shipped);
  if (!outcome.ok) return null;
  const delta = studyDelta(before, outcome.study);
  return isEmptyDelta(delta) ? before : afterDelta(before, delta);
}
