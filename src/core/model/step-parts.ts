import { type Address, type NodeId, parseAddress } from './address.ts';
import type { Chart, Dossier } from './dossier.ts';
import { DossierIndex } from './dossier-index.ts';
import type { Step, Study } from './study.ts';

/** What of a step is still there: a row, a scenario or a whole dossier may have gone since it was written. */
export interface StepParts {
  readonly dossier: Dossier | undefined;
  /** Empty: all. */
  readonly scenarios: readonly string[];
  readonly cells: readonly Address[];
  readonly results: readonly NodeId[];
  readonly chart: Chart | undefined;
  /** The names that lead nowhere, each with what it was to be: « le scénario « x » ». */
  readonly missing: readonly string[];
}

/** `dossiers`: with the rows and lines of the study. */
export function stepParts(
  step: Step,
  study: Pick<Study, 'dossiers' | 'scenarios'>,
  dossiers: readonly Dossier[],
): StepParts {
  const dossier = Object.hasOwn(study.dossiers, step.dossier)
    ? dossiers.find(({ slug }) => slug === step.dossier)
    : undefined;
  const ids = new Set(study.scenarios.map(({ id }) => id));
  const lost = step.scenarios.filter((id) => !ids.has(id)).map((id) => `le scénario « ${id} »`);
  const scenarios = step.scenarios.filter((id) => ids.has(id));
  if (!dossier) {
    const missing = [`le dossier « ${step.dossier} »`, ...lost];
    return { dossier, scenarios, cells: [], results: [], chart: undefined, missing };
  }
  const index = new DossierIndex(dossier);
  const cells = step.cells.filter((at) => isCell(at, index));
  const results = step.results.filter((node) =>
    dossier.formulas.some(({ id }) => `${dossier.slug}.${id}` === node),
  );
  const chart = dossier.charts.find(({ id }) => id === step.chart);
  return {
    dossier,
    scenarios,
    cells,
    results,
    chart,
    missing: [
      ...lost,
      ...step.cells.filter((at) => !cells.includes(at)).map((at) => `la cellule « ${at} »`),
      ...step.results.filter((node) => !results.includes(node)).map((node) => `le résultat « ${node} »`),
      ...(step.chart !== undefined && !chart ? [`le graphique « ${step.chart} »`] : []),
    ],
  };
}

function isCell(at: Address, index: DossierIndex): boolean {
  const parts = parseAddress(at);
  const parameter = parts?.slug === index.dossier.slug ? index.parameter(parts.name) : undefined;
  return parts !== null && parameter !== undefined && index.misplaced(parameter, parts.members) === null;
}
