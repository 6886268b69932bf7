import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Dimension } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import { useApp } from '../app/context.ts';
import type { CellRef } from '../grid/layout.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, dateText, NBSP } from '../text/names.ts';
import type { Analysis } from './analyse.ts';
import type { Given } from './given.ts';
import { ImportGrid } from './import-grid.tsx';
import { AddRows } from './add-row.tsx';
import {
  columnLetters,
  countsSentence,
  importedSentence,
  importLabel,
  lineName,
  remarks,
  unresolved,
} from './import-words.ts';
import type { Match } from './match.ts';
import { newRowProblem, withNewRows } from './new-rows.ts';
import { cellKey, editsOf, IGNORED, planImport } from './plan.ts';

const TOLD = 12;

/** What an import would change, cell by cell; every match can be changed, and nothing is written before « Importer ». */
export function ImportPreview(props: {
  readonly given: Given;
  readonly sheet: number;
  readonly setSheet: (sheet: number) => void;
  readonly analysis: Analysis;
  readonly value: (ref: CellRef) => Border | undefined;
  /** The table takes rows of the user's own. */
  readonly grows: boolean;
  /** Its rows, when those of the file that match nothing may be added to them. */
  readonly rowsOf: Dimension | null;
  readonly slug: string;
  readonly again: () => void;
  readonly close: () => void;
}): JSX.Element {
  const { workspace } = useStudy();
  const { toasts } = useApp();
  const id = createUniqueId();
  const { table, shape, target } = props.analysis;
  const [rows, setRows] = createSignal(props.analysis.rows);
  const [columns, setColumns] = createSignal(props.analysis.columns);
  const [chosen, setChosen] = createSignal<ReadonlyMap<string, string>>(new Map());
  const [noted, setNoted] = createSignal(true);
  const [problem, setProblem] = createSignal<string | null>(null);

  const { rowsOf } = props;
  const addProblem = (row: number, among: readonly Match[]) =>
    rowsOf && newRowProblem(row, shape.rows, among, rowsOf);
  /** With the rows that the user adds. */
  const grown = createMemo(() =>
    rowsOf
      ? withNewRows(target, shape.rows, rows(), props.slug, rowsOf)
      : { target, rows: rows(), members: [], isNew: () => false },
  );
  const value = (ref: CellRef) => (grown().isNew(ref) ? null : props.value(ref));
  const plan = createMemo(() =>
    planImport({
      table,
      shape,
      target: grown().target,
      rows: grown().rows,
      columns: columns(),
      chosen: chosen(),
      current: value,
    }),
  );
  const near = () => [...rows(), ...columns()].filter(({ how }) => how === 'near').length;
  const left = () => unresolved(plan().counts, near());
  const cells = () => plan().cells.flatMap((row, i) => row.map((cell, j) => ({ cell, i, j })));
  const wrong = () => cells().flatMap(({ cell, i, j }) => (cell.kind === 'wrong' ? [{ cell, i, j }] : []));
  const asks = () => cells().flatMap(({ cell, i, j }) => (cell.kind === 'asks' ? [{ cell, i, j }] : []));
  const rowName = (i: number) => {
    const line = shape.rows[i];
    return line ? lineName(line, `Ligne ${table.lines[line.at]}`) : '';
  };
  const columnName = (j: number) => {
    const line = shape.columns[j];
    return line ? lineName(line, `Colonne ${columnLetters(table.columns[line.at] ?? 0)}`) : '';
  };
  const place = (i: number, j: number) => {
    const [row, column] = [shape.rows[i]?.at ?? 0, shape.columns[j]?.at ?? 0];
    const at = `${columnLetters(table.columns[column] ?? 0)}${table.lines[row]}`;
    return `${rowName(i)}, ${columnName(j)} (${at})`;
  };
  const choose = (picks: readonly { readonly i: number; readonly j: number; readonly value: string }[]) =>
    setChosen(
      (before) => new Map([...before, ...picks.map(({ i, j, value }) => [cellKey(i, j), value] as const)]),
    );
  const confirmAll = () => {
    const sure = (match: Match): Match => (match.how === 'near' ? { to: match.to, how: 'hand' } : match);
    setRows(rows().map(sure));
    setColumns(columns().map(sure));
  };
  const apply = () => {
    const today = dateText(new Date().toLocaleDateString('sv-SE'));
    const from = props.given.file === null ? 'Collé d’un tableur' : `Importé de ${props.given.file}`;
    const edits = editsOf(workspace.study(), plan(), noted() ? `${from}, le ${today}.` : null);
    const many = plan().counts.changes;
    const { members } = grown();
    const label = importLabel(many, members.length);
    const done = workspace.run(
      members.length > 0 ? { kind: 'add-rows', members, edits, label } : { kind: 'set-cells', edits, label },
    );
    if (done) {
      toasts.say({
        message: importedSentence(many, members.length),
        action: { label: 'Annuler', run: () => workspace.undo() },
      });
      props.close();
    } else
      setProblem(`Rien n’a été importé${NBSP}: cette étude ne se modifie pas ici, ou serait trop grande.`);
  };

  return (
    <div class="import-preview">
      <p class="import-origin">
        <strong>{props.given.file ?? 'Bloc collé'}</strong>
        <Show when={props.given.tables.length > 1}>
          <label>
            Feuille{' '}
            <select
              class="text-field"
              value={String(props.sheet)}
              onChange={(event) => props.setSheet(Number(event.currentTarget.value))}
            >
              <For each={props.given.tables}>
                {(one, at) => <option value={String(at())}>{one.name}</option>}
              </For>
            </select>
          </label>
        </Show>
        <span class="soft">
          {count(shape.rows.length, 'ligne')} de valeurs, {count(shape.columns.length, 'colonne')}
        </span>
        <Button kind="quiet" icon="back" onClick={() => props.again()}>
          Choisir autre chose
        </Button>
      </p>
      <div role="status" class="import-counts">
        <p>
          <strong>{countsSentence(plan().counts, rows(), columns())}</strong>
        </p>
        <For
          each={remarks(plan().counts, rows(), columns(), {
            elsewhere: props.analysis.elsewhere,
            grows: props.grows && rowsOf === null,
          })}
        >
          {(sentence) => <p class="soft">{sentence}</p>}
        </For>
      </div>
      <Show when={rowsOf}>
        <AddRows lines={shape.rows} rows={rows()} problem={addProblem} change={setRows} />
      </Show>
      <Show when={near() > 0}>
        <p class="import-ask">
          <span>
            {near() > 1
              ? 'Des noms se ressemblent sans être les mêmes.'
              : 'Un nom ressemble sans être le même.'}{' '}
            Vérifiez où {near() > 1 ? 'ils vont' : 'il va'}.
          </span>
          <Button onClick={confirmAll}>{near() > 1 ? `Tout confirmer (${near()})` : 'Confirmer'}</Button>
        </p>
      </Show>
      <Show when={asks()[0]}>
        {(first) => (
          <p class="import-ask">
            <span>
              {place(first().i, first().j)}
              {NBSP}: {first().cell.message}
              {asks().length > 1 ? ` Et ${asks().length - 1} de même.` : ''}
            </span>
            <For each={first().cell.readings}>
              {(reading, rank) => (
                <Button
                  onClick={() =>
                    choose(
                      asks().map(({ cell, i, j }) => ({
                        i,
                        j,
                        value: (cell.readings[rank()] ?? cell.readings[0])?.value ?? IGNORED,
                      })),
                    )
                  }
                >
                  {reading.label}
                  {asks().length > 1 ? ', et ainsi partout' : ''}
                </Button>
              )}
            </For>
            <Button onClick={() => choose(asks().map(({ i, j }) => ({ i, j, value: IGNORED })))}>
              Ignorer
            </Button>
          </p>
        )}
      </Show>
      <Show when={wrong().length > 0}>
        <div class="import-wrong">
          <ul>
            <For each={wrong().slice(0, TOLD)}>
              {({ cell, i, j }) => (
                <li>
                  {place(i, j)}
                  {NBSP}: {cell.message}
                </li>
              )}
            </For>
            <Show when={wrong().length > TOLD}>
              <li>et {count(wrong().length - TOLD, 'autre')}.</li>
            </Show>
          </ul>
          <Button onClick={() => choose(wrong().map(({ i, j }) => ({ i, j, value: IGNORED })))}>
            {wrong().length > 1 ? `Ignorer ces ${wrong().length} valeurs` : 'Ignorer cette valeur'}
          </Button>
        </div>
      </Show>
      <ImportGrid
        analysis={props.analysis}
        plan={plan()}
        rows={rows()}
        columns={columns()}
        rowName={rowName}
        columnName={columnName}
        value={value}
        addProblem={rowsOf ? (row) => addProblem(row, rows()) : undefined}
        changeRow={(i, match) => setRows(rows().with(i, match))}
        changeColumn={(j, match) => setColumns(columns().with(j, match))}
        choose={(i, j, value) => choose([{ i, j, value }])}
      />
      <div class="dialog-foot">
        <label class="import-note">
          <input
            type="checkbox"
            checked={noted()}
            onChange={(event) => setNoted(event.currentTarget.checked)}
          />
          Noter dans les cellules d’où elles viennent
        </label>
        <p class="import-problem" role="alert" id={`${id}-reste`}>
          {problem() ?? left()}
        </p>
        <Button onClick={() => props.close()}>Abandonner</Button>
        <Button
          kind="primary"
          disabled={left() !== null || plan().counts.changes === 0}
          aria-describedby={`${id}-reste`}
          onClick={apply}
        >
          {plan().counts.changes === 0 ? 'Importer' : `Importer ${count(plan().counts.changes, 'cellule')}`}
        </Button>
      </div>
    </div>
  );
}
