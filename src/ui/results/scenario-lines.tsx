import { For, type JSX, Show } from 'solid-js';
import type { NodeShape } from '../../core/engine/api.ts';
import { address } from '../../core/model/address.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { difference, differenceUnit } from '../text/amount.ts';
import { formatValue } from '../../core/quantity/format.ts';
import { cellIndex } from '../text/names.ts';
import { Amount } from './amount.tsx';

/** One number in every scenario, with its difference in the unit and in %. */
export function ScenarioLines(props: {
  readonly shape: NodeShape;
  readonly at: Readonly<Record<string, string>>;
}): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const cell = () =>
    address(
      props.shape.node,
      props.shape.dims.map((dim) => props.at[dim] ?? ''),
    );
  const index = () => cellIndex(view.dossier(), props.shape.dims, cell());
  const value = (scenario: string) => workspace.values(props.shape.node, scenario)?.[index()];
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
        <For each={workspace.study().scenarios.map((scenario) => scenario.id)}>
          {(id) => (
            <tr classList={{ 'is-reference': id === workspace.study().reference }}>
              <th scope="row">
                <ScenarioMark color={view.scenario(id)?.color ?? 0} />
                <span class="ellipsis" title={view.scenario(id)?.label}>
                  {view.scenario(id)?.label}
                </span>
              </th>
              <td class="number">
                <Amount
                  value={value(id)}
                  unit={props.shape.unit}
                  address={cell()}
                  scenario={id}
                  compact
                  bare
                />
              </td>
              <Show
                when={id !== workspace.study().reference}
                fallback={
                  <td class="number soft" colspan="2">
                    référence
                  </td>
                }
              >
                <Gap
                  value={value(id)}
                  reference={value(workspace.study().reference)}
                  unit={props.shape.unit}
                />
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function Gap(props: {
  readonly value: Parameters<typeof difference>[0];
  readonly reference: Parameters<typeof difference>[1];
  readonly unit: string;
}): JSX.Element {
  const gap = () => difference(props.value, props.reference);
  return (
    <>
      <td class="number soft">{gapText(gap()?.amount, differenceUnit(props.unit))}</td>
      <td class="number soft gap-ratio">{gapText(gap()?.ratio ?? undefined, '%')}</td>
    </>
  );
}

/** With its sign; « = » where nothing differs, nothing where it cannot be told. */
export function gapText(amount: string | undefined, unit: string): string {
  if (amount === undefined) return '';
  if (amount === '0') return '=';
  return formatValue(amount, unit, {
    sign: 'always',
    compact: true,
    withUnit: unit === '%' || unit === 'point',
  });
}
