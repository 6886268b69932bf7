import { createMemo, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { memberLabel, NBSP, unitWords } from '../text/names.ts';
import { formulasOnHypotheses, type HypothesisGroup, hypothesisGroups } from './hypotheses.ts';
import { arrangeHypotheses, type HypothesisTable } from './hypothesis-tables.ts';
import { ByDossier, type NoteContent, NotePart } from './note-part.tsx';
import { readNodes } from './read-nodes.ts';

/** What the results rest on that no document prints. */
export function HypothesesPart(props: NoteContent): JSX.Element {
  return (
    <NotePart id="hypotheses" title="Hypothèses">
      <p class="soft">Ce que lisent les résultats et qu’aucun document ne donne.</p>
      <ByDossier dossiers={props.dossiers}>
        {(dossier) => <HypothesesOf {...props} dossier={dossier} />}
      </ByDossier>
    </NotePart>
  );
}

function HypothesesOf(props: NoteContent & { readonly dossier: Dossier }): JSX.Element {
  const read = createMemo(() => readNodes([props.dossier], props.workspace.dossiers()));
  const groups = createMemo(() =>
    hypothesisGroups(props.workspace.study(), props.dossier, props.scenarios, read()),
  );
  const arranged = createMemo(() => arrangeHypotheses(props.dossier, groups()));
  const formulas = () => formulasOnHypotheses(props.dossier, read());
  return (
    <Show
      when={groups().length + formulas().length > 0}
      fallback={<p>Les résultats de ce dossier ne reposent sur aucune hypothèse.</p>}
    >
      <ul class="note-items">
        <For each={arranged().sentences}>{(group) => <Sentence dossier={props.dossier} group={group} />}</For>
        <For each={formulas()}>
          {(formula) => (
            <li>
              <b>{formula.label}.</b> {formula.hypothesis}
            </li>
          )}
        </For>
      </ul>
      <For each={arranged().tables}>{(table) => <Table table={table} />}</For>
    </Show>
  );
}

function Sentence(props: { readonly dossier: Dossier; readonly group: HypothesisGroup }): JSX.Element {
  const { parameter, cells, same } = props.group;
  const label = (members: readonly string[]) =>
    members.map((member, k) => memberLabel(props.dossier, parameter.dims?.[k], member)).join(', ');
  const said = () =>
    same
      ? [`${cells.length > 1 ? 'partout ' : ''}${cells[0]?.text ?? ''}`]
      : cells.map(({ members, text }) => `${label(members)} ${text}`.trim());
  return (
    <li>
      <b>{parameter.label}</b>
      <span class="soft">{unitText(parameter.choices ? '1' : parameter.unit)}</span>
      {NBSP}: {said().join(`${NBSP}; `)}.
      <Show when={parameter.note}>
        <span class="soft"> {parameter.note}</span>
      </Show>
    </li>
  );
}

function Table(props: { readonly table: HypothesisTable }): JSX.Element {
  return (
    <>
      <div class="note-room" />
      <table class="note-table note-spread">
        <caption>
          <Show when={props.table.title}>
            <b>{props.table.title}</b>
            <span class="soft">{unitText(props.table.unit)}</span>
          </Show>
        </caption>
        <thead>
          <tr>
            <th scope="col">{props.table.corner}</th>
            <For each={props.table.columns}>
              {({ label, unit }) => (
                <th scope="col" class="number">
                  {label}
                  <span class="soft">{unitText(unit)}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.table.rows}>
            {(row) => (
              <tr>
                <th scope="row">{row.label}</th>
                <For each={row.cells}>{(text) => <td class="number">{text}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <For each={props.table.notes}>
        {({ label, note }) => (
          <p class="note-under soft">
            <Show when={props.table.title === ''}>{label}. </Show>
            {note}
          </p>
        )}
      </For>
    </>
  );
}

/** Percentages have their sign beside each number. */
function unitText(unit: string): string {
  return unit === '1' || unit === '%' ? '' : ` (${unitWords(unit)})`;
}
