import {
  batch,
  createEffect,
  createMemo,
  createSignal,
  For,
  Index,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
  useContext,
} from 'solid-js';
import type { Chart, Dossier } from '../../core/model/dossier.ts';
import type { Selection, Workspace } from '../../workspace/api.ts';
import { AppContext } from '../app/context.ts';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { type PartAction, PartMenu } from '../page/part-menu.tsx';
import { StudyContext } from '../shell/study-context.ts';
import { typeset } from '../text/names.ts';
import { axisUnit } from './axis-unit.ts';
import { type ChartData, chartData, chartNodes, type Panel } from './chart-data.ts';
import { ChartKey } from './chart-key.tsx';
import { ChartTable } from './chart-table.tsx';
import { drawBars } from './draw-bars.ts';
import { drawHeat } from './draw-heat.ts';
import { drawLine } from './draw-line.ts';
import { createDrawing } from './drawing.ts';
import { type Draw, type Frame, type Plot, rangeOf } from './frame.ts';
import { gaps } from './gaps.ts';
import { atFirstGesture, loadPlot } from './load-plot.ts';
import { picked } from './pick.ts';
import { summary } from './summary.ts';
import './charts.css';

const DRAW: Readonly<Record<Chart['kind'], Draw>> = { bars: drawBars, line: drawLine, heat: drawHeat };
/** Least width of a panel, in pixels; narrower, they go one under the other. */
const PANEL = 320;
const GAP = 24;

interface DossierChartProps {
  readonly dossier: Dossier;
  readonly chart: Chart;
  readonly workspace: Workspace;
  /** What a click on a number does; default: the view around, else a selection. */
  readonly explain?: (selection: Selection) => void;
}

/** A chart and the values behind it. It follows the study at its own pace, after the edit's frame, and only while in sight. */
export function DossierChart(props: DossierChartProps): JSX.Element {
  const view = useContext(StudyContext);
  const app = useContext(AppContext);
  const explain = (selection: Selection) =>
    (props.explain ?? view?.explain ?? props.workspace.select)(selection);
  const [plot, setPlot] = createSignal<Plot | null>(null);
  const [failed, setFailed] = createSignal(false);
  const [width, setWidth] = createSignal(0);
  const [shown, setShown] = createSignal<ChartData | string | null>(null);
  let measured = 0;
  const drawing = createDrawing(() =>
    batch(() => {
      setWidth(measured);
      setShown(untrack(() => chartData(props.dossier, props.chart, props.workspace)));
    }),
  );
  let inSight = false;
  let stale = false;
  let root!: HTMLElement;

  const ask = () => {
    stale = true;
    if (!inSight && shown() !== null) return;
    stale = false;
    drawing.request();
  };
  createEffect(() => onCleanup(props.workspace.watch(chartNodes(props.dossier, props.chart))));
  const legend = createMemo(() =>
    JSON.stringify(props.workspace.study().scenarios.map(({ id, label, color }) => [id, label, color])),
  );
  createEffect(() => {
    legend();
    for (const node of chartNodes(props.dossier, props.chart)) {
      for (const { id } of untrack(props.workspace.study).scenarios) props.workspace.values(node, id);
    }
    untrack(ask);
  });

  onMount(() => {
    const load = () =>
      loadPlot().then(
        (loaded) => setPlot(() => loaded),
        () => setFailed(true),
      );
    const stopWaiting = atFirstGesture(load);
    const sizes = new ResizeObserver(([entry]) => {
      measured = Math.floor(entry?.contentRect.width ?? 0);
      if (measured !== width()) ask();
    });
    const sight = new IntersectionObserver(
      (entries) => {
        inSight = entries.at(-1)?.isIntersecting ?? false;
        if (inSight) load();
        if (inSight && stale) ask();
      },
      { rootMargin: '100px' },
    );
    const beforePrint = () => {
      if (stale) drawing.request();
      drawing.flush();
    };
    sizes.observe(root);
    sight.observe(root);
    window.addEventListener('beforeprint', beforePrint);
    onCleanup(() => {
      stopWaiting();
      sizes.disconnect();
      sight.disconnect();
      window.removeEventListener('beforeprint', beforePrint);
      drawing.cancel();
    });
  });

  const data = () => {
    const drawn = shown();
    return drawn !== null && typeof drawn !== 'string' ? drawn : null;
  };
  const problem = () => {
    const drawn = shown();
    return typeof drawn === 'string' ? drawn : null;
  };
  const ready = () => {
    const known = data();
    const loaded = plot();
    return known && loaded && !known.waiting && width() > 0 ? { data: known, plot: loaded } : null;
  };
  const picture = (kind: 'svg' | 'png') => async () => {
    const panels = root.querySelector<HTMLElement>('.chart-panels');
    if (!panels) throw new Error('Le dessin n’est pas encore là : réessayez dans un instant.');
    const { savePicture } = await import('../export/save-picture.ts');
    const { title } = props.workspace.study();
    const words = {
      title: props.chart.title,
      note: props.chart.note,
      source: typeset(
        `Établi, étude « ${title} », dossier « ${props.dossier.title} », ${new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' })}`,
      ),
    };
    await savePicture(kind, panels, words, `${props.chart.title} - ${title}`);
    return null;
  };
  const pictures: readonly PartAction[] = [
    { label: 'Image SVG', hint: 'Nette à toute taille', icon: 'image', run: picture('svg') },
    { label: 'Image PNG', hint: 'Pour un diaporama ou un message', icon: 'image', run: picture('png') },
  ];
  return (
    <figure class="chart" ref={root}>
      <figcaption>
        <div class="part-head">
          <h2>{props.chart.title}</h2>
          <Show when={app && ready()}>
            <PartMenu label={props.chart.title} actions={pictures} />
          </Show>
        </div>
        <Show when={props.chart.note}>
          <p class="chart-note">{props.chart.note}</p>
        </Show>
      </figcaption>
      <Show when={problem()}>{(message) => <p class="chart-problem">{message()}</p>}</Show>
      <Show when={failed()}>
        <p class="chart-problem">Le dessin n’a pas pu être chargé. Les valeurs restent ci-dessous.</p>
      </Show>
      <Show
        when={ready()}
        fallback={
          <Show when={!failed() && problem() === null}>
            <div class="chart-waiting" aria-hidden="true" />
          </Show>
        }
      >
        {(known) => <Panels data={known().data} plot={known().plot} width={width()} explain={explain} />}
      </Show>
      <Show when={data()}>
        {(known) => (
          <>
            <Show when={gaps(known()).length > 0}>
              <ul class="chart-gaps">
                <Index each={gaps(known())}>{(sentence) => <li>{sentence()}</li>}</Index>
              </ul>
            </Show>
            <ChartTable data={known()} explain={explain} />
          </>
        )}
      </Show>
    </figure>
  );
}

