import { createEffect, createMemo, For, type JSX, onCleanup, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { NBSP, typeset, unitWords } from '../text/names.ts';
import {
  type ChangedParameter,
  type ChangedRow,
  changedTables,
  type ChangedValue,
  type Marks,
  marksOf,
} from './changed-rows.ts';
import { columnsOf } from './note-choice.ts';
import { ByDossier, type NoteContent, NotePart } from './note-part.tsx';

/** Every cell that a scenario changes: what the source says, what each says, which document prints it. */
export function ChangedPart(props: NoteContent): JSX.Element {
  return (
    <NotePart id="parametres" title="Paramètres changés">
      <ByDossier dossiers={props.dossiers}>
        {(dossier) => <ChangedOf {...props} dossier={dossier} />}
      </ByDossier>
    </NotePart>
  );
}

interface DossierProps extends NoteContent {
  readonly dossier: Dossier;
}

function ChangedOf(props: DossierProps): JSX.Element {
  const tables = createMemo(() => changedTables(props.workspace, props.dossier, props.scenarios));
  const rows = () => tables().flatMap(({ parameters }) => parameters.flatMap((one) => one.rows));
  createEffect(() => onCleanup(props.workspace.watch([...new Set(rows().map(({ node }) => node))])));
  const marks = createMemo(() =>
    marksOf(rows().flatMap(({ source, values }) => [source.origin, ...values.map(({ origin }) => origin)])),
  );
  /** Ranks of the scenarios that change something: the others are said in a sentence. */
  const changing = () =>
    props.scenarios.flatMap((_, rank) => (rows().some(({ values }) => values[rank]?.changed) ? [rank] : []));
  const silent = () => {
    const labels = props.scenarios
      .filter((_, rank) => !changing().includes(rank))
      .map((id) => `« ${labelOf(props, id)} »`);
    if (labels.length === 0) return '';
    return typeset(`${labels.join(', ')} : partout les valeurs de la source.`);
  };
  const blocks = () => columnsOf(changing().map(String), '').map((ranks) => ranks.map(Number));
  return (
    <Show
      when={rows().length > 0}
      fallback={<p>Ces scénarios gardent partout les valeurs des sources{NBSP}: rien n’est changé.</p>}
    >
      <Show when={silent()}>
        <p class="soft">{silent()}</p>
      </Show>
      <For each={blocks()}>
        {(ranks) => (
          <>
            <div class="note-room" />
            <table class="note-table note-changed">
              <caption class="visually-hidden">
                Paramètres changés, valeur de la source et des scénarios
              </caption>
              <thead>
                <tr>
                  <th scope="col">Paramètre</th>
                  <th scope="col" class="number">
                    Source
                  </th>
                  <For each={ranks}>
                    {(rank) => (
                      <th scope="col" class="number">
                        <ScenarioMark color={colorOf(props, props.scenarios[rank] ?? '')} />{' '}
                        {labelOf(props, props.scenarios[rank] ?? '')}
                      </th>
                    )}
                  </For>
                </tr>
              </thead>
              <For each={tables()}>
                {(table) => (
                  <>
                    <Show when={table.title}>
                      <tbody class="note-group">
                        <tr>
                          <th scope="rowgroup" colspan={ranks.length + 2}>
                            {table.title}
                          </th>
                        </tr>
                      </tbody>
                    </Show>
                    <For each={table.parameters}>
                      {(one) => <Parameter one={one} ranks={ranks} marks={marks()} />}
                    </For>
                  </>
                )}
              </For>
            </table>
          </>
        )}
      </For>
      <Show when={marks().texts.length > 0}>
        <ol class="note-marks" aria-label="D’où viennent ces valeurs">
          <For each={marks().texts}>{(text) => <li>{text}</li>}</For>
        </ol>
      </Show>
    </Show>
  );
}

interface RowsProps {
  /** Of the columns, among the scenarios. */
  readonly ranks: readonly number[];
  readonly marks: Marks;
}

function Parameter(props: RowsProps & { readonly one: ChangedParameter }): JSX.Element {
  const { parameter, rows } = props.one;
  const alone = rows.length === 1;
  const unit = () => (parameter.choices || parameter.unit === '1' ? '' : `(${unitWords(parameter.unit)})`);
  return (
    <tbody>
      <Show when={!alone}>
        <tr class="note-keep">
          <th scope="rowgroup" colspan={props.ranks.length + 2}>
            {parameter.label} <span class="note-unit">{unit()}</span>
          </th>
        </tr>
      </Show>
      <For each={rows}>
        {(row) => (
          <Row
            {...props}
            row={row}
            name={
              alone ? (
                <>
                  {[parameter.label, row.label].filter(Boolean).join(' · ')}{' '}
                  <span class="note-unit">{unit()}</span>
                </>
              ) : (
                row.label
              )
            }
            member={!alone}
            words={parameter.choices !== undefined}
          />
        )}
      </For>
    </tbody>
  );
}

function Row(
  props: RowsProps & {
    readonly row: ChangedRow;
    readonly name: JSX.Element;
    readonly member: boolean;
    readonly words: boolean;
  },
): JSX.Element {
  return (
    <tr data-address={props.row.address} classList={{ 'note-words': props.words }}>
      <th scope="row" classList={{ 'note-member': props.member }}>
        {props.name}
      </th>
      <Value value={props.row.source} marks={props.marks} />
      <For each={props.ranks}>
        {(rank) => (
          <Show when={props.row.values[rank]} fallback={<td />}>
            {(value) => <Value value={value()} marks={props.marks} />}
          </Show>
        )}
      </For>
    </tr>
  );
}

function Value(props: { readonly value: ChangedValue; readonly marks: Marks }): JSX.Element {
  return (
    <td
      class="number"
      classList={{ 'is-changed': props.value.changed, 'is-same': props.value.status === '' }}
    >
      <span class="note-value">{props.value.text()}</span>
      <Show when={props.value.status}>
        <span class="note-status">
          {props.value.status}
          <Show when={props.marks.of(props.value.origin)}>{(mark) => <sup>{mark()}</sup>}</Show>
        </span>
      </Show>
    </td>
  );
}

function labelOf({ workspace }: NoteContent, scenario: string): string {
  return workspace.study().scenarios.find(({ id }) => id === scenario)?.label ?? scenario;
}

function colorOf({ workspace }: NoteContent, scenario: string): number {
  return workspace.study().scenarios.find(({ id }) => id === scenario)?.color ?? 0;
}
