import { createSignal, For, type JSX, Match as On, Show, Switch } from 'solid-js';
import type { Border } from '../../core/model/value.ts';
import type { CellRef } from '../grid/layout.ts';
import { count, NBSP } from '../text/names.ts';
import { AddRow, isLost } from './add-row.tsx';
import type { Analysis } from './analyse.ts';
import { exactly } from './import-words.ts';
import type { Match } from './match.ts';
import { MatchChoice } from './match-choice.tsx';
import { type CellPlan, IGNORED, type ImportPlan } from './plan.ts';

/** Rows drawn at most: beyond, they are counted. */
const MOST = 300;

/** The block as it was read, each cell with what it would become. */
export function ImportGrid(props: {
  readonly analysis: Analysis;
  readonly plan: ImportPlan;
  readonly rows: readonly Match[];
  readonly columns: readonly Match[];
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
  readonly value: (ref: CellRef) => Border | undefined;
  readonly changeRow: (row: number, match: Match) => void;
  readonly changeColumn: (column: number, match: Match) => void;
  readonly choose: (row: number, column: number, value: string) => void;
  /** Why this row of the file cannot become one of the user's own, null when it can; undefined: not in this table. */
  readonly addProblem?: ((row: number) => string | null) | undefined;
}): JSX.Element {
  const { table, shape, target } = props.analysis;
  const [only, setOnly] = createSignal(false);
  const columns = shape.columns.map((_, at) => at);
  const calm = (row: number) =>
    (props.plan.cells[row] ?? []).every(({ kind }) => kind === 'same' || kind === 'none') &&
    props.rows[row]?.how !== 'near' &&
    props.rows[row]?.how !== 'unknown';
  const calmRows = () => shape.rows.filter((_, at) => calm(at)).length;
  const wanted = () => shape.rows.map((_, at) => at).filter((at) => !only() || !calm(at));
  return (
    <>
      <Show when={calmRows() > 0 && shape.rows.length > 8}>
        <label class="import-only">
          <input
            type="checkbox"
            checked={only()}
            onChange={(event) => setOnly(event.currentTarget.checked)}
          />
          Seulement les lignes qui changent ou qui sont à voir
        </label>
      </Show>
      <section class="import-scroll" tabindex="0" aria-label="Ce qui change">
        <table class="import-table">
          <thead>
            <tr>
              <th scope="col">Dans le fichier</th>
              <For each={columns}>
                {(column) => (
                  <th scope="col" classList={{ 'is-out': props.columns[column]?.to === null }}>
                    <MatchChoice
                      name={props.columnName(column)}
                      what="colonne"
                      match={props.columns[column] as Match}
                      targets={target.columns}
                      change={(match) => props.changeColumn(column, match)}
                    />
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={wanted().slice(0, MOST)}>
              {(row) => (
                <tr
                  classList={{
                    'is-out': props.rows[row]?.to === null && props.rows[row]?.how !== 'new',
                  }}
                >
                  <th scope="row">
                    <MatchChoice
                      name={props.rowName(row)}
                      what="ligne"
                      match={props.rows[row] as Match}
                      targets={target.rows}
                      change={(match) => props.changeRow(row, match)}
                    />
                    <Show when={props.addProblem && isLost(props.rows[row])}>
                      <AddRow
                        name={props.rowName(row)}
                        match={props.rows[row] as Match}
                        problem={props.addProblem?.(row) ?? null}
                        change={(match) => props.changeRow(row, match)}
                      />
                    </Show>
                  </th>
                  <For each={columns}>
                    {(column) => (
                      <td>
                        <Outcome
                          plan={props.plan.cells[row]?.[column] ?? { kind: 'none' }}
                          read={
                            table.rows[shape.rows[row]?.at ?? -1]?.[shape.columns[column]?.at ?? -1]?.text ??
                            ''
                          }
                          place={`${props.rowName(row)}, ${props.columnName(column)}`}
                          value={props.value}
                          choose={(value) => props.choose(row, column, value)}
                        />
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </section>
      <Show when={wanted().length > MOST}>
        <p class="soft">
          Et {count(wanted().length - MOST, 'autre ligne', 'autres lignes')}, comptées au-dessus.
        </p>
      </Show>
    </>
  );
}

function Outcome(props: {
  readonly plan: CellPlan;
  readonly read: string;
  readonly place: string;
  readonly value: (ref: CellRef) => Border | undefined;
  readonly choose: (value: string) => void;
}): JSX.Element {
  const as = <K extends CellPlan['kind']>(kind: K) =>
    props.plan.kind === kind ? (props.plan as Extract<CellPlan, { readonly kind: K }>) : undefined;
  const now = (ref: CellRef) => exactly(ref.item, props.value(ref));
  return (
    <Switch>
      <On when={as('changes')}>
        {(plan) => (
          <span class="import-change">
            <span class="import-was">{now(plan().ref)}</span>
            <span aria-hidden="true"> → </span>
            <span class="visually-hidden"> devient </span>
            <strong>{exactly(plan().ref.item, plan().value)}</strong>
          </span>
        )}
      </On>
      <On when={as('same')}>{(plan) => <span class="import-same">{now(plan().ref)}</span>}</On>
      <On when={as('wrong')}>
        {(plan) => (
          <span class="import-bad" title={plan().message}>
            {props.read}
            <span class="visually-hidden"> refusé</span>
          </span>
        )}
      </On>
      <On when={as('asks')}>
        {(plan) => (
          <select
            class="text-field is-unsure"
            aria-label={`${props.place}${NBSP}: ${plan().message}`}
            onChange={(event) => props.choose(event.currentTarget.value)}
          >
            <option value="">{`${props.read}${NBSP}?`}</option>
            <For each={plan().readings}>{(one) => <option value={one.value}>{one.label}</option>}</For>
            <option value={IGNORED}>Ignorer</option>
          </select>
        )}
      </On>
      <On when={as('computed')}>
        <span class="import-same">{props.read} (calculé)</span>
      </On>
      <On when={as('pending')}>
        <span class="import-same">sans valeur</span>
      </On>
      <On when={as('ignored')}>
        <s class="import-same">{props.read}</s>
      </On>
      <On when={as('none')}>
        <span class="import-same">{props.read}</span>
      </On>
    </Switch>
  );
}
