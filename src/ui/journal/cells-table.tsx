import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button } from '../kit/button.tsx';
import { count } from '../text/names.ts';

/** Beyond, a list of cells is cut until asked for; never one alone behind the button. */
const SHOWN = 8;

/** What a line of the table says of a cell. */
export interface CellLine {
  readonly name: JSX.Element;
  readonly from: JSX.Element;
  readonly to: JSX.Element;
}

/** Cells, what each shows and what it showed or will show. */
export function CellsTable<Cell>(props: {
  readonly class: string;
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly cells: readonly Cell[];
  readonly line: (cell: Cell) => CellLine;
}): JSX.Element {
  const [all, setAll] = createSignal(false);
  const shown = () => (all() || props.cells.length <= SHOWN + 1 ? props.cells : props.cells.slice(0, SHOWN));
  return (
    <>
      <table class={props.class}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Cellule</th>
            <For each={props.heads}>
              {(head) => (
                <th scope="col" class="number">
                  {head}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {(cell) => {
              const line = props.line(cell);
              return (
                <tr>
                  <th scope="row">{line.name}</th>
                  <td class="number">{line.from}</td>
                  <td class="number">{line.to}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
      <Show when={shown().length < props.cells.length}>
        <Button kind="quiet" icon="down" onClick={() => setAll(true)}>
          Montrer les {count(props.cells.length - SHOWN, 'autre cellule', 'autres cellules')}
        </Button>
      </Show>
    </>
  );
}
