import { createMemo, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { Bridge } from '../../core/analysis/bridge-api.ts';
import { drawWaterfall, type WaterfallData } from '../charts/draw-waterfall.ts';
import type { Plot } from '../charts/frame.ts';
import { loadPlot } from '../charts/load-plot.ts';
import type { ScenarioHead } from '../shell/scenario-heads.ts';
import { bridgeSentence, type ShownBridge } from './bridge-text.ts';

export interface WaterfallProps {
  readonly bridge: Bridge;
  readonly shown: ShownBridge;
  /** Of the result. */
  readonly name: string;
  readonly from: ScenarioHead;
  readonly to: ScenarioHead;
  /** In pixels; default: the room it is given. A drawing of a document is the same wherever it is read. */
  readonly width?: number | undefined;
}

/** Above, the table says it better. */
const MOST_ROWS = 40;

/** A bridge drawn as a waterfall, as wide as it is given room; the table of its steps is for those who do not see it. */
export function Waterfall(props: WaterfallProps): JSX.Element {
  const [plot, setPlot] = createSignal<Plot | null>(null);
  const [failed, setFailed] = createSignal(false);
  const [width, setWidth] = createSignal(0);
  let root!: HTMLDivElement;
  onMount(() => {
    loadPlot().then(
      (loaded) => setPlot(() => loaded),
      () => setFailed(true),
    );
    let frame = 0;
    // Drawing changes the size of what is around: in the next frame, or the observer would go round in circles.
    const sizes = new ResizeObserver(([entry]) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    });
    sizes.observe(root);
    onCleanup(() => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
    });
  });
  const drawn = createMemo(() => {
    const loaded = plot();
    const room = props.width ?? width();
    if (!loaded || room === 0) return null;
    const figure = drawWaterfall(loaded, waterfallData(props), room);
    // An image has one name, its own; Plot gives one to each part.
    for (const part of figure.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
    figure.setAttribute('role', 'img');
    figure.setAttribute('aria-label', summary(props));
    return figure;
  });
  return (
    <Show when={props.bridge.steps.length <= MOST_ROWS}>
      <div class="waterfall" ref={root}>
        <Show when={failed()}>
          <p class="chart-problem">Le dessin n’a pas pu être chargé. Le tableau reste ci-dessous.</p>
        </Show>
        {drawn()}
      </div>
    </Show>
  );
}

function waterfallData({ shown, name, from, to }: WaterfallProps): WaterfallData {
  const [start, end] = shown.ends;
  return {
    label: name,
    unit: shown.scale.unit,
    rows: [
      { label: from.label, text: shown.from, from: 0, to: start, color: from.color },
      ...shown.steps.map(({ step, text, drawn }) => ({
        label: step.label,
        text,
        from: drawn[0],
        to: drawn[1],
        color: null,
      })),
      { label: to.label, text: shown.to, from: 0, to: end, color: to.color },
    ],
  };
}

function summary({ bridge, shown, name, from, to }: WaterfallProps): string {
  const steps = shown.steps.map(({ step, text }) => `${step.label}\u00a0: ${text}.`);
  const names = { name, from: from.label, to: to.label };
  return ['Graphique en cascade.', bridgeSentence(bridge, shown, names), ...steps].join(' ');
}
