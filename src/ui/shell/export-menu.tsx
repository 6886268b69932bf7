import type { JSX } from 'solid-js';
import { relatedDossiers } from '../../core/model/related.ts';
import type { App } from '../app/context.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import type { IconName } from '../kit/icon.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import type { Shortcut } from '../kit/shortcut.ts';
import { type StudyView, useStudy } from './study-context.ts';

interface Export {
  readonly id: string;
  readonly label: string;
  /** Its name in the palette. */
  readonly command: string;
  readonly hint: string;
  readonly icon: IconName;
  readonly shortcut?: Shortcut;
  readonly run: () => void;
}

/** What an open study can be taken out as, but its file, which has a command of its own. */
export function exports(
  { workspace, wide, goToWide }: StudyView,
  { library, toasts }: App,
): readonly Export[] {
  const workbook = async () => {
    const { exportWorkbook } = await import('../export/export-xlsx.ts');
    const study = workspace.study();
    await exportWorkbook(study, relatedDossiers(study, library.dossiers), toasts);
  };
  return [
    {
      id: 'workbook',
      label: 'Classeur Excel (.xlsx)',
      command: 'Exporter un classeur Excel',
      hint: 'Avec ses formules, à recalculer',
      icon: 'table',
      run: () =>
        void workbook().catch(() =>
          toasts.say({
            kind: 'error',
            message: 'Le classeur n’a pas pu être préparé. L’étude n’a pas changé.',
          }),
        ),
    },
    {
      id: 'note',
      label: 'Note de chiffrage',
      command: 'Lire ou imprimer la note de chiffrage',
      hint: 'Scénarios, résultats, écarts et sources, en PDF',
      icon: 'note',
      run: () => goToWide('note'),
    },
    {
      id: 'print',
      label: wide() ? 'Imprimer cette page' : 'Imprimer ce dossier',
      command: 'Imprimer cette page',
      hint: 'Ou l’enregistrer en PDF',
      icon: 'print',
      shortcut: 'Ctrl+P',
      run: () => window.print(),
    },
  ];
}

/** The study as something else: its file, its print. Tables and charts have their own buttons. */
export function ExportMenu(): JSX.Element {
  const app = useApp();
  const view = useStudy();
  const entries = (): readonly MenuEntry[] => [
    {
      kind: 'action',
      label: 'Fichier .etabli.json',
      hint: 'Toute l’étude, à garder ou à transmettre',
      icon: 'save',
      shortcut: 'Ctrl+S',
      run: () => void app.library.saveFile(view.workspace.study()),
    },
    ...exports(view, app).map(({ id: _, command: __, ...entry }) => ({ kind: 'action' as const, ...entry })),
    { kind: 'separator' },
    { kind: 'heading', label: 'Un tableau, un graphique\u00a0: par le menu à droite de son titre' },
  ];
  return (
    <Menu
      label="Exporter"
      align="end"
      entries={entries}
      trigger={(trigger) => (
        <Button {...trigger} icon="save" tip="Fichier, classeur, impression">
          Exporter
        </Button>
      )}
    />
  );
}
