import type { Dossier } from '../../core/model/dossier.ts';
import type { DossierIndex } from '../../core/model/dossier-index.ts';
import type { PrintedCell, Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { LIMITS, toLine, toParagraphs } from '../../core/model/study-limits.ts';
import { isBorderNumber } from '../../core/quantity/decimal.ts';
import { findCell } from '../cells/find-cell.ts';

/**
 * Nothing enters a study that `openStudy` would refuse: what is saved must open again. Texts are cut and cleaned,
 * anything else that does not fit is refused.
 */
export function admitCell(cell: ScenarioCell, index: DossierIndex): ScenarioCell | undefined {
  const { over } = cell;
  const admitted = admitPrinted(cell, index);
  if (!over || !admitted) return admitted;
  const under = admitPrinted(over, index);
  return under && { ...admitted, over: under };
}

function admitPrinted(cell: PrintedCell, index: DossierIndex): PrintedCell | undefined {
  const { value, ref, status, printed, note } = cell;
  if (value !== null && !isBorderNumber(value)) return undefined;
  if (ref && !index.hasSource(ref.source)) return undefined;
  return {
    value,
    ...(ref
      ? { ref: ref.where === undefined ? { source: ref.source } : { ...ref, where: toLine(ref.where) } }
      : {}),
    ...(status ? { status } : {}),
    ...(printed === undefined ? {} : { printed: toLine(printed) }),
    ...(note === undefined ? {} : { note: toParagraphs(note) }),
  };
}

/** Undefined when it cannot be part of the study. */
export function admitScenario(
  study: Study,
  scenario: Scenario,
  dossiers: readonly Dossier[],
): Scenario | undefined {
  const label = toLine(scenario.label);
  const parentKnown = scenario.parent === null || study.scenarios.some(({ id }) => id === scenario.parent);
  const idFree =
    /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(scenario.id) &&
    study.scenarios.every(({ id }) => id !== scenario.id);
  const colorKnown =
    Number.isInteger(scenario.color) && scenario.color >= 0 && scenario.color < LIMITS.scenarios;
  if (label === '' || !parentKnown || !idFree || !colorKnown) return undefined;
  const cells: Record<string, ScenarioCell> = {};
  for (const [at, cell] of Object.entries(scenario.cells)) {
    const found = findCell(dossiers, at);
    const admitted = found && admitCell(cell, found.index);
    if (!admitted) return undefined;
    cells[at] = admitted;
  }
  const { id, description, parent, color } = scenario;
  return { id, label, description: toParagraphs(description), parent, color, cells };
}

/** Whether the study is still small enough to be opened again. */
export function withinLimits({ scenarios, split, members = [], lines = [], steps = [] }: Study): boolean {
  const cells = scenarios.reduce((count, scenario) => count + Object.keys(scenario.cells).length, 0);
  return (
    scenarios.length <= LIMITS.scenarios &&
    split.length <= LIMITS.split &&
    cells <= LIMITS.cells &&
    members.length <= LIMITS.members &&
    lines.length <= LIMITS.lines &&
    steps.length <= LIMITS.steps
  );
}
