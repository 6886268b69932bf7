import type { Dossier } from '../core/model/dossier.ts';
import type { Scenario, Study } from '../core/model/study.ts';
import { STUDY_VERSION } from '../core/model/migrations.ts';
import { toLine } from '../core/model/study-limits.ts';
import { newId } from './new-id.ts';
import { variantScenario } from './new-scenario.ts';

/** What the sources say, then one scenario for each alternative that they print. */
export function newStudy(dossiers: readonly Dossier[], title: string, now: Date): Study {
  const moment = now.toISOString();
  const sources: Scenario = {
    id: newId(),
    label: 'Sources',
    description: 'Les valeurs des sources, sans changement.',
    parent: null,
    color: 0,
    cells: {},
  };
  const study: Study = {
    format: 'etabli',
    version: STUDY_VERSION,
    id: newId(),
    title: toLine(title) || 'Nouvelle étude',
    description: '',
    dossiers: Object.fromEntries(dossiers.map(({ slug, version }) => [slug, version])),
    scenarios: [sources],
    reference: sources.id,
    split: [],
    created: moment,
    modified: moment,
  };
  const scenarios = [sources];
  for (const dossier of dossiers) {
    for (const variant of dossier.variants ?? []) {
      scenarios.push(variantScenario({ scenarios }, dossier, variant, sources.id));
    }
  }
  return { ...study, scenarios };
}

/** The same content as a study of its own. */
export function copyStudy(study: Study, now: Date, title = study.title): Study {
  const moment = now.toISOString();
  return { ...study, id: newId(), title: toLine(title), created: moment, modified: moment };
}
