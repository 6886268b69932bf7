import { For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { nameCell, shortTitle } from '../text/names.ts';
import { CellsTable } from './cells-table.tsx';
import { cellWords, sideTexts } from './difference-text.ts';
import type { CellDifference, Differences, ScenarioDifferences } from './differences.ts';

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
  const cells = () => props.scenario.cells;
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
        <CellsTable
          class="difference-table"
          caption={props.scenario.label}
          heads={props.heads}
          cells={cells()}
          line={(cell) => ({
            name: <CellName cell={cell} dossiers={props.dossiers} />,
            from: <SideValue {...props} cell={cell} side="from" />,
            to: <SideValue {...props} cell={cell} side="to" />,
          })}
        />
      </Show>
    </div>
  );
}

interface CellProps {
  readonly cell: CellDifference;
  readonly dossiers: readonly Dossier[];
}

function CellName(props: CellProps): JSX.Element {
  const { workspace } = useStudy();
  const named = () => nameCell(props.dossiers, props.cell.address);
  const several = () => workspace.dossiers().length > 1;
  return (
    <>
      <Show when={several() && named()}>
        {(known) => <span class="difference-dossier">{shortTitle(known().dossier)} </span>}
      </Show>
      {cellWords(props.dossiers, props.cell.address)}
      <Show when={props.cell.sameValue}>
        <span class="soft"> — même nombre, dit autrement</span>
      </Show>
    </>
  );
}

function SideValue(props: CellProps & { readonly side: 'from' | 'to' }): JSX.Element {
  const unit = () => nameCell(props.dossiers, props.cell.address)?.parameter?.unit ?? '1';
  return (
    <>
      {sideTexts(props.cell, unit())[props.side === 'from' ? 0 : 1]}{' '}
      <Show when={props.cell[props.side].source}>
        <span class="soft">(source)</span>
      </Show>
    </>
  );
}
