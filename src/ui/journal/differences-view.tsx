import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, nameCell, shortTitle } from '../text/names.ts';
import { cellWords, sideTexts } from './difference-text.ts';
import type { CellDifference, CellSide, Differences, ScenarioDifferences } from './differences.ts';

/** Beyond, a list of cells is folded. */
const SHOWN = 8;

/** What two states do not have in common, scenario by scenario. `heads`: what the two columns are. */
export function DifferencesView(props: {
  readonly found: Differences;
  readonly heads: readonly [string, string];
}): JSX.Element {
  return (
    <div class="differences">
      <Show when={props.found.notes.length > 0}>
        <ul class="difference-notes">
          <For each={props.found.notes}>{(note) => <li>{note}</li>}</For>
        </ul>
      </Show>
      <For each={props.found.scenarios}>
        {(scenario) => (
          <ScenarioPart scenario={scenario} dossiers={props.found.dossiers} heads={props.heads} />
        )}
      </For>
    </div>
  );
}

function ScenarioPart(props: {
  readonly scenario: ScenarioDifferences;
  readonly dossiers: readonly Dossier[];
  readonly heads: readonly [string, string];
}): JSX.Element {
  const [all, setAll] = createSignal(false);
  const cells = () => props.scenario.cells;
  const shown = () => (all() || cells().length <= SHOWN + 1 ? cells() : cells().slice(0, SHOWN));
  const what = () => ({ added: 'ajouté', removed: 'retiré', changed: '' })[props.scenario.change];
  return (
    <div class="difference-scenario">
      <p class="difference-head">
        <ScenarioMark color={props.scenario.color} />
        <b>{props.scenario.label}</b>
        <Show when={what()}>{(text) => <span class="status">{text()}</span>}</Show>
      </p>
      <Show when={props.scenario.notes.length > 0}>
        <ul class="difference-notes">
          <For each={props.scenario.notes}>{(note) => <li>{note}</li>}</For>
        </ul>
      </Show>
      <Show when={cells().length > 0}>
        <table class="difference-table">
          <caption class="visually-hidden">{props.scenario.label}</caption>
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
            <For each={shown()}>{(cell) => <CellRow cell={cell} dossiers={props.dossiers} />}</For>
          </tbody>
        </table>
        <Show when={shown().length < cells().length}>
          <Button kind="quiet" icon="down" onClick={() => setAll(true)}>
            Montrer les {count(cells().length - SHOWN, 'autre cellule', 'autres cellules')}
          </Button>
        </Show>
      </Show>
    </div>
  );
}

function CellRow(props: {
  readonly cell: CellDifference;
  readonly dossiers: readonly Dossier[];
}): JSX.Element {
  const { workspace } = useStudy();
  const named = () => nameCell(props.dossiers, props.cell.address);
  const several = () => workspace.dossiers().length > 1;
  const texts = () => sideTexts(props.cell, named()?.parameter?.unit ?? '1');
  return (
    <tr>
      <th scope="row">
        <Show when={several() && named()}>
          {(known) => <span class="difference-dossier">{shortTitle(known().dossier)} </span>}
        </Show>
        {cellWords(props.dossiers, props.cell.address)}
        <Show when={props.cell.sameValue}>
          <span class="soft"> — même nombre, dit autrement</span>
        </Show>
      </th>
      <td class="number">
        {texts()[0]} <SourceWord side={props.cell.from} />
      </td>
      <td class="number">
        {texts()[1]} <SourceWord side={props.cell.to} />
      </td>
    </tr>
  );
}

function SourceWord(props: { readonly side: CellSide }): JSX.Element {
  return (
    <Show when={props.side.source}>
      <span class="soft">(source)</span>
    </Show>
  );
}
