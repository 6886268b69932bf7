import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { findCell } from '../../workspace/cells/find-cell.ts';
import type { Readings } from '../charts/readings.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { createScenarioHeads, type ScenarioHeads } from '../shell/scenario-heads.ts';
import { amountDetail } from '../text/amount.ts';
import { NBSP, shortTitle, unitWords } from '../text/names.ts';
import { sourceTitle, STATUS } from '../text/origin.ts';
import type { ComparedActions } from './compared-value.tsx';
import { ComparedValue } from './compared-value.tsx';
import { type DifferingCell, type DifferingTable, differingTables, sameTables } from './differing-cells.ts';
import { parameterText } from './parameter-text.ts';
import './comparison.css';

export interface DifferencesProps {
  readonly from: Readings;
  readonly dossiers: readonly Dossier[];
  /** Ids, in the order of the columns. */
  readonly scenarios: readonly string[];
  /** None on paper. */
  readonly actions?: Pick<ComparedActions, 'explain' | 'selected'>;
}

/**
 * The cells that are not the same in all these scenarios, by dossier and table: what the source says, then each
 * scenario's value and where it comes from. Needs nothing around it.
 */
export function DifferencesList(props: DifferencesProps): JSX.Element {
  const heads = createScenarioHeads(props.from);
  const tables = createMemo(
    () => differingTables(props.from.study(), props.scenarios, props.dossiers),
    undefined,
    { equals: sameTables },
  );
  const dossiers = () => props.dossiers.filter((dossier) => tables().some((one) => one.dossier === dossier));
  return (
    <Show
      when={dossiers().length > 0}
      fallback={<p class="empty">Ces scénarios ont les mêmes paramètres dans ce que vous comparez.</p>}
    >
      <table class="compared differing" style={{ '--columns': props.scenarios.length + 1 }}>
        <caption class="visually-hidden">Paramètres qui diffèrent entre les scénarios comparés</caption>
        <thead>
          <tr>
            <th scope="col" class="compared-corner">
              Paramètre
            </th>
            <th scope="col" class="compared-head">
              Source
            </th>
            <For each={props.scenarios}>
              {(id) => (
                <th scope="col" class="compared-head">
                  <ScenarioMark color={heads.head(id)?.color ?? 0} /> {heads.head(id)?.label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <For each={dossiers()}>
          {(dossier) => (
            <>
              <Show when={props.dossiers.length > 1}>
                <tbody>
                  <tr>
                    <th scope="rowgroup" colspan={props.scenarios.length + 2} class="compared-dossier">
                      <span class="compared-stays">{shortTitle(dossier)}</span>
                    </th>
                  </tr>
                </tbody>
              </Show>
              <For each={tables().filter((one) => one.dossier === dossier)}>
                {(table) => <TableRows {...props} table={table} heads={heads} />}
              </For>
            </>
          )}
        </For>
      </table>
    </Show>
  );
}

interface TableProps extends DifferencesProps {
  readonly table: DifferingTable;
  readonly heads: ScenarioHeads;
}

function TableRows(props: TableProps): JSX.Element {
  return (
    <tbody>
      <Show when={props.table.title !== ''}>
        <tr>
          <th scope="rowgroup" colspan={props.scenarios.length + 2} class="compared-title">
            <span class="compared-stays">{props.table.title}</span>
          </th>
        </tr>
      </Show>
      <For each={props.table.cells}>
        {(cell) => (
          <tr>
            <th scope="row" class="compared-row is-member">
              {cell.label}
              <Show when={!cell.parameter.choices}>
                <span class="compared-unit">{unitWords(cell.parameter.unit)}</span>
              </Show>
            </th>
            <SourceValue cell={cell} dossier={props.table.dossier} />
            <For each={props.scenarios}>
              {(id) => (
                <ScenarioValue
                  cell={cell}
                  dossier={props.table.dossier}
                  scenario={id}
                  value={props.from.values(cell.node, id)?.[cell.rank]}
                  from={props.from}
                  actions={props.actions}
                />
              )}
            </For>
          </tr>
        )}
      </For>
    </tbody>
  );
}

interface CellProps {
  readonly cell: DifferingCell;
  readonly dossier: Dossier;
}

function SourceValue(props: CellProps): JSX.Element {
  const source = findCell([props.dossier], props.cell.address)?.source;
  const status = source?.formula === undefined ? (source?.status ?? 'publie') : 'formule';
  return (
    <td class="compared-cell" title={source?.ref ? sourceTitle(props.dossier, source.ref) : undefined}>
      <span class="compared-value" classList={{ 'is-hypothesis': status === 'hypothese' }}>
        {source?.formula === undefined
          ? parameterText(props.cell.parameter, source?.value ?? null, source?.printed)
          : 'calculé'}
      </span>
      <span class="compared-gap">{STATUS[status]}</span>
    </td>
  );
}

function ScenarioValue(
  props: CellProps & {
    readonly scenario: string;
    /** As computed: for the cells that nobody typed. */
    readonly value: Border | undefined;
    readonly from: Readings;
    readonly actions: DifferencesProps['actions'];
  },
): JSX.Element {
  const state = createMemo(() =>
    cellState(props.dossier, props.from.study(), props.scenario, props.cell.address),
  );
  const value = () => (state()?.value === undefined ? props.value : state()?.value);
  const text = () => parameterText(props.cell.parameter, value(), state()?.printed);
  const status = () => state()?.status ?? 'publie';
  const selection = () => ({ address: props.cell.address, scenario: props.scenario });
  const detail = () => {
    const ref = state()?.ref;
    return [
      props.cell.parameter.choices ? null : amountDetail(value(), props.cell.parameter.unit, text()),
      ref ? sourceTitle(props.dossier, ref) : null,
      state()?.inheritedFrom ? `Repris de «${NBSP}${state()?.inheritedFrom?.label}${NBSP}»` : null,
    ]
      .filter(Boolean)
      .join('\n');
  };
  return (
    <td class="compared-cell" classList={{ 'is-changed': status() === 'modifie' }} title={detail()}>
      <ComparedValue
        text={text()}
        value={value()}
        hypothesis={status() === 'hypothese'}
        actions={props.actions}
        selection={selection()}
      />
      <span class="compared-gap">{STATUS[status()]}</span>
    </td>
  );
}
