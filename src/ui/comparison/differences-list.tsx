import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Readings } from '../charts/readings.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { createScenarioHeads, type ScenarioHeads } from '../shell/scenario-heads.ts';
import { amountDetail } from '../text/amount.ts';
import { NBSP, shortTitle, unitWords } from '../text/names.ts';
import { sourceTitle, STATUS } from '../text/origin.ts';
import type { ComparedActions } from './compared-value.tsx';
import { ComparedValue } from './compared-value.tsx';
import { scenarioCell, sourceOf } from './differing-values.ts';
import {
  byParameter,
  cellName,
  type DifferingCell,
  type DifferingParameter,
  type DifferingTable,
  differingTables,
  sameTables,
} from './differing-cells.ts';
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
    <>
      <Show when={props.table.title !== ''}>
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={props.scenarios.length + 2} class="compared-title">
              <span class="compared-stays">{props.table.title}</span>
            </th>
          </tr>
        </tbody>
      </Show>
      <For each={byParameter(props.table.cells)}>{(one) => <ParameterRows {...props} {...one} />}</For>
    </>
  );
}

/** A parameter once, its members under it; one that differs in a single cell is one row. */
function ParameterRows(props: TableProps & DifferingParameter): JSX.Element {
  const alone = props.cells.length === 1;
  const unit = () => (
    <Show when={!props.parameter.choices}>
      <span class="compared-unit">{unitWords(props.parameter.unit)}</span>
    </Show>
  );
  return (
    <tbody>
      <Show when={!alone}>
        <tr>
          <th scope="rowgroup" colspan={props.scenarios.length + 2} class="compared-parameter">
            <span class="compared-stays">
              {props.parameter.label} {unit()}
            </span>
          </th>
        </tr>
      </Show>
      <For each={props.cells}>
        {(cell) => (
          <tr>
            <th scope="row" class="compared-row" classList={{ 'is-member': !alone }}>
              <Show when={alone} fallback={cell.members}>
                {cellName(cell)}
                {unit()}
              </Show>
            </th>
            <SourceValue cell={cell} dossier={props.table.dossier} />
            <For each={props.scenarios}>
              {(id) => (
                <ScenarioValue
                  cell={cell}
                  dossier={props.table.dossier}
                  scenario={id}
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
  const source = sourceOf(props.dossier, props.cell);
  return (
    <td class="compared-cell" title={source.ref ? sourceTitle(props.dossier, source.ref) : undefined}>
      <span class="compared-value" classList={{ 'is-hypothesis': source.status === 'hypothese' }}>
        {source.text}
      </span>
      <span class="compared-gap">{STATUS[source.status]}</span>
    </td>
  );
}

function ScenarioValue(
  props: CellProps & {
    readonly scenario: string;
    readonly from: Readings;
    readonly actions: DifferencesProps['actions'];
  },
): JSX.Element {
  const found = createMemo(() => scenarioCell(props.from, props.dossier, props.cell, props.scenario));
  const text = () => parameterText(props.cell.parameter, found().value, found().state?.printed);
  const status = () => found().state?.status ?? 'publie';
  const selection = () => ({ address: props.cell.address, scenario: props.scenario });
  const detail = () => {
    const { state, value } = found();
    return [
      props.cell.parameter.choices ? null : amountDetail(value, props.cell.parameter.unit, text()),
      state?.ref ? sourceTitle(props.dossier, state.ref) : null,
      state?.inheritedFrom ? `Repris de «${NBSP}${state.inheritedFrom.label}${NBSP}»` : null,
    ]
      .filter(Boolean)
      .join('\n');
  };
  return (
    <td class="compared-cell" classList={{ 'is-changed': status() === 'modifie' }} title={detail()}>
      <ComparedValue
        text={text()}
        value={found().value}
        hypothesis={status() === 'hypothese'}
        actions={props.actions}
        selection={selection()}
      />
      <span class="compared-gap">{STATUS[status()]}</span>
    </td>
  );
}
