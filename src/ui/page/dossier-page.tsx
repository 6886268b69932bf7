import { ErrorBoundary, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import { ScenarioStrip } from '../scenarios/scenario-strip.tsx';
import { useStudy } from '../shell/study-context.ts';
import { Hint } from './hint.tsx';

const ParameterTable = lazy(async () => ({
  default: (await import('../grid/parameter-table.tsx')).ParameterTable,
}));
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
              <For each={known.sources.slice(0, 2)}>
                {(source) => (
                  <button type="button" class="source-link" onClick={() => view.showPanel('sources')}>
                    {source.title}, {source.date}
                  </button>
                )}
              </For>
              <Show when={known.sources.length > 2}>
                <button type="button" class="source-link" onClick={() => view.showPanel('sources')}>
                  et {known.sources.length - 2}{' '}
                  {known.sources.length === 3 ? 'autre source' : 'autres sources'}
                </button>
              </Show>
            </p>
          </header>
          <div class="scenario-bar">
            <ScenarioStrip />
            <Hint name="scenarios">
              Un scénario est une colonne. Dupliquez celui dont vous partez, renommez-le, puis changez ses
              montants.
            </Hint>
          </div>
          <Hint name="saisie">
            Ce qui est bleu se modifie comme dans un tableur{'\u00a0'}: tapez un nombre, Entrée. Suppr revient
            à la source.
          </Hint>
          <For each={known.tables}>
            {(table) => (
              <Part id={`tableau-${table.id}`} what="Ce tableau">
                <ParameterTable dossier={known} table={table} workspace={view.workspace} />
              </Part>
            )}
          </For>
          <For each={known.charts}>
            {(chart) => (
              <Part id={`graphique-${chart.id}`} what="Ce graphique">
                <DossierChart dossier={known} chart={chart} workspace={view.workspace} />
              </Part>
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

/** Tables and charts bring their own titles; a part that fails leaves the others alone. */
function Part(props: {
  readonly id: string;
  readonly what: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <div class="part" id={props.id}>
      <ErrorBoundary fallback={(error, reset) => <Broken what={props.what} error={error} reset={reset} />}>
        <Suspense fallback={<div class="waiting" />}>{props.children}</Suspense>
      </ErrorBoundary>
    </div>
  );
}

function Broken(props: {
  readonly what: string;
  readonly error: unknown;
  readonly reset: () => void;
}): JSX.Element {
  return (
    <div class="broken" role="alert">
      <p>
        {props.what} n’a pas pu être affiché{'\u00a0'}:{' '}
        {props.error instanceof Error ? props.error.message : String(props.error)}. Vos données ne sont pas
        touchées.
      </p>
      <button type="button" class="button button-plain" onClick={() => props.reset()}>
        Réessayer
      </button>
    </div>
  );
}
