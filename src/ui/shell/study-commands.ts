import { onCleanup } from 'solid-js';
import type { AppCommand } from '../app/commands.ts';
import type { App } from '../app/context.ts';
import { explainingOf } from '../explanation/explaining.ts';
import { dismissFirstHint } from '../page/hint.tsx';
import { ASK_LINE } from '../own/ask-line.ts';
import { scenarioActions } from '../scenarios/actions.ts';
import { differencesOnly, showDifferencesOnly } from '../scenarios/differences-only.ts';
import { exports } from './export-menu.tsx';
import { askForName } from '../journal/naming.ts';
import { addStep } from '../presentation/new-step.ts';
import { present } from '../presentation/present.ts';
import { createRegions } from './regions.ts';
import type { StudyView } from './study-context.ts';

/** All that can be asked of an open study from the keyboard and the palette. */
export function studyCommands(view: StudyView, app: App, search: () => void): readonly AppCommand[] {
  const { workspace } = view;
  const actions = scenarioActions(workspace, app.toasts);
  const regions = createRegions();
  document.addEventListener('focusin', regions.remember);
  onCleanup(() => document.removeEventListener('focusin', regions.remember));
  const writable = () => !workspace.readOnly();
  const current = () => workspace.selection()?.scenario ?? workspace.study().reference;
  return [
    {
      id: 'undo',
      label: () => `Annuler${workspace.undoLabel() ? ` : ${workspace.undoLabel()}` : ''}`,
      group: 'Étude',
      shortcuts: ['Ctrl+Z'],
      enabled: () => writable() && workspace.undoLabel() !== null,
      run: () => workspace.undo(),
    },
    {
      id: 'redo',
      label: () => `Rétablir${workspace.redoLabel() ? ` : ${workspace.redoLabel()}` : ''}`,
      group: 'Étude',
      shortcuts: ['Ctrl+Y', 'Ctrl+Maj+Z'],
      enabled: () => writable() && workspace.redoLabel() !== null,
      run: () => workspace.redo(),
    },
    {
      id: 'save-file',
      label: 'Enregistrer le fichier',
      group: 'Étude',
      shortcuts: ['Ctrl+S'],
      whileTyping: true,
      run: () => void app.library.saveFile(workspace.study()),
    },
    ...exports(view, app).map(({ id, command, run }) => ({ id, label: command, group: 'Étude', run })),
    { id: 'share', label: 'Partager l’étude', group: 'Étude', run: () => view.openDialog('share') },
    {
      id: 'notes',
      label: 'Écrire les notes de l’étude',
      group: 'Étude',
      run: () => view.openDialog('notes'),
    },
    {
      id: 'comparison',
      label: 'Comparer les scénarios',
      group: 'Étude',
      run: () => view.goToWide('comparaison'),
    },
    {
      id: 'present',
      label: 'Présenter l’étude',
      group: 'Étude',
      shortcuts: ['F8'],
      run: () => present(view),
    },
    {
      id: 'steps',
      label: 'Modifier les étapes de la présentation',
      group: 'Étude',
      run: () => view.openDialog('steps'),
    },
    {
      id: 'add-step',
      label: 'Ajouter une étape à partir de ce que je vois',
      group: 'Étude',
      enabled: writable,
      run: () => {
        if (addStep(view)) view.openDialog('steps');
      },
    },
    { id: 'journal', label: 'Voir le journal', group: 'Étude', run: () => view.goToWide('journal') },
    {
      id: 'name-version',
      label: 'Nommer une version…',
      group: 'Étude',
      enabled: () => writable() && workspace.versions !== null,
      run: () => {
        askForName();
        view.goToWide('journal');
      },
    },
    {
      id: 'search',
      label: 'Chercher partout',
      group: 'Fenêtre',
      shortcuts: ['Ctrl+K'],
      whileTyping: true,
      hidden: true,
      run: search,
    },
    {
      id: 'explain',
      label: 'Expliquer le nombre choisi',
      group: 'Fenêtre',
      shortcuts: ['Ctrl+E'],
      whileTyping: true,
      enabled: () => workspace.selection() !== null,
      run: () => {
        const selected = workspace.selection();
        if (!selected) return;
        explainingOf(workspace).ask('origine');
        view.explain(selected);
      },
    },
    {
      id: 'effects',
      label: 'Que change la cellule choisie\u00a0?',
      group: 'Fenêtre',
      shortcuts: ['Ctrl+Maj+E'],
      whileTyping: true,
      enabled: () => workspace.selection() !== null,
      run: () => {
        const selected = workspace.selection();
        if (!selected) return;
        explainingOf(workspace).ask('effets');
        view.showPanel('explanation');
      },
    },
    {
      id: 'results',
      label: 'Montrer les résultats',
      group: 'Fenêtre',
      run: () => view.showPanel('results'),
    },
    {
      id: 'figures',
      label: 'Montrer les chiffres publiés',
      group: 'Fenêtre',
      run: () => view.showPanel('figures'),
    },
    { id: 'sources', label: 'Montrer les sources', group: 'Fenêtre', run: () => view.showPanel('sources') },
    {
      id: 'next-region',
      label: 'Aller à la partie suivante de la fenêtre',
      group: 'Fenêtre',
      shortcuts: ['F6'],
      whileTyping: true,
      hidden: true,
      run: () => regions.go(1),
    },
    {
      id: 'previous-region',
      label: 'Aller à la partie précédente',
      group: 'Fenêtre',
      shortcuts: ['Maj+F6'],
      whileTyping: true,
      hidden: true,
      run: () => regions.go(-1),
    },
    {
      id: 'navigation',
      label: () => (view.navigationOpen() ? 'Replier les dossiers' : 'Montrer les dossiers'),
      group: 'Fenêtre',
      shortcuts: ['Ctrl+B'],
      whileTyping: true,
      run: () => view.toggleNavigation(),
    },
    {
      id: 'panel',
      label: () => (view.panelOpen() ? 'Replier le volet des résultats' : 'Montrer le volet des résultats'),
      group: 'Fenêtre',
      shortcuts: ['Ctrl+J'],
      whileTyping: true,
      run: () => view.togglePanel(),
    },
    {
      id: 'add-line',
      label: 'Ajouter une ligne de calcul',
      group: 'Étude',
      enabled: () => writable() && !view.wide(),
      run: () => {
        view.reveal('lignes-de-calcul');
        document.dispatchEvent(new Event(ASK_LINE));
      },
    },
    {
      id: 'duplicate',
      label: () => `Dupliquer « ${view.scenario(current())?.label ?? ''} »`,
      group: 'Scénario',
      shortcuts: ['Ctrl+Maj+D'],
      enabled: writable,
      run: () => void actions.duplicate(current()),
    },
    {
      id: 'from-sources',
      label: 'Ajouter un scénario à partir des sources',
      group: 'Scénario',
      enabled: writable,
      run: () => void actions.fromSources(),
    },
    {
      id: 'differences-only',
      label: () =>
        differencesOnly(workspace.study()) ? 'Montrer toutes les lignes' : 'Ne montrer que les différences',
      group: 'Scénario',
      enabled: () => workspace.study().scenarios.length > 1 && !view.wide(),
      run: () => showDifferencesOnly(!differencesOnly(workspace.study())),
    },
    {
      id: 'merge',
      label: 'Reprendre un scénario d’une autre étude…',
      group: 'Scénario',
      enabled: writable,
      run: () => view.openDialog('merge'),
    },
    {
      id: 'rebase',
      label: () => `Faire partir « ${view.scenario(current())?.label ?? ''} » d’un autre scénario…`,
      group: 'Scénario',
      enabled: writable,
      run: () => view.openDialog('rebase', current()),
    },
    {
      id: 'capture',
      label: () => `Figer « ${view.scenario(current())?.label ?? ''} » en nouvelle base`,
      group: 'Scénario',
      enabled: writable,
      run: () => view.openDialog('capture', current()),
    },
    {
      id: 'reference',
      label: () => `Choisir « ${view.scenario(current())?.label ?? ''} » comme référence`,
      group: 'Scénario',
      enabled: () => writable() && current() !== workspace.study().reference,
      run: () => actions.setReference(current()),
    },
    {
      id: 'hint',
      label: 'Écarter un conseil',
      group: 'Fenêtre',
      shortcuts: ['Échap'],
      hidden: true,
      run: () => void dismissFirstHint(),
    },
    {
      id: 'home',
      label: 'Revenir à l’accueil',
      group: 'Étude',
      run: () => app.router.go({ page: 'home' }),
    },
  ];
}
