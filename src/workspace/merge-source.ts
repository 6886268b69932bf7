import type { Dossier } from '../core/model/dossier.ts';
import { openStudy } from '../core/model/open-study.ts';
import type { Scenario, Study } from '../core/model/study.ts';
import type { Problem } from '../core/model/value.ts';

/** Where another study is read from, without being opened. */
export type StudyPlace =
  | { readonly file: Blob & { readonly name?: string } }
  /** A whole address, or its fragment. */
  | { readonly link: string }
  /** Id of a study of this browser. */
  | { readonly recent: string };

/** Another study, through the door; `bases`: the shipped studies that it may have been made from. */
export type ReadStudy =
  | { readonly ok: true; readonly study: Study; readonly bases: readonly Study[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The shipped studies of which another has scenarios over the same dossiers, most in common first. */
export function possibleBases(
  study: Study,
  shipped: readonly Study[],
  dossiers: readonly Dossier[],
): readonly Study[] {
  const common = (base: Study) =>
    shareDossier(base, study) ? base.scenarios.filter(({ id }) => scenarioOf(study, id)).length : 0;
  return shipped
    .filter((base) => common(base) > 0)
    .toSorted((a, b) => common(b) - common(a))
    .flatMap((base) => {
      const outcome = openStudy(base, dossiers);
      return outcome.ok ? [outcome.study] : [];
    });
}

/** My copy of a scenario of another study: the same name inside, in two studies of one descent. */
export function sameScenario(
  mine: Study,
  theirs: Study,
  id: string,
  bases: readonly Study[],
): Scenario | null {
  const own = scenarioOf(mine, id);
  if (!own || !scenarioOf(theirs, id) || !shareDossier(mine, theirs)) return null;
  const descends =
    mine.id === theirs.id ||
    isDrawn(id) ||
    bases.some((base) => scenarioOf(base, id) && shareDossier(base, mine));
  return descends ? own : null;
}

export function scenarioOf({ scenarios }: Pick<Study, 'scenarios'>, id: string): Scenario | undefined {
  return scenarios.find((one) => one.id === id);
}

/** Drawn at random: two scenarios never bear it by chance, as they would « actuel ». */
function isDrawn(id: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id);
}

function shareDossier(a: Study, b: Study): boolean {
  return Object.keys(a.dossiers).some((slug) => Object.hasOwn(b.dossiers, slug));
}
