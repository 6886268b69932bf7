import { createMemo, createSignal, For, type JSX, lazy, Show, untrack } from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { Dossier, ResultCard, Table } from '../../core/model/dossier.ts';
import type { StepParts } from '../../core/model/step-parts.ts';
import { varies } from '../../workspace/cells/varies.ts';
import { explainingOf } from '../explanation/explaining.ts';
import { Part } from '../page/part.tsx';
import { createCardView } from '../results/card-view.ts';
import { problemOf } from '../results/problem-of.ts';
import { type Reading, ResultTable } from '../results/result-table.tsx';
import { ScenarioLines } from '../results/scenario-lines.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, nameCell, unitWords } from '../text/names.ts';
import { cardsOf, fitted, tablesOf } from './step-tables.ts';

const ParameterTable = lazy(async () => ({
  default: (await import('../grid/parameter-table.tsx')).ParameterTable,
}));
const DossierChart = lazy(async () => ({
  default: (await import('../charts/dossier-chart.tsx')).DossierChart,
}));

/** What a step shows: its results in large, the tables that hold its cells, its chart. */
export function Stage(props: { readonly parts: StepParts & { readonly dossier: Dossier } }): JSX.Element {
  const view = useStudy();
  const tables = createMemo(
    () => {
      const { dossier, cells } = props.parts;
      const scenarios = view.heads().length;
      // As the study is when the step comes: columns do not go away as one types.
      return untrack(() =>
        tablesOf(dossier, cells).map((table) =>
          fitted(table, cells, (item) =>
            varies(dossier, view.workspace.study(), nodeId(dossier.slug, item)) ? scenarios : 1,
          ),
        ),
      );
    },
    [],
    { equals: sameList },
  );
  const cards = createMemo(() => cardsOf(props.parts.dossier, props.parts.results), [], { equals: sameList });
  return (
    <>
      <Show when={cards().length > 0}>
        <section class="stage-results" aria-label="Résultats">
          <Show when={view.heads().some(({ id }) => id !== view.referenceId())}>
            <p class="stage-note">
              Écarts par rapport à «{NBSP}
              {view.head(view.referenceId())?.label}
              {NBSP}».
            </p>
          </Show>
          <div class="stage-cards">
            <For each={cards()}>{(card) => <StageCard card={card} />}</For>
          </div>
        </section>
      </Show>
      <For each={tables()}>
        {(table) => <StageTable table={table} dossier={props.parts.dossier} cells={props.parts.cells} />}
      </For>
      <Show when={props.parts.chart} keyed>
        {(chart) => (
          <div class="stage-chart" id={`graphique-${chart.id}`}>
            <Part what="Ce graphique">
              <DossierChart dossier={props.parts.dossier} chart={chart} workspace={shownOnly(view)} />
            </Part>
          </div>
        )}
      </Show>
    </>
  );
}

/** The study of the presentation as far as the scenarios of the step go. */
function shownOnly(view: ReturnType<typeof useStudy>) {
  const { workspace } = view;
  const study = createMemo(() => {
    const shown = new Set(view.heads().map(({ id }) => id));
    const whole = workspace.study();
    return { ...whole, scenarios: whole.scenarios.filter(({ id }) => shown.has(id)) };
  });
  return { ...workspace, study };
}

function StageCard(props: { readonly card: ResultCard }): JSX.Element {
  const { dossier, workspace } = useStudy();
  const [reading, setReading] = createSignal<Reading>('values');
  const view = createCardView(() => props.card);
  return (
    <Show when={view()} keyed>
      {(known) => (
        <section
          class="stage-card"
          classList={{ 'is-wide': known.open.length > 0 }}
          aria-label={props.card.title ?? known.shape.label}
        >
          <header>
            <h2>{props.card.title ?? known.shape.label}</h2>
            <span class="soft">{unitWords(known.scale().unit)}</span>
          </header>
          <Show
            when={problemOf(workspace, nodeId(dossier().slug, props.card.id))}
            fallback={
              <Show when={known.open.length > 0} fallback={<ScenarioLines card={known} />}>
                <ResultTable card={known} reading={reading()} setReading={setReading} />
              </Show>
            }
          >
            {(problem) => <p class="card-problem">{problem().message}</p>}
          </Show>
        </section>
      )}
    </Show>
  );
}

function StageTable(props: {
  readonly dossier: Dossier;
  readonly table: Table;
  readonly cells: readonly string[];
}): JSX.Element {
  const view = useStudy();
  const id = `tableau-${props.table.id}`;
  const lit = createMemo(() => new Set(props.cells), undefined, { equals: sameSet });
  const columns = createMemo(() => new Set(view.heads().map((head) => head.id)), undefined, {
    equals: sameSet,
  });
  const names = () =>
    props.cells
      .filter((at) => tablesOf(props.dossier, [at]).some((table) => table.id === props.table.id))
      .flatMap((at) => {
        const found = nameCell([props.dossier], at);
        return found ? [[found.label, ...found.members].join(', ')] : [];
      });
  return (
    <section class="stage-table" id={id} aria-labelledby={`${id}-titre`}>
      <h2 id={`${id}-titre`}>{props.table.title}</h2>
      <p class="visually-hidden">
        Mis en avant{NBSP}: {names().join(' ; ')}.
      </p>
      <Part what="Ce tableau">
        <ParameterTable
          dossier={props.dossier}
          table={props.table}
          workspace={view.workspace}
          columns={columns()}
          lit={lit()}
          effects={(selection) => {
            explainingOf(view.workspace).ask('effets');
            view.explain(selection);
          }}
        />
      </Part>
    </section>
  );
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}

function sameSet(a: ReadonlySet<string> | undefined, b: ReadonlySet<string>): boolean {
  return a?.size === b.size && [...b].every((one) => a.has(one));
}
