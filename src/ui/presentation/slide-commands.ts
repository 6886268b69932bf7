import type { AppCommand } from '../app/commands.ts';
import { explainingOf } from '../explanation/explaining.ts';
import type { StudyView } from '../shell/study-context.ts';
import type { Step } from '../../core/model/study.ts';
import { isFree } from './free-keys.ts';

/** All that the keyboard does during a presentation, listed by `?`. */
export function slideCommands(of: {
  /** Read each time a key is pressed. */
  readonly slides: {
    readonly steps: readonly Step[];
    readonly rank: number;
    readonly go: (rank: number) => void;
  };
  readonly view: StudyView;
  readonly back: () => void;
}): readonly AppCommand[] {
  const { slides, view, back } = of;
  const copy = view.workspace;
  const group = 'Présentation';
  const step = { group, when: isFree } as const;
  return [
    {
      ...step,
      id: 'step-next',
      label: 'Étape suivante',
      shortcuts: ['→', 'Espace', 'Page suiv.'],
      run: () => slides.go(slides.rank + 1),
    },
    {
      ...step,
      id: 'step-previous',
      label: 'Étape précédente',
      shortcuts: ['←', 'Page préc.'],
      run: () => slides.go(slides.rank - 1),
    },
    { ...step, id: 'step-first', label: 'Première étape', shortcuts: ['Début'], run: () => slides.go(0) },
    {
      ...step,
      id: 'step-last',
      label: 'Dernière étape',
      shortcuts: ['Fin'],
      run: () => slides.go(slides.steps.length - 1),
    },
    {
      id: 'presentation-leave',
      label: 'Quitter le tableau, puis la présentation',
      group,
      shortcuts: ['Échap'],
      run: back,
    },
    {
      id: 'presentation-explain',
      label: 'Expliquer le nombre choisi',
      group,
      shortcuts: ['Ctrl+E'],
      whileTyping: true,
      enabled: () => copy.selection() !== null,
      run: () => {
        const selected = copy.selection();
        if (!selected) return;
        explainingOf(copy).ask('origine');
        view.explain(selected);
      },
    },
    {
      id: 'presentation-undo',
      label: 'Annuler',
      group,
      shortcuts: ['Ctrl+Z'],
      enabled: () => copy.undoLabel() !== null,
      run: () => copy.undo(),
    },
    {
      id: 'presentation-redo',
      label: 'Rétablir',
      group,
      shortcuts: ['Ctrl+Y', 'Ctrl+Maj+Z'],
      enabled: () => copy.redoLabel() !== null,
      run: () => copy.redo(),
    },
  ];
}
