import { type JSX, Match, Show, Switch } from 'solid-js';
import { useApp } from '../app/context.ts';
import { THEME_LABELS, type Theme } from '../app/theme.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { InlineEdit } from '../kit/inline-edit.tsx';
import { Menu } from '../kit/menu.tsx';
import { shortcutText } from '../kit/shortcut.ts';
import { Tooltip } from '../kit/tooltip.tsx';
import { present } from '../presentation/present.ts';
import { count, NBSP } from '../text/names.ts';
import { ExportMenu } from './export-menu.tsx';
import { useStudy } from './study-context.ts';
import { Working } from './working.tsx';

/** One line over everything: the study, whether it is safe, undo and redo, how to hand it over. */
export function Header(props: { readonly openPalette: () => void }): JSX.Element {
  const app = useApp();
  const view = useStudy();
  const { workspace } = view;
  const undo = () => workspace.undoLabel();
  const redo = () => workspace.redoLabel();
  const steps = () => workspace.study().steps?.length ?? 0;
  return (
    <header class="header no-print" data-region="en-tête">
      <Wordmark />
      <div class="header-study">
        <InlineEdit
          class="study-title"
          label="Nom de l’étude"
          value={workspace.study().title}
          disabled={workspace.readOnly()}
          change={(title) => workspace.run({ kind: 'update-study', title })}
        />
        <IconButton
          icon="note"
          class={`header-notes ${workspace.study().notes ? 'has-notes' : ''}`}
          label={workspace.study().notes ? 'Lire les notes de l’étude' : 'Écrire des notes sur l’étude'}
          onClick={() => view.openDialog('notes')}
        />
        <Saving />
        <Working />
      </div>
      <div class="header-actions">
        <button
          type="button"
          class="search-button"
          onClick={() => props.openPalette()}
          aria-keyshortcuts="Control+K"
        >
          <Icon name="search" />
          <span>Chercher</span>
          <kbd>{shortcutText('Ctrl+K')}</kbd>
        </button>
        <span class="button-pair">
          <IconButton
            icon="undo"
            label="Annuler"
            tip={undo() ? `Annuler${NBSP}: ${undo()}` : 'Rien à annuler'}
            shortcut="Ctrl+Z"
            disabled={!undo() || workspace.readOnly()}
            onClick={() => workspace.undo()}
          />
          <IconButton
            icon="redo"
            label="Rétablir"
            tip={redo() ? `Rétablir${NBSP}: ${redo()}` : 'Rien à rétablir'}
            shortcut="Ctrl+Y"
            disabled={!redo() || workspace.readOnly()}
            onClick={() => workspace.redo()}
          />
        </span>
        <Button icon="share" tip="Un lien ou un fichier" onClick={() => view.openDialog('share')}>
          Partager
        </Button>
        <ExportMenu />
        <span class="button-pair header-presenting">
          <Button
            icon="present"
            class="header-present"
            tip={
              steps() > 0
                ? `Montrer l’étude en ${count(steps(), 'étape')}`
                : 'Montrer l’étude étape par étape'
            }
            shortcut="F8"
            onClick={() => present(view)}
          >
            Présenter
          </Button>
          <IconButton
            icon="pencil"
            label="Étapes de la présentation"
            onClick={() => view.openDialog('steps')}
          />
        </span>
        <ThemeMenu />
        <IconButton icon="help" label="Aide et raccourcis" shortcut="?" onClick={() => app.showHelp()} />
      </div>
    </header>
  );
}

/** The name of the program, and the way home. */
export function Wordmark(): JSX.Element {
  return (
    <a class="wordmark" href="#/" aria-label="Établi, accueil">
      <svg viewBox="0 0 22 20" width="22" height="20" aria-hidden="true">
        <path class="wordmark-top" d="M1 4h20v3.5H1Z" />
        <path class="wordmark-legs" d="M4 9.5v8M18 9.5v8M4 13.5h14" />
        <path class="wordmark-accent" d="M12.5 2.6L15.6 0" />
      </svg>
      <span>Établi</span>
    </a>
  );
}

function Saving(): JSX.Element {
  const { workspace, goToWide } = useStudy();
  return (
    <span class="saving" data-state={workspace.saving().kind}>
      <Switch>
        <Match when={workspace.readOnly()}>
          <Icon name="lock" />
          Lecture seule
        </Match>
        <Match when={workspace.saving().kind === 'saved'}>
          <Show when={workspace.journal} fallback="Enregistré">
            <Tooltip label={`Voir le journal${NBSP}: ce qui a été changé, et quand`}>
              <button type="button" class="saving-journal" onClick={() => goToWide('journal')}>
                Enregistré
              </button>
            </Tooltip>
          </Show>
        </Match>
        <Match when={workspace.saving().kind === 'saving'}>Enregistrement…</Match>
        <Match when={workspace.saving().kind === 'unsaved'}>
          <Icon name="warning" />
          Non enregistré
        </Match>
      </Switch>
    </span>
  );
}

/** Light, dark, or as the system. */
export function ThemeMenu(): JSX.Element {
  const { theme } = useApp();
  const icon = () => ({ auto: 'auto', light: 'sun', dark: 'moon' }) as const;
  return (
    <Menu
      label="Thème"
      align="end"
      entries={() =>
        (Object.keys(THEME_LABELS) as Theme[]).map((choice) => ({
          kind: 'action' as const,
          label: THEME_LABELS[choice],
          icon: icon()[choice],
          checked: theme.theme() === choice,
          run: () => theme.setTheme(choice),
        }))
      }
      trigger={(trigger) => (
        <IconButton
          {...trigger}
          icon={icon()[theme.theme()]}
          label={`Thème${NBSP}: ${THEME_LABELS[theme.theme()].toLowerCase()}`}
        />
      )}
    />
  );
}
