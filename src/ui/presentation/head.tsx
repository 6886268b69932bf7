import { type JSX, Show } from 'solid-js';
import { Button, IconButton } from '../kit/button.tsx';
import { ThemeMenu } from '../shell/header.tsx';
import { useStudy } from '../shell/study-context.ts';
import { Working } from '../shell/working.tsx';
import { NBSP, shortTitle } from '../text/names.ts';
import { createFullScreen, goFullScreen, leaveFullScreen } from './full-screen.ts';
import type { Rehearsal } from './rehearsal.ts';

/** One quiet line: the study, what was changed and what becomes of it, the way out. */
export function Head(props: {
  readonly title: string;
  readonly rehearsal: Rehearsal;
  readonly leave: () => void;
}): JSX.Element {
  const view = useStudy();
  const full = createFullScreen();
  const undo = () => view.workspace.undoLabel();
  return (
    <header class="presentation-head no-print">
      <p class="presentation-study">
        {props.title}
        <Show when={view.workspace.dossiers().length > 1}>
          <span class="soft">
            {NBSP}· {shortTitle(view.dossier())}
          </span>
        </Show>
      </p>
      <Working />
      <p class="visually-hidden" role="status">
        {props.rehearsal.changed() ? 'Des valeurs ont été modifiées : elles seront écartées à la fin.' : ''}
      </p>
      <Show when={props.rehearsal.changed()}>
        <div class="presentation-changed">
          <span class="soft">Modifié, écarté à la fin</span>
          <IconButton
            icon="undo"
            label="Annuler"
            tip={undo() ? `Annuler${NBSP}: ${undo()}` : 'Rien à annuler'}
            shortcut="Ctrl+Z"
            disabled={!undo()}
            onClick={() => view.workspace.undo()}
          />
          <Button kind="quiet" icon="back" onClick={() => props.rehearsal.reset()}>
            Tout remettre
          </Button>
          <Button kind="quiet" icon="save" onClick={() => props.rehearsal.keep()}>
            {props.rehearsal.keepLabel()}
          </Button>
        </div>
      </Show>
      <div class="presentation-tools">
        <ThemeMenu />
        <IconButton
          icon={full() ? 'shrink' : 'expand'}
          label={full() ? 'Quitter le plein écran' : 'Plein écran'}
          onClick={() => (full() ? leaveFullScreen() : goFullScreen())}
        />
        <Button icon="close" tip="Revenir à l’étude" shortcut="Échap" onClick={() => props.leave()}>
          Quitter
        </Button>
      </div>
    </header>
  );
}
