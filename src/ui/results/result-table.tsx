import { For, type JSX, Show } from 'solid-js';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { difference } from '../text/amount.ts';
import { dimensionOf, NBSP } from '../text/names.ts';
import { Amount } from './amount.tsx';
import type { CardView } from './card-view.ts';
import { narrowText } from '../text/scale.ts';
import { gapText, ratioText } from './gap.ts';

/** What the columns of a result with several members show. */
export type Reading = 'values' | 'gaps' | 'ratios';

const READINGS: readonly { readonly id: Reading; readonly label: string; readonly name: string }[] = [
  { id: 'values', label: 'Valeurs', name: 'Valeurs' },
  { id: 'gaps', label: 'Écarts', name: 'Écarts à la référence' },
  { id: 'ratios', label: '%', name: 'Écarts à la référence, en %' },
];

/** A result with members: one line a member, one column a scenario, as values or as differences. */
export function ResultTable(props: {
  readonly card: CardView;
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
}): JSX.Element {
  const view = useStudy();
  const { shape } = props.card;
  const scenarios = () => view.heads().map((head) => head.id);
  const dimensions = () => props.card.open.map((dim) => dimensionOf(view.dossier(), dim));
  const label = (members: readonly string[]) =>
    members
      .map((member, at) => {
        const found = dimensions()[at]?.members.find((one) => one.id === member);
        return found?.short ?? found?.label ?? member;
      })
      .join(', ');
  const value = (index: number, scenario: string) => props.card.values(scenario)?.[index];
  const gap = (index: number, scenario: string) => {
    const found = difference(value(index, scenario), value(index, view.referenceId()));
    if (found?.amount === '0') return '=';
    return props.reading === 'gaps'
      ? gapText(found?.amount, props.card.scale(), narrowText)
      : ratioText(found?.ratio);
  };
  return (
    <>
      <fieldset class="readings" aria-label={`Lecture${NBSP}: ${shape.label}`}>
        <For each={READINGS}>
          {(one) => (
            <button
              type="button"
              aria-pressed={props.reading === one.id}
              aria-label={one.name}
              onClick={() => props.setReading(one.id)}
            >
              {one.label}
            </button>
          )}
        </For>
      </fieldset>
      <div class="result-scroll">
        <table class="result-table">
          <thead>
            <tr>
              <th scope="col" class="result-corner">
                {dimensions()
                  .map((dimension) => dimension?.label)
                  .join(', ')}
              </th>
              <For each={scenarios()}>
                {(id) => (
                  <th scope="col" class="number" title={view.head(id)?.label}>
                    <ScenarioMark color={view.head(id)?.color ?? 0} />
                    <span>{view.head(id)?.label}</span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={props.card.lines}>
              {(line) => (
                <tr>
                  <th scope="row">{label(line.members)}</th>
                  <For each={scenarios()}>
                    {(id) => (
                      <td class="number">
                        <Show
                          when={props.reading === 'values' || id === view.referenceId()}
                          fallback={<span class="soft">{gap(line.index, id)}</span>}
                        >
                          <Amount
                            value={value(line.index, id)}
                            unit={shape.unit}
                            scale={props.card.scale()}
                            address={line.address}
                            scenario={id}
                          />
                        </Show>
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </>
  );
}
