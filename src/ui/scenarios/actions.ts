import type { JSX } from 'solid-js';
import type { Scenario } from '../../core/model/study.ts';
import type { Workspace } from '../../workspace/api.ts';
import { newScenario, variantScenario } from '../../workspace/new-scenario.ts';
import type { MenuEntry } from '../kit/menu.tsx';
import type { Toasts } from '../kit/toasts.tsx';
import { dateText, shortTitle, typeset } from '../text/names.ts';

/** What can be done with the scenarios of a study; the strip, the menus and the palette ask here. */
export interface ScenarioActions {
  /** Answers the id of the new scenario, placed after the one it comes from. */
  readonly duplicate: (id: string) => string | null;
  readonly fromSources: () => string | null;
  readonly remove: (id: string) => void;
  readonly move: (id: string, by: number) => void;
  readonly moveTo: (id: string, to: number) => void;
  readonly rename: (id: string, label: string) => void;
  readonly describe: (id: string, description: string) => void;
  readonly setReference: (id: string) => void;
  /** Keeps its values, and follows nobody any more. */
  readonly detach: (id: string) => void;
}

export function scenarioActions(workspace: Workspace, toasts: Toasts): ScenarioActions {
  const scenarios = () => workspace.study().scenarios;
  const place = (id: string) => scenarios().findIndex((scenario) => scenario.id === id);
  const add = (scenario: Scenario, at: number) =>
    workspace.run({ kind: 'add-scenario', scenario, at }) ? scenario.id : null;
  return {
    duplicate: (id) => add(newScenario(workspace.study(), { from: id }), place(id) + 1),
    fromSources: () => add(newScenario(workspace.study(), { from: null }), scenarios().length),
    remove(id) {
      const label = scenarios()[place(id)]?.label;
      if (!workspace.run({ kind: 'remove-scenario', id })) return;
      toasts.say({
        message: `« ${label} » est supprimé.`,
        action: { label: 'Annuler la suppression', run: () => workspace.undo() },
      });
    },
    move(id, by) {
      const to = place(id) + by;
      if (to >= 0 && to < scenarios().length) workspace.run({ kind: 'move-scenario', id, to });
    },
    moveTo: (id, to) => void workspace.run({ kind: 'move-scenario', id, to }),
    rename: (id, label) => void workspace.run({ kind: 'update-scenario', id, label }),
    describe: (id, description) => void workspace.run({ kind: 'update-scenario', id, description }),
    detach(id) {
      const label = scenarios()[place(id)]?.label;
      if (!workspace.run({ kind: 'rebase-scenario', id, parent: null, keep: 'valeurs' })) return;
      toasts.say({
        message: typeset(`« ${label} » est détaché : il garde ses valeurs et ne suit plus personne.`),
        action: { label: 'Annuler', run: () => workspace.undo() },
      });
    },
    setReference: (id) => void workspace.run({ kind: 'set-reference', id }),
  };
}

/** Where a new scenario can come from: one of the study's, the sources, what a source prints beside its base values. */
export function additions(
  workspace: Workspace,
  actions: ScenarioActions,
  mark: (color: number) => () => JSX.Element,
  added: (id: string | null) => void,
  merge: () => void,
): readonly MenuEntry[] {
  const study = workspace.study();
  const variants = workspace.dossiers().flatMap((dossier) =>
    (dossier.variants ?? []).map((variant): MenuEntry => {
      const source = dossier.sources.find((one) => one.id === variant.ref?.source);
      return {
        kind: 'action',
        label: variant.label,
        hint: [shortTitle(dossier), source && dateText(source.date)].filter(Boolean).join(', '),
        run: () => {
          const scenario = variantScenario(workspace.study(), dossier, variant, null);
          const done = workspace.run({
            kind: 'add-scenario',
            scenario,
            at: workspace.study().scenarios.length,
          });
          added(done ? scenario.id : null);
        },
      };
    }),
  );
  return [
    { kind: 'heading', label: 'Dupliquer' },
    ...study.scenarios.map(
      (scenario): MenuEntry => ({
        kind: 'action',
        label: scenario.label,
        mark: mark(scenario.color),
        run: () => added(actions.duplicate(scenario.id)),
      }),
    ),
    { kind: 'separator' },
    { kind: 'heading', label: 'Partir des sources' },
    {
      kind: 'action',
      label: 'Valeurs des sources',
      hint: 'sans aucun changement',
      run: () => added(actions.fromSources()),
    },
    ...variants,
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Reprendre un scénario d’une autre étude…',
      hint: 'fichier, lien ou étude de ce navigateur',
      icon: 'open',
      run: merge,
    },
  ];
}
