import { For, type JSX, Show } from 'solid-js';
import type { NodeShape } from '../../core/engine/api.ts';
import { address } from '../../core/model/address.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { difference, differenceUnit } from '../text/amount.ts';
import { cellIndex, dimensionOf, memberTuples, NBSP } from '../text/names.ts';
import { Amount } from './amount.tsx';
import { gapText } from './scenario-lines.tsx';

/** What the columns of a result with several members show. */
export type Reading = 'values' | 'gaps' | 'ratios';

const READINGS: readonly { readonly id: Reading; readonly label: string; readonly name: string }[] = [
  { id: 'values', label: 'Valeurs', name: 'Valeurs' },
  { id: 'gaps', label: 'Écarts', name: 'Écarts à la référence' },
  { id: 'ratios', label: '%', name: 'Écarts à la référence, en %' },
];

/** A result with members: one line a member, one column a scenario, as values or as differences. */
export function ResultTable(props: {
  readonly shape: NodeShape;
  readonly at: Readonly<Record<string, string>>;
  /** Dimensions that are not fixed. */
  readonly open: readonly string[];
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
}): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const scenarios = () => workspace.study().scenarios.map((scenario) => scenario.id);
  const lines = () => memberTuples(view.dossier(), props.open);
  const cell = (line: readonly string[]) =>
    address(
      props.shape.node,
      props.shape.dims.map((dim) => props.at[dim] ?? line[props.open.indexOf(dim)] ?? ''),
    );
  const label = (line: readonly string[]) =>
    line
      .map((member, at) => {
        const found = dimensionOf(view.dossier(), props.open[at])?.members.find((one) => one.id === member);
        return found?.short ?? found?.label ?? member;
      })
      .join(', ');
  const value = (at: string, scenario: string) =>
    workspace.values(props.shape.node, scenario)?.[cellIndex(view.dossier(), props.shape.dims, at)];
  const gap = (at: string, scenario: string) => {
    const found = difference(value(at, scenario), value(at, workspace.study().reference));
    return props.reading === 'gaps'
      ? gapText(found?.amount, differenceUnit(props.shape.unit))
      : gapText(found?.ratio ?? undefined, '%');
  };
  return (
    <>
      <div class="readings" role="group" aria-label={`Lecture${NBSP}: ${props.shape.label}`}>
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
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <div class="result-scroll" tabindex="0" role="group" aria-label={props.shape.label}>
        <table class="result-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="visually-hidden">
                  {props.open.map((dim) => dimensionOf(view.dossier(), dim)?.label).join(', ')}
                </span>
              </th>
              <For each={scenarios()}>
                {(id) => (
                  <th scope="col" class="number" title={view.scenario(id)?.label}>
                    <ScenarioMark color={view.scenario(id)?.color ?? 0} />
                    <span class="ellipsis">{view.scenario(id)?.label}</span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={lines()}>
              {(line) => (
                <tr>
                  <th scope="row">{label(line)}</th>
                  <For each={scenarios()}>
                    {(id) => (
                      <td class="number">
                        <Show
                          when={props.reading === 'values' || id === workspace.study().reference}
                          fallback={<span class="soft">{gap(cell(line), id)}</span>}
                        >
                          <Amount
                            value={value(cell(line), id)}
                            unit={props.shape.unit}
                            address={cell(line)}
                            scenario={id}
                            compact
                            bare
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
