import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Border } from '../../core/model/value.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { difference } from '../text/amount.ts';
import { narrowText, type Scale } from '../text/scale.ts';
import { Amount } from './amount.tsx';
import type { CardView } from './card-view.ts';
import { gapText, ratioText } from './gap.ts';

/** One number in every scenario, with its difference in the unit and in %. */
export function ScenarioLines(props: { readonly card: CardView }): JSX.Element {
  const view = useStudy();
  const line = () => props.card.lines[0];
  const value = (scenario: string) => props.card.values(scenario)?.[line()?.index ?? -1];
  return (
    <table class="scenario-lines">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">Scénario</th>
          <th scope="col">Valeur</th>
          <th scope="col">Écart</th>
          <th scope="col">Écart en %</th>
        </tr>
      </thead>
      <tbody>
        <For each={view.heads().map((head) => head.id)}>
          {(id) => (
            <tr>
              <th scope="row" class="line-name">
                <span class="line-name-text">
                  <ScenarioMark color={view.head(id)?.color ?? 0} />
                  <span class="ellipsis" title={view.head(id)?.label}>
                    {view.head(id)?.label}
                  </span>
                </span>
              </th>
              <td class="number">
                <Amount
                  value={value(id)}
                  unit={props.card.shape.unit}
                  scale={props.card.scale()}
                  address={line()?.address ?? ''}
                  scenario={id}
                />
              </td>
              <Show
                when={id !== view.referenceId()}
                fallback={
                  <td class="number soft" colspan="2">
                    référence
                  </td>
                }
              >
                <Gap value={value(id)} reference={value(view.referenceId())} scale={props.card.scale()} />
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Gap(props: {
  readonly value: Border | undefined;
  readonly reference: Border | undefined;
  readonly scale: Scale;
}): JSX.Element {
  const gap = createMemo(() => difference(props.value, props.reference));
  return (
    <>
      <td class="number soft line-gap">{gapText(gap()?.amount, props.scale, narrowText)}</td>
      <td class="number soft line-ratio">{ratioText(gap()?.ratio)}</td>
    </>
  );
}
