import type { SourceRef } from './dossier.ts';
import type { Scenario, ScenarioCell, Study, PrintedCell } from './study.ts';

export const STUDY_EXTENSION = '.etabli.json';

/**
 * A study as its file and its database record hold it: JSON, two spaces, keys in a fixed order and cells in the order
 * of their addresses, so that equal studies are equal texts. `openStudy` gives back the same study.
 */
export function studyToText(study: Study): string {
  return `${JSON.stringify(ordered(study), null, 2)}\n`;
}

function ordered(study: Study): Study {
  const {
    format,
    version,
    id,
    title,
    description,
    dossiers,
    scenarios,
    reference,
    split,
    created,
    modified,
  } = study;
  return {
    format,
    version,
    id,
    title,
    description,
    dossiers,
    scenarios: scenarios.map(orderedScenario),
    reference,
    split,
    created,
    modified,
  };
}

function orderedScenario({ id, label, description, parent, color, cells }: Scenario): Scenario {
  const sorted: Record<string, ScenarioCell> = {};
  for (const at of Object.keys(cells).sort()) sorted[at] = orderedCell(cells[at] as ScenarioCell);
  return { id, label, description, parent, color, cells: sorted };
}

function orderedCell({ over, ...cell }: ScenarioCell): ScenarioCell {
  return { ...orderedPrinted(cell), ...(over && { over: orderedPrinted(over) }) };
}

function orderedPrinted({ value, ref, status, printed, note }: PrintedCell): PrintedCell {
  return {
    value,
    ...(ref && { ref: orderedRef(ref) }),
    ...(status && { status }),
    ...(printed !== undefined && { printed }),
    ...(note !== undefined && { note }),
  };
}

function orderedRef({ source, where }: SourceRef): SourceRef {
  return where === undefined ? { source } : { source, where };
}
