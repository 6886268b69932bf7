import { For, type JSX, lazy, Show } from 'solid-js';
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
  const { dossier } = view;
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
          <Hint name="scenarios">
            Un scénario est une colonne. Dupliquez celui dont vous partez, renommez-le, puis changez ses
            montants.
          </Hint>
          <Hint name="saisie">
            Ce qui est bleu se modifie comme dans un tableur{'\u00a0'}: tapez un nombre, Entrée. Suppr revient
            à la source.
          </Hint>
          <For each={known.tables}>{(table) => <TableSection dossier={known} table={table} />}</For>
          <For each={known.charts}>
            {(chart) => (
              <div class="part" id={`graphique-${chart.id}`}>
                <Part what="Ce graphique">
                  <DossierChart dossier={known} chart={chart} workspace={view.workspace} />
                </Part>
              </div>
            )}
          </For>
          <Show when={known.tables.length === 0 && known.charts.length === 0}>
            <p class="empty">Ce dossier n’a encore ni tableau ni graphique.</p>
          </Show>
        </article>
      )}
    </Show>
  );
}
