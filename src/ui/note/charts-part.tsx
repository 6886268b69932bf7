import { createEffect, createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { Chart, Dossier } from '../../core/model/dossier.ts';
import { chartData, chartNodes } from '../charts/chart-data.ts';
import { Panels } from '../charts/dossier-chart.tsx';
import type { Plot } from '../charts/frame.ts';
import { gaps } from '../charts/gaps.ts';
import { loadPlot } from '../charts/load-plot.ts';
import type { Readings } from '../charts/readings.ts';
import { DRAWN } from './gaps-part.tsx';
import { ByDossier, type NoteContent, NotePart } from './note-part.tsx';

/** The charts of the dossiers, with the scenarios of the note only. */
export function ChartsPart(props: NoteContent): JSX.Element {
  const [plot, setPlot] = createSignal<Plot | null>(null);
  const [failed, setFailed] = createSignal(false);
  onMount(() => {
    loadPlot().then(
      (loaded) => setPlot(() => loaded),
      () => setFailed(true),
    );
  });
  const from: Readings = {
    shape: props.workspace.shape,
    values: props.workspace.values,
    study: () => {
      const study = props.workspace.study();
      return { ...study, scenarios: study.scenarios.filter(({ id }) => props.scenarios.includes(id)) };
    },
  };
  return (
    <NotePart id="graphiques" title="Graphiques">
      <Show when={failed()}>
        <p role="alert">
          Les dessins n’ont pas pu être chargés. Le reste de la note est complet{'\u00a0'}; rechargez la page
          pour réessayer.
        </p>
      </Show>
      <ByDossier dossiers={props.dossiers}>
        {(dossier) => (
          <For each={dossier.charts} fallback={<p class="soft">Ce dossier n’a pas de graphique.</p>}>
            {(chart) => <NoteChart {...props} dossier={dossier} chart={chart} from={from} plot={plot()} />}
          </For>
        )}
      </ByDossier>
    </NotePart>
  );
}

function NoteChart(
  props: NoteContent & {
    readonly dossier: Dossier;
    readonly chart: Chart;
    readonly from: Readings;
    readonly plot: Plot | null;
  },
): JSX.Element {
  createEffect(() => onCleanup(props.workspace.watch(chartNodes(props.dossier, props.chart))));
  const shown = createMemo(() => chartData(props.dossier, props.chart, props.from));
  const data = () => {
    const known = shown();
    return typeof known === 'string' || known.waiting ? null : known;
  };
  const ready = () => {
    const [known, plot] = [data(), props.plot];
    return known && plot ? { known, plot } : null;
  };
  return (
    <figure class="note-figure">
      <figcaption>
        <h3>{props.chart.title}</h3>
        <Show when={props.chart.note}>
          <p class="soft">{props.chart.note}</p>
        </Show>
        <Show when={data()}>
          {(known) => <For each={gaps(known())}>{(sentence) => <p class="soft">{sentence}</p>}</For>}
        </Show>
      </figcaption>
      <Show when={typeof shown() === 'string'}>
        <p>{shown() as string}</p>
      </Show>
      <Show when={ready()}>
        {(drawn) => (
          <Panels data={drawn().known} plot={drawn().plot} width={DRAWN} explain={() => undefined} />
        )}
      </Show>
    </figure>
  );
}