interface PanelsProps {
  readonly data: ChartData;
  readonly plot: Plot;
  readonly width: number;
  readonly explain: (selection: Selection) => void;
}

/** The drawings of a chart, side by side where there is room. */
export function Panels(props: PanelsProps): JSX.Element {
  const columns = () =>
    Math.max(1, Math.min(props.data.panels.length, Math.floor((props.width + GAP) / (PANEL + GAP))));
  const frame = createMemo((): Frame => {
    const values = props.data.panels.flatMap(({ series }) =>
      series.flatMap(({ cells }) => cells.map(({ value }) => value)),
    );
    const unit = axisUnit(props.data.unit, values);
    const width = Math.floor((props.width - GAP * (columns() - 1)) / columns());
    return { width, unit, range: rangeOf(props.data, unit) };
  });
  return (
    <div class="chart-panels" style={{ 'grid-template-columns': `repeat(${columns()}, minmax(0, 1fr))` }}>
      <For each={props.data.panels}>
        {(panel) => (
          <div class="chart-panel">
            <Show when={panel.scenarios.length > 0}>
              <h3>
                <For each={panel.scenarios}>
                  {(scenario) => (
                    <span class="chart-scenario">
                      <ScenarioMark color={scenario.color} />
                      {scenario.label}
                    </span>
                  )}
                </For>
              </h3>
            </Show>
            <ChartKey data={props.data} panel={panel} width={frame().width} />
            <Drawn {...props} panel={panel} frame={frame()} />
          </div>
        )}
      </For>
    </div>
  );
}

function Drawn(props: PanelsProps & { readonly panel: Panel; readonly frame: Frame }): JSX.Element {
  const figure = createMemo(() => {
    const drawn = DRAW[props.data.chart.kind](props.plot, props.data, props.panel, props.frame);
    // An image has one name, its own; Plot gives one to each part.
    for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    for (const part of drawn.querySelectorAll('[aria-description]')) part.removeAttribute('aria-description');
    drawn.setAttribute('role', 'img');
    drawn.setAttribute('aria-label', summary(props.data, props.panel));
    drawn.addEventListener('click', (event) => {
      const selection = picked(drawn, event.target);
      if (selection) props.explain(selection);
    });
    return drawn;
  });
  return <>{figure()}</>;
}
