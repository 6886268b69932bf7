import type { SourceRef } from './dossier.ts';
import type { OwnLine, OwnMember, PrintedCell, Scenario, ScenarioCell, Step, Study } from './study.ts';

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
    notes,
    members,
    lines,
    steps,
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
    ...(notes !== undefined && { notes }),
    ...(members && { members: members.map(orderedMember) }),
    ...(lines && { lines: lines.map(orderedLine) }),
    ...(steps && { steps: steps.map(orderedStep) }),
    created,
    modified,
  };
}

function orderedMember({ dossier, dimension, id, label, like, value }: OwnMember): OwnMember {
  return { dossier, dimension, id, label, like, ...(value !== undefined && { value }) };
}

function orderedLine({ dossier, id, label, unit, expr, decimals, note }: OwnLine): OwnLine {
  return {
    dossier,
    id,
    label,
    unit,
    expr,
    ...(decimals !== undefined && { decimals }),
    ...(note !== undefined && { note }),
  };
}

function orderedStep({ id, title, text, dossier, scenarios, cells, results, chart }: Step): Step {
  return {
    id,
    title,
    text,
    dossier,
    scenarios,
    cells,
    results,
    ...(chart !== undefined && { chart }),
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
