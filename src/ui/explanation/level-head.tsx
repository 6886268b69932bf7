import { For, type JSX, Show } from 'solid-js';
import type { Explanation } from '../../core/engine/api.ts';
import { isFailure } from '../../core/model/value.ts';
import { formatValue } from '../../core/quantity/format.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { amountDetail, amountText, difference, differenceUnit } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';

const NONE = '';

/** What is explained, in which scenario, compared with which. */
export function LevelHead(props: {
  readonly own: Explanation;
  readonly other: Explanation | null;
  readonly choose: (scenario: string) => void;
  readonly compare: (scenario: string | null) => void;
}): JSX.Element {
  const { heads, head } = useStudy();
  const text = () => amountText(props.own.value, props.own.unit);
  const exact = () =>
    typeof props.own.value === 'string' ? amountDetail(props.own.value, props.own.unit, text()) : null;
  const failure = () => (isFailure(props.own.value) ? props.own.value.message : undefined);
  const gap = () => difference(props.own.value, props.other?.value);
  return (
    <header class="explained">
      <div class="explained-scenarios">
        <ScenarioSelect
          label="Scénario expliqué"
          chosen={props.own.scenario}
          options={heads()}
          choose={props.choose}
        />
        <Show when={heads().length > 1}>
          <span class="soft">comparé à</span>
          <ScenarioSelect
            label="Comparé à"
            chosen={props.other?.scenario ?? NONE}
            options={heads().filter(({ id }) => id !== props.own.scenario)}
            none="aucun"
            choose={(id) => props.compare(id === NONE ? null : id)}
          />
        </Show>
      </div>
      <h3 tabindex="-1">{props.own.label}</h3>
      <Show when={props.own.at.length > 0}>
        <p class="soft">{props.own.at.map((one) => one.label).join(' · ')}</p>
      </Show>
      <p class="explained-value" title={exact() ?? undefined}>
        {text()}
      </p>
      <Show when={failure()}>{(message) => <p class="explained-failure">{message()}</p>}</Show>
      <Show when={exact()}>{(digits) => <p class="soft explained-exact">exactement {digits()}</p>}</Show>
      <Show when={props.other}>
        {(other) => (
          <p class="explained-gap">
            <ScenarioMark color={head(other().scenario)?.color ?? 0} /> {head(other().scenario)?.label}
            {NBSP}: {amountText(other().value, other().unit)}
            <Show when={gap()}>
              {(known) => (
                <Show when={known().amount !== '0'} fallback=", sans écart">
                  <br />
                  écart {formatValue(known().amount, differenceUnit(props.own.unit), { sign: 'always' })}
                  <Show when={known().ratio}>
                    {(ratio) => <> ({formatValue(ratio(), '%', { sign: 'always' })})</>}
                  </Show>
                </Show>
              )}
            </Show>
          </p>
        )}
      </Show>
    </header>
  );
}

function ScenarioSelect(props: {
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly color: number }[];
  readonly none?: string;
  readonly choose: (id: string) => void;
}): JSX.Element {
  const color = () => props.options.find(({ id }) => id === props.chosen)?.color;
  return (
    <span class="scenario-select">
      <Show when={color() !== undefined}>
        <ScenarioMark color={color() ?? 0} />
      </Show>
      <select aria-label={props.label} onChange={(event) => props.choose(event.currentTarget.value)}>
        <Show when={props.none}>
          <option value={NONE} selected={props.chosen === NONE}>
            {props.none}
          </option>
        </Show>
        <For each={props.options}>
          {({ id, label }) => (
            <option value={id} selected={id === props.chosen}>
              {label}
            </option>
          )}
        </For>
      </select>
    </span>
  );
}
