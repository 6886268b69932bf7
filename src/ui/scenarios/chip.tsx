import { type JSX, Show } from 'solid-js';
import { Icon } from '../kit/icon.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { matches } from '../kit/shortcut.ts';
import { Tooltip } from '../kit/tooltip.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, ofName } from '../text/names.ts';
import type { ScenarioActions } from './actions.ts';
import { isCut, type Room } from './fitting.ts';

/** A scenario: its sign, its rank, its name. Its menu says all that can be done with it; the keys do it at once. */
export function Chip(props: {
  readonly id: string;
  readonly rank: number;
  readonly actions: ScenarioActions;
  /** What the chip does not show, its tip says. */
  readonly room: Room;
  readonly rename: () => void;
  readonly describe: () => void;
  readonly duplicated: (id: string | null) => void;
  /** After a move, so that the focus follows. */
  readonly moved: () => void;
  readonly drag: (on: boolean) => void;
}): JSX.Element {
  const { workspace, scenario, head, heads, referenceId, openDialog } = useStudy();
  /** Where all follow the same one, saying so on each chip tells nothing; the tip still does. */
  const branches = () =>
    new Set(workspace.study().scenarios.flatMap(({ parent: from }) => from ?? [])).size > 1;
  const parent = () => head(own()?.parent ?? '');
  const own = () => scenario(props.id);
  const isReference = () => referenceId() === props.id;
  const many = () => heads().length;
  const move = (by: number) => {
    props.actions.move(props.id, by);
    props.moved();
  };
  const entries = (): readonly MenuEntry[] => [
    { kind: 'action', label: 'Renommer', icon: 'pencil', shortcut: 'F2', run: props.rename },
    {
      kind: 'action',
      label: own()?.description ? 'Modifier la description' : 'Décrire',
      icon: 'note',
      run: props.describe,
    },
    {
      kind: 'action',
      label: 'Dupliquer',
      icon: 'copy',
      run: () => props.duplicated(props.actions.duplicate(props.id)),
    },
    {
      kind: 'action',
      label: isReference() ? 'Référence des écarts' : 'Choisir comme référence',
      icon: 'flag',
      disabled: isReference(),
      run: () => props.actions.setReference(props.id),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Partir d’un autre scénario…',
      hint: parent() ? `part ${ofName(parent()?.label ?? '')}` : 'part des sources',
      run: () => openDialog('rebase', props.id),
    },
    {
      kind: 'action',
      label: 'Figer en nouvelle base…',
      run: () => openDialog('capture', props.id),
    },
    {
      kind: 'action',
      label: 'Détacher',
      disabled: !parent(),
      hint: parent() ? 'garde ses valeurs, ne suit plus personne' : 'ne suit déjà personne',
      run: () => props.actions.detach(props.id),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Déplacer à gauche',
      icon: 'left',
      shortcut: 'Alt+←',
      disabled: props.rank === 0,
      run: () => move(-1),
    },
    {
      kind: 'action',
      label: 'Déplacer à droite',
      icon: 'right',
      shortcut: 'Alt+→',
      disabled: props.rank === many() - 1,
      run: () => move(1),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: 'Supprimer',
      icon: 'trash',
      shortcut: 'Suppr',
      disabled: many() === 1,
      hint: many() === 1 ? 'il en reste toujours un' : undefined,
      run: () => props.actions.remove(props.id),
    },
  ];
  const onKeys = (event: KeyboardEvent): boolean => {
    if (matches(event, 'Alt+←')) move(-1);
    else if (matches(event, 'Alt+→')) move(1);
    else if (event.key === 'F2') props.rename();
    else if (event.key === 'Delete' && many() > 1) props.actions.remove(props.id);
    else return false;
    event.preventDefault();
    return true;
  };
  return (
    <Menu
      label={`Scénario ${head(props.id)?.label ?? ''}`}
      entries={() => (workspace.readOnly() ? [] : entries())}
      trigger={(trigger) => (
        <Tooltip label={describeScenario()}>
          <button
            {...trigger}
            type="button"
            class="chip"
            classList={{ 'chip-reference': isReference() }}
            data-scenario={props.id}
            draggable={!workspace.readOnly()}
            disabled={workspace.readOnly()}
            onDblClick={() => props.rename()}
            onDragStart={(event) => {
              event.dataTransfer?.setData('text/plain', head(props.id)?.label ?? '');
              props.drag(true);
            }}
            onDragEnd={() => props.drag(false)}
            onKeyDown={(event) => {
              if (!onKeys(event)) trigger.onKeyDown(event);
            }}
          >
            <ScenarioMark color={head(props.id)?.color ?? 0} />
            <span class="chip-rank">{props.rank + 1}</span>
            <span class="chip-label ellipsis">{head(props.id)?.label}</span>
            <Show when={isReference()}>
              <Icon name="flag" class="chip-flag" />
              <span class="chip-note">référence</span>
            </Show>
            <Show when={branches() && parent()}>
              {(known) => <span class="chip-from ellipsis">part {ofName(known().label)}</span>}
            </Show>
            <Icon name="down" class="chip-more" />
          </button>
        </Tooltip>
      )}
    />
  );

  function describeScenario(): string {
    const known = own();
    if (!known) return '';
    const changes = Object.keys(known.cells).length;
    return [
      isCut(props.room) && known.label,
      (props.room === 'bare' || isCut(props.room)) && isReference() && 'référence des écarts',
      known.description,
      parent() ? `part ${ofName(parent()?.label ?? '')}` : 'part des sources',
      changes > 0 ? count(changes, 'cellule propre', 'cellules propres') : 'sans cellule propre',
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
