import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Table } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP } from '../text/names.ts';
import { type BareRow, emptyCells, type LeftToFill, leftToFill } from './left-to-fill.ts';
import './left-to-fill.css';

const NAMED = 2;

/** The other tables where the rows added here have no value yet, to go to; nothing once they are filled. */
export function LeftToFillLine(props: {
  readonly table: Table;
  /** Ids of the dimensions that grow under this table. */
  readonly dimensions: readonly string[];
}): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const members = createMemo(() => workspace.study().members);
  const empty = createMemo(() => {
    const known = members();
    return emptyCells(view.dossier(), known ? { members: known } : {});
  });
  const elsewhere = createMemo(() =>
    empty().filter(
      ({ table, rows }) =>
        table.id !== props.table.id && rows.some(({ dimension }) => props.dimensions.includes(dimension)),
    ),
  );
  const left = createMemo(() => leftToFill(elsewhere(), workspace.study()), [], {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const go = ({ table, first }: LeftToFill) => {
    workspace.select({ address: first, scenario: workspace.study().reference });
    view.reveal(`tableau-${table.id}`, true);
  };
  return (
    <div class="left-to-fill" role="status">
      <Show when={left().length > 0}>
        <span>Reste à remplir{NBSP}: </span>
        <For each={left()}>
          {(one) => (
            <span class="left-to-fill-table">
              <Button kind="quiet" tip="Aller à sa première cellule vide" onClick={() => go(one)}>
                {one.table.title}
              </Button>{' '}
              <span class="soft">
                ({rowsText(one.rows)}
                {NBSP}: {count(one.cells, 'cellule')})
              </span>
            </span>
          )}
        </For>
      </Show>
    </div>
  );
}

/** « A », « B » et 3 autres */
function rowsText(rows: readonly BareRow[]): string {
  const named = rows.slice(0, NAMED).map(({ label }) => `«${NBSP}${label}${NBSP}»`);
  const more = rows.length - NAMED;
  return more > 0 ? `${named.join(', ')} et ${count(more, 'autre')}` : named.join(' et ');
}
