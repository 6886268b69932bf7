import { createSignal, For, type JSX, Show } from 'solid-js';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { TextField } from '../kit/inline-edit.tsx';
import { Menu } from '../kit/menu.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { additions, scenarioActions } from './actions.ts';
import { Chip } from './chip.tsx';
import { differencesOnly, showDifferencesOnly } from './differences-only.ts';

/** The scenarios in the order of their columns: rename, move, duplicate, compare with another reference. */
export function ScenarioStrip(): JSX.Element {
  const app = useApp();
  const { workspace, scenario, head, heads, openDialog } = useStudy();
  const actions = scenarioActions(workspace, app.toasts);
  const [renamed, setRenamed] = createSignal<string | null>(null);
  const [described, setDescribed] = createSignal<string | null>(null);
  const [dragged, setDragged] = createSignal<string | null>(null);
  const [target, setTarget] = createSignal<number | null>(null);
  const only = () => differencesOnly(workspace.study());
  let list: HTMLOListElement | undefined;

  const refocus = (id: string) =>
    queueMicrotask(() => list?.querySelector<HTMLElement>(`[data-scenario="${CSS.escape(id)}"]`)?.focus());
  const drop = (to: number) => {
    const id = dragged();
    if (id) actions.moveTo(id, to);
    setDragged(null);
    setTarget(null);
  };
  return (
    <section class="scenarios no-print" aria-label="Scénarios" data-hint="scenarios">
      <ol ref={list} class="scenario-strip">
        <For each={heads().map((one) => one.id)}>
          {(id, at) => (
            <li
              classList={{ 'drop-here': dragged() !== null && target() === at() && dragged() !== id }}
              onDragOver={(event) => {
                if (!dragged()) return;
                event.preventDefault();
                setTarget(at());
              }}
              onDrop={(event) => {
                if (!dragged()) return;
                event.preventDefault();
                drop(at());
              }}
            >
              <Show
                when={renamed() === id}
                fallback={
                  <Chip
                    id={id}
                    rank={at()}
                    actions={actions}
                    rename={() => setRenamed(id)}
                    describe={() => setDescribed(id)}
                    duplicated={setRenamed}
                    moved={() => refocus(id)}
                    drag={(on) => {
                      setDragged(on ? id : null);
                      if (!on) setTarget(null);
                    }}
                  />
                }
              >
                <span class="chip chip-editing">
                  <ScenarioMark color={head(id)?.color ?? 0} />
                  <TextField
                    label="Nom du scénario"
                    value={head(id)?.label ?? ''}
                    maxLength={80}
                    done={(label) => {
                      setRenamed(null);
                      if (label?.trim() && label.trim() !== head(id)?.label) actions.rename(id, label.trim());
                      refocus(id);
                    }}
                  />
                </span>
              </Show>
            </li>
          )}
        </For>
        <li>
          <Menu
            label="Ajouter un scénario"
            entries={() =>
              additions(
                workspace,
                actions,
                (color) => () => <ScenarioMark color={color} />,
                (id) => setRenamed(id),
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
              >
                Scénario
              </Button>
            )}
          />
        </li>
        <Show when={heads().length > 1}>
          <li>
            <Button
              kind="quiet"
              class="chip-only"
              icon={only() ? 'check' : 'unequal'}
              aria-pressed={only()}
              tip={
                only()
                  ? 'Montrer à nouveau toutes les lignes'
                  : 'Ne montrer que les lignes qui diffèrent entre les scénarios'
              }
              onClick={() => showDifferencesOnly(!only())}
            >
              Différences seulement
            </Button>
          </li>
        </Show>
      </ol>
      <p class="only-note" role="status">
        <Show when={only()}>
          Seules les lignes qui diffèrent entre les scénarios sont montrées{NBSP}; elles se modifient comme
          d’habitude.
        </Show>
      </p>
      <Show when={described()} keyed>
        {(id) => (
          <p class="scenario-description">
            <ScenarioMark color={head(id)?.color ?? 0} />
            <b>{head(id)?.label}</b>
            {NBSP}:
            <TextField
              label={`Description de ${head(id)?.label}`}
              placeholder="Ce que ce scénario propose, en une phrase"
              value={scenario(id)?.description ?? ''}
              maxLength={2000}
              class="wide"
              done={(description) => {
                setDescribed(null);
                if (description !== null && description.trim() !== scenario(id)?.description) {
                  actions.describe(id, description.trim());
                }
                refocus(id);
              }}
            />
          </p>
        )}
      </Show>
    </section>
  );
}
