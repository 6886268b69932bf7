import type { Address } from '../../core/model/address.ts';
import { lineage } from '../../core/model/scenario.ts';
import type { Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { obtain } from '../obtain.ts';

/** A changed cell and the scenario that changes it. */
export interface HeldCell {
  readonly cell: ScenarioCell;
  readonly holder: Scenario;
}

export type HeldCells = ReadonlyMap<Address, HeldCell>;

const NONE: HeldCells = new Map();
const byStudy = new WeakMap<Study, Map<string, HeldCells>>();
const byScenario = new WeakMap<Scenario, { readonly over: HeldCells; readonly held: HeldCells }>();

/**
 * What a scenario changes of the sources, its parents' changes included. As long as neither it nor a parent changes,
 * the answer is the same object from one study to the next: an edit rebuilds only the scenarios that follow it.
 */
export function heldCells(study: Study, scenario: string): HeldCells {
  const known = obtain(byStudy, study, () => new Map());
  return obtain(known, scenario, () =>
    lineage(study, scenario).reduceRight<HeldCells>((over, next) => layer(next, over), NONE),
  );
}

/** What the scenario would show without changes of its own. */
export function inheritedCells(study: Study, scenario: Scenario): HeldCells {
  return scenario.parent === null ? NONE : heldCells(study, scenario.parent);
}

function layer(scenario: Scenario, over: HeldCells): HeldCells {
  const before = byScenario.get(scenario);
  if (before?.over === over) return before.held;
  const own = Object.entries(scenario.cells);
  let held = over;
  if (own.length > 0) {
    const merged = new Map(over);
    for (const [at, cell] of own) merged.set(at, { cell, holder: scenario });
    held = merged;
  }
  byScenario.set(scenario, { over, held });
  return held;
}
