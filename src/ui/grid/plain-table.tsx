import { For, type JSX, Show } from 'solid-js';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { cornerOf } from './heads.ts';
import type { GridLayout } from './layout.ts';
import { hasUnitColumn, unitText } from './sizes.ts';
import type { TableModel } from './table-model.ts';
import './plain-table.css';

/** The same table in plain HTML, for paper: all its rows, its heads repeated on each page. */
export function PlainTable(props: {
  readonly layout: GridLayout;
  readonly face: TableModel['face'];
  readonly title: string;
  /** In place of the grid, when it is missing. */
  readonly onScreen?: boolean;
}): JSX.Element {
  const depth = () => props.layout.corner.length;
  return (
    <table
      class="grid-plain"
      classList={{ 'print-only': !props.onScreen, 'is-wide': props.layout.columns.length > 8 }}
    >
      <caption class="visually-hidden">{props.title}</caption>
      <thead>
        <For each={props.layout.heads}>
          {(level, at) => (
            <tr>
              <Show when={at() === 0}>
                <For each={cornerOf(props.layout)}>
                  {(title) => (
                    <th scope="col" class="grid-corner" rowspan={props.layout.heads.length}>
                      {title}
                    </th>
                  )}
                </For>
              </Show>
              <For each={level.filter((cell) => cell.part)}>
                {(cell) => (
                  <th
                    scope={cell.columns > 1 ? 'colgroup' : 'col'}
                    colspan={cell.columns}
                    rowspan={cell.levels}
                    class="number"
                  >
                    <Show when={cell.part?.color !== undefined}>
                      <ScenarioMark color={cell.part?.color ?? 0} size={9} />{' '}
                    </Show>
                    {cell.part?.label}
                    <Show when={unitText(cell.unit) !== ''}>
                      <span class="grid-head-unit">{unitText(cell.unit)}</span>
                    </Show>
                  </th>
                )}
              </For>
            </tr>
          )}
        </For>
      </thead>
      <tbody>
        <For each={props.layout.rows}>
          {(row, at) => (
            <tr classList={{ 'is-total': row.total, 'is-line': row.kind === 'line' }}>
              <Show
                when={row.kind === 'line'}
                fallback={<For each={row.heads}>{(text) => <th scope="row">{text}</th>}</For>}
              >
                <th scope="row" colspan={depth()}>
                  {row.label}
                </th>
              </Show>
              <Show when={hasUnitColumn(props.layout)}>
                <td class="grid-unit soft">{unitText(row.unit)}</td>
              </Show>
              <For each={props.layout.cells[at()]}>
                {(ref) => {
                  const face = () => props.face(ref);
                  return <td class={`number ${face().signs}`}>{face().text}</td>;
                }}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
