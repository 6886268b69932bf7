import { nodeOf, parseAddress } from '../../core/model/address.ts';
import type { Step, Study } from '../../core/model/study.ts';
import { newId } from '../../workspace/new-id.ts';
import { nameCell, shortTitle } from '../text/names.ts';
import type { StudyView } from '../shell/study-context.ts';

type Seen = Pick<StudyView, 'workspace' | 'dossier'>;

/** A step on what is on the page: the dossier, and the cell or the result that is chosen. */
export function newStep({ workspace, dossier }: Seen): Step {
  const shown = dossier();
  const at = workspace.selection()?.address;
  const parts = at === undefined ? null : parseAddress(at);
  const mine = at !== undefined && parts?.slug === shown.slug;
  const typed = mine && shown.parameters.some(({ id }) => id === parts.name);
  const found = mine ? nameCell([shown], at, workspace.shape(nodeOf(at))?.dims) : null;
  return {
    id: newId(),
    title: found ? [found.label, ...found.members].join(' · ') : shortTitle(shown),
    text: '',
    dossier: shown.slug,
    scenarios: [],
    cells: typed ? [at] : [],
    results: mine && !typed && found ? [nodeOf(at)] : [],
  };
}

/** Adds it after the others; false where the study cannot take it. */
export function addStep(view: Seen): boolean {
  const step = newStep(view);
  return setSteps(view, [...stepsOf(view.workspace.study()), step], `l’ajout de l’étape « ${step.title} »`);
}

export function stepsOf(study: Study): readonly Step[] {
  return study.steps ?? [];
}

export function setSteps(
  { workspace }: Pick<Seen, 'workspace'>,
  steps: readonly Step[],
  label: string,
): boolean {
  return workspace.run({ kind: 'set-steps', steps, label });
}
