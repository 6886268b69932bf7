import { type JSX, Show } from 'solid-js';
import { Button } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { additions, type ScenarioActions } from './actions.ts';
import { differencesOnly, showDifferencesOnly } from './differences-only.ts';

/** At the end of the strip, always in sight: one more scenario, and only what differs between them. */
export function StripTools(props: {
  readonly actions: ScenarioActions;
  /** The new scenario, to be named; null when none could be made. */
  readonly added: (id: string | null) => void;
}): JSX.Element {
  const { workspace, heads, openDialog } = useStudy();
  const only = () => differencesOnly(workspace.study());
  return (
    <div class="scenario-tools">
      <Menu
        label="Ajouter un scénario"
        entries={() =>
          additions(
            workspace,
            props.actions,
            (color) => () => <ScenarioMark color={color} />,
            props.added,
            () => openDialog('merge'),
          )
        }
        trigger={(trigger) => (
          <Button
            {...trigger}
            kind="quiet"
            icon="plus"
            class="chip-add"
            disabled={workspace.readOnly()}
            aria-label="Ajouter un scénario"
            tip="Ajouter un scénario"
          >
            <span class="tool-text">Scénario</span>
          </Button>
        )}
      />
      <Show when={heads().length > 1}>
        <Button
          kind="quiet"
          class="chip-only"
          icon="unequal"
          aria-pressed={only()}
          tip={
            only()
              ? 'Montrer à nouveau toutes les lignes'
              : 'Ne montrer que les lignes qui diffèrent entre les scénarios'
          }
          onClick={() => showDifferencesOnly(!only())}
        >
          <span class="tool-text">Différences seulement</span>
        </Button>
      </Show>
    </div>
  );
}
