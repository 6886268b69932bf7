import { For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { shortTitle } from '../text/names.ts';
import { type ComparisonChoice, MOST_SCENARIOS } from './choice.ts';

/** Which scenarios, of which dossiers, against which reference. */
export function Choose(props: {
  readonly choice: ComparisonChoice;
  readonly scenarios: readonly string[];
  readonly dossiers: readonly Dossier[];
}): JSX.Element {
  const { workspace, heads, referenceId } = useStudy();
  const full = () => props.scenarios.length >= MOST_SCENARIOS;
  return (
    <div class="choose no-print">
      <fieldset>
        <legend>Scénarios</legend>
        <For each={heads()}>
          {(head) => (
            <Toggle
              label={head.label}
              on={props.scenarios.includes(head.id)}
              disabled={full() && !props.scenarios.includes(head.id)}
              toggle={(on) => props.choice.setScenarios(toggled(props.scenarios, head.id, on))}
              mark={<ScenarioMark color={head.color} />}
            />
          )}
        </For>
        <Show when={heads().length > MOST_SCENARIOS}>
          <span class="choose-note">Huit au plus</span>
        </Show>
      </fieldset>
      <label class="choose-field">
        Référence
        <select
          class="text-field"
          disabled={workspace.readOnly()}
          onChange={(event) => workspace.run({ kind: 'set-reference', id: event.currentTarget.value })}
        >
          <For each={heads()}>
            {(head) => (
              <option value={head.id} selected={head.id === referenceId()}>
                {head.label}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={workspace.dossiers().length > 1}>
        <fieldset>
          <legend>Dossiers</legend>
          <For each={workspace.dossiers()}>
            {(dossier) => (
              <Toggle
                label={shortTitle(dossier)}
                on={props.dossiers.includes(dossier)}
                toggle={(on) =>
                  props.choice.setDossiers(
                    toggled(
                      props.dossiers.map(({ slug }) => slug),
                      dossier.slug,
                      on,
                    ),
                  )
                }
              />
            )}
          </For>
        </fieldset>
      </Show>
    </div>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly toggle: (on: boolean) => void;
  readonly mark?: JSX.Element;
}): JSX.Element {
  return (
    <label class="choose-one" classList={{ 'is-on': props.on, 'is-disabled': props.disabled === true }}>
      <input
        type="checkbox"
        checked={props.on}
        disabled={props.disabled}
        onChange={(event) => props.toggle(event.currentTarget.checked)}
      />
      {props.mark}
      <span class="ellipsis">{props.label}</span>
    </label>
  );
}

function toggled(chosen: readonly string[], id: string, on: boolean): readonly string[] {
  return on ? [...chosen, id] : chosen.filter((one) => one !== id);
}
