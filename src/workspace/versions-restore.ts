import { lineage } from '../core/model/scenario.ts';
import type { OwnMember, Scenario, ScenarioCell, Study } from '../core/model/study.ts';
import { newId } from './new-id.ts';
import { unusedColor, unusedLabel } from './new-scenario.ts';

/**
 * The study with scenarios of a former state of it added at the end, as new ones that give the same values. One that
 * follows another of them still does; else what its parents changed becomes its own. The dossiers and the rows of one's
 * own that they need come with them.
 */
export function restoredScenarios(
  now: Study,
  then: Study,
  wanted: readonly string[],
  label: string,
): { readonly study: Study; readonly added: readonly string[] } {
  const chosen = then.scenarios.filter(({ id }) => wanted.includes(id));
  const fresh = new Map(chosen.map(({ id }) => [id, newId()] as const));
  let study: Study = {
    ...now,
    dossiers: withDossiers(now.dossiers, then.dossiers),
    ...withMembers(now.members, then.members),
  };
  for (const scenario of chosen) {
    const chain = lineage(then, scenario.id);
    const above = chain.findIndex(({ id }, rank) => rank > 0 && fresh.has(id));
    const own = above < 0 ? chain : chain.slice(0, above);
    const cells: Record<string, ScenarioCell> = {};
    for (const { cells: typed } of own.toReversed()) Object.assign(cells, typed);
    const parent = above < 0 ? null : (fresh.get(chain[above]?.id ?? '') ?? null);
    const restored: Scenario = {
      id: fresh.get(scenario.id) as string,
      label: unusedLabel(study, `${scenario.label} (${label})`),
      description: scenario.description,
      parent,
      color: unusedColor(study),
      cells,
    };
    study = { ...study, scenarios: [...study.scenarios, restored] };
  }
  return { study, added: [...fresh.values()] };
}

/** Those that are gone come back, after the others. */
function withMembers(
  now: readonly OwnMember[] | undefined,
  then: readonly OwnMember[] | undefined,
): Pick<Study, 'members'> {
  const known = now ?? [];
  const gone = (then ?? []).filter(
    (old) =>
      !known.some(
        ({ dossier, dimension, id }) =>
          dossier === old.dossier && dimension === old.dimension && id === old.id,
      ),
  );
  return gone.length > 0 ? { members: [...known, ...gone] } : {};
}

/** The dossiers of now first: the first one opens. */
function withDossiers(now: Study['dossiers'], then: Study['dossiers']): Study['dossiers'] {
  const gone = Object.entries(then).filter(([slug]) => !Object.hasOwn(now, slug));
  return gone.length > 0 ? { ...now, ...Object.fromEntries(gone) } : now;
}
