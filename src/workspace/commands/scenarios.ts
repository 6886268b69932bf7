import type { Dossier } from '../../core/model/dossier.ts';
import type { Scenario, Study } from '../../core/model/study.ts';
import { toLine, toParagraphs } from '../../core/model/study-limits.ts';
import type { Command } from '../api.ts';
import { admitScenario } from './admit.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function addScenario(
  study: Study,
  { scenario, at }: Of<'add-scenario'>,
  dossiers: readonly Dossier[],
): Study | null {
  const admitted = admitScenario(study, scenario, dossiers);
  return admitted ? { ...study, scenarios: study.scenarios.toSpliced(Math.max(0, at), 0, admitted) } : null;
}

/** Children take its cells over and move to its parent; the reference goes to its parent, else to the first left. */
export function removeScenario(study: Study, { id }: Of<'remove-scenario'>): Study | null {
  const gone = study.scenarios.find((scenario) => scenario.id === id);
  const left = study.scenarios.filter((scenario) => scenario !== gone);
  const [first] = left;
  if (!gone || !first) return null;
  const scenarios = left.map(
    (scenario): Scenario =>
      scenario.parent === id
        ? { ...scenario, parent: gone.parent, cells: { ...gone.cells, ...scenario.cells } }
        : scenario,
  );
  const reference = study.reference === id ? (gone.parent ?? first.id) : study.reference;
  return { ...study, scenarios, reference };
}

/** An empty label is refused: a column must have a name. */
export function updateScenario(study: Study, command: Of<'update-scenario'>): Study | null {
  const before = study.scenarios.find(({ id }) => id === command.id);
  if (!before) return null;
  const label = command.label === undefined ? before.label : toLine(command.label);
  const description =
    command.description === undefined ? before.description : toParagraphs(command.description);
  if (label === '') return null;
  if (label === before.label && description === before.description) return study;
  const after: Scenario = { ...before, label, description };
  return { ...study, scenarios: study.scenarios.map((scenario) => (scenario === before ? after : scenario)) };
}

/** `to`: its place once it has left the one it had. */
export function moveScenario(study: Study, { id, to }: Of<'move-scenario'>): Study | null {
  const from = study.scenarios.findIndex((scenario) => scenario.id === id);
  const moved = study.scenarios[from];
  if (!moved) return null;
  const place = Math.min(Math.max(0, to), study.scenarios.length - 1);
  if (place === from) return study;
  return { ...study, scenarios: study.scenarios.toSpliced(from, 1).toSpliced(place, 0, moved) };
}

export function setReference(study: Study, { id }: Of<'set-reference'>): Study | null {
  if (!study.scenarios.some((scenario) => scenario.id === id)) return null;
  return id === study.reference ? study : { ...study, reference: id };
}
