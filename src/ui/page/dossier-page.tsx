import { createMemo, For, type JSX, lazy, Show } from 'solid-js';
import type { Chart, Table } from '../../core/model/dossier.ts';
import { createDossierOver } from '../own/dossier-over.ts';
import { LinesPart } from '../own/lines-part.tsx';
import { ScenarioStrip } from '../scenarios/scenario-strip.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, dateText } from '../text/names.ts';
import { Hint } from './hint.tsx';
import { Part } from './part.tsx';
import { TableSection } from './table-section.tsx';

const DossierChart = lazy(async () => ({
  default: (await import('../charts/dossier-chart.tsx')).DossierChart,
}));

/** A dossier, drawn from its data: what it asks, its scenarios, its tables, its charts. */
export function DossierPage(): JSX.Element {
  const view = useStudy();
  // What a study adds to a dossier is for its tables and charts to follow, each for itself.
  const dossier = createMemo(view.dossier, undefined, { equals: (a, b) => a?.slug === b?.slug });
  return (
    <Show when={dossier()} keyed>
      {(known) => (
        <article class="dossier">
          <header class="dossier-head">
            <h1 tabindex="-1">{known.title}</h1>
            <p class="question">{known.question}</p>
            <p class="dossier-sources">
              <For each={known.sources.slice(0, 1)}>
                {(source) => (
                  <button type="button" class="source-link" onClick={() => view.showPanel('sources')}>
                    {source.title}, {dateText(source.date)}
                  </button>
                )}
              </For>
              <Show when={known.sources.length > 1}>
                <button type="button" class="source-link" onClick={() => view.showPanel('sources')}>
                  et {count(known.sources.length - 1, 'autre source', 'autres sources')}
                </button>
              </Show>
            </p>
          </header>
          <div class="scenario-bar">
            <ScenarioStrip />
          </div>
          <Show when={!view.workspace.readOnly()}>
            <Hint name="scenarios">
              Un scénario est une colonne. Dupliquez celui dont vous partez, renommez-le, puis changez ses
              montants.
            </Hint>
            <Hint name="saisie">
              Ce qui est bleu se modifie comme dans un tableur{'\u00a0'}: tapez un nombre, Entrée. Suppr
              revient à la source.
            </Hint>
          </Show>
          <For each={known.tables}>{(table) => <TableOver table={table} />}</For>
          <For each={known.charts}>
            {(chart) => (
              <div class="part" id={`graphique-${chart.id}`}>
                <Part what="Ce graphique">
                  <ChartOver chart={chart} />
                </Part>
              </div>
            )}
          </For>
          <Show when={known.tables.length === 0 && known.charts.length === 0}>
            <p class="empty">Ce dossier n’a encore ni tableau ni graphique.</p>
          </Show>
          <LinesPart />
        </article>
      )}
    </Show>
  );
}

function TableOver(props: { readonly table: Table }): JSX.Element {
  const { items, lines = [] } = props.table;
  const dossier = createDossierOver([...items, ...lines.flatMap(({ under }) => Object.values(under))]);
  return (
    <Show when={dossier()} keyed>
      {(known) => <TableSection dossier={known} table={props.table} />}
    </Show>
  );
}

function ChartOver(props: { readonly chart: Chart }): JSX.Element {
  const { workspace } = useStudy();
  const { y, xValue = y, points = { x: y, y } } = props.chart;
  const dossier = createDossierOver([y, xValue, points.x, points.y]);
  return (
    <Show when={dossier()} keyed>
      {(known) => <DossierChart dossier={known} chart={props.chart} workspace={workspace} />}
    </Show>
  );
}
