import { STUDY_VERSION } from '../../core/model/migrations.ts';
import type { Scenario, Study } from '../../core/model/study.ts';

/** The base of a study that is a change of no shipped one. */
export const BARE: Study = {
  format: 'etabli',
  version: STUDY_VERSION,
  id: '',
  title: '',
  description: '',
  dossiers: {},
  scenarios: [],
  reference: '',
  split: [],
  created: '',
  modified: '',
};

/** What a link carries as it is: the keys that later versions of the format may add. */
export function otherKeys(study: Study): Record<string, unknown> {
  const {
    format: _,
    version: _v,
    id: _i,
    title: _t,
    description: _d,
    dossiers: _n,
    scenarios: _s,
    reference: _r,
    split: _k,
    created: _c,
    modified: _m,
    ...others
  } = study;
  return others;
}

export function otherScenarioKeys(scenario: Scenario): Record<string, unknown> {
  const { id: _, label: _l, description: _d, parent: _p, color: _c, cells: _x, ...others } = scenario;
  return others;
}
