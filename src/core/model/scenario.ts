import type { Address } from './address.ts';
import type { Scenario, ScenarioCell, Study } from './study.ts';

/**
 * The cells that differ from the sources in a scenario: its own over its parents', nearest first.
 * A parent that is missing or comes round again ends the chain (`openStudy` refuses both).
 */
export function effectiveCells(
  study: Pick<Study, 'scenarios'>,
  id: string,
): ReadonlyMap<Address, ScenarioCell> {
  const cells = new Map<Address, ScenarioCell>();
  for (const scenario of lineage(study, id)) {
    for (const [at, cell] of Object.entries(scenario.cells)) if (!cells.has(at)) cells.set(at, cell);
  }
  return cells;
}

/** The scenario, then its parent, up to the one that changes the sources themselves. */
export function lineage(study: Pick<Study, 'scenarios'>, id: string): readonly Scenario[] {
  const chain: Scenario[] = [];
  for (let next: string | null = id; next !== null; ) {
    const scenario = study.scenarios.find((candidate) => candidate.id === next);
    if (!scenario || chain.includes(scenario)) break;
    chain.push(scenario);
    next = scenario.parent;
  }
  return chain;
}
