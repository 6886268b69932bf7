import { createMemo, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import { useApp } from '../app/context.ts';
import { Icon } from '../kit/icon.tsx';
import { TextField } from '../kit/inline-edit.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { scenarioActions } from './actions.ts';
import { Chip } from './chip.tsx';
import { differencesOnly } from './differences-only.ts';
import { createFitting } from './fitting.ts';
import { StripTools } from './strip-tools.tsx';

/**
 * The scenarios in the order of their columns: rename, move, duplicate, compare with another reference. One line,
 * whatever their number.
 */
export function ScenarioStrip(): JSX.Element {
  const app = useApp();
  const { workspace, scenario, head, heads, referenceId } = useStudy();
  const made = scenarioActions(workspace, app.toasts);
  const actions: typeof made = {
    ...made,
    // The keyboard goes to the neighbour: left to nobody, it would end in the tables.
    remove(id) {
      const ids = heads().map((one) => one.id);
      const at = ids.indexOf(id);
      const held = list.querySelector(`[data-scenario="${CSS.escape(id)}"]`) === document.activeElement;
      made.remove(id);
      const next = ids[at + 1] ?? ids[at - 1];
      if (held && next !== undefined) refocus(next);
    },
  };
  const [renamed, setRenamed] = createSignal<string | null>(null);
  const [described, setDescribed] = createSignal<string | null>(null);
  const [dragged, setDragged] = createSignal<string | null>(null);
  const [target, setTarget] = createSignal<number | null>(null);
  const only = () => differencesOnly(workspace.study());
  // As a text: an edit of a cell makes other scenarios that say the same.
  const said = createMemo(() =>
    JSON.stringify([
      heads().map(({ id, label }) => [id, label, scenario(id)?.parent]),
      referenceId(),
      renamed(),
      workspace.readOnly(),
    ]),
  );
  const { room, beyond, watch, turn } = createFitting(said);
  let list!: HTMLOListElement;
  let line!: HTMLDivElement;
  onMount(() => watch(list, line));

  const refocus = (id: string) =>
    queueMicrotask(() => list.querySelector<HTMLElement>(`[data-scenario="${CSS.escape(id)}"]`)?.focus());
  const drop = (to: number) => {
    const id = dragged();
    if (id) actions.moveTo(id, to);
    setDragged(null);
    setTarget(null);
  };
  return (
    <section class="scenarios no-print" aria-label="Scénarios" data-hint="scenarios">
      <div class="scenario-line" ref={line}>
        <div class="scenario-window">
          <ol
            ref={list}
            class="scenario-strip"
            // With its chips at rest nothing in it takes the keyboard, and it may still have to be scrolled.
            tabindex={workspace.readOnly() && (beyond().before || beyond().after) ? 0 : undefined}
          >
            <For each={heads().map((one) => one.id)}>
              {(id, at) => (
                <li
                  style={{ '--letters': head(id)?.label.length ?? 0 }}
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
                        room={room()}
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
                          if (label?.trim() && label.trim() !== head(id)?.label)
                            actions.rename(id, label.trim());
                          refocus(id);
                        }}
                      />
                    </span>
                  </Show>
                </li>
              )}
            </For>
          </ol>
          <Turn shown={beyond().before} by={-1} turn={turn} />
          <Turn shown={beyond().after} by={1} turn={turn} />
        </div>
        <StripTools actions={actions} added={setRenamed} />
      </div>
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

/** Shows what is beyond an end of the list. The keyboard needs no button for it: the list follows the focus. */
function Turn(props: {
  readonly shown: boolean;
  readonly by: 1 | -1;
  readonly turn: (by: 1 | -1) => void;
}): JSX.Element {
  return (
    <Show when={props.shown}>
      <button
        type="button"
        class={`scenario-turn ${props.by < 0 ? 'is-before' : 'is-after'}`}
        tabindex="-1"
        aria-label={props.by < 0 ? 'Scénarios précédents' : 'Scénarios suivants'}
        onClick={() => props.turn(props.by)}
      >
        <Icon name={props.by < 0 ? 'left' : 'right'} />
      </button>
    </Show>
  );
}
