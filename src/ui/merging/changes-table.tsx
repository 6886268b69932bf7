import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { count } from '../text/names.ts';
import { cellPlace, type ShownChange, valueTexts } from './cell-words.ts';
import './merging.css';

/** Beyond, a list of cells is cut until asked for. */
const SHOWN = 8;

/** What cells show, and will show. */
export function ChangesTable(props: {
  readonly caption: string;
  readonly heads: readonly [string, string];
  readonly changes: readonly ShownChange[];
  readonly dossiers: readonly Dossier[];
}): JSX.Element {
  const [all, setAll] = createSignal(false);
  const shown = () =>
    all() || props.changes.length <= SHOWN + 1 ? props.changes : props.changes.slice(0, SHOWN);
  const several = () => new Set(props.changes.map(({ address }) => address.split('.')[0])).size > 1;
  return (
    <>
      <table class="merge-table">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            <th scope="col">Cellule</th>
            <th scope="col" class="number">
              {props.heads[0]}
            </th>
            <th scope="col" class="number">
              {props.heads[1]}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={shown()}>
            {(change) => {
              const [from, to] = valueTexts(props.dossiers, change.address, [change.from, change.to]);
              return (
                <tr>
                  <th scope="row">{cellPlace(props.dossiers, change.address, several())}</th>
                  <td class="number">{from}</td>
                  <td class="number">{to}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
      <Show when={shown().length < props.changes.length}>
        <Button kind="quiet" icon="down" onClick={() => setAll(true)}>
          Montrer {count(props.changes.length - SHOWN, 'autre cellule', 'autres cellules')}
        </Button>
      </Show>
    </>
  );
}
