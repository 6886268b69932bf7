import { For, type JSX, Show } from 'solid-js';
import { scenarioColor, scenarioPath } from '../kit/palette.ts';
import type { ChartData, Panel, Series } from './chart-data.ts';
import { acrossUnit, publishedRange } from './curve.ts';
import { LABELS_FROM } from './draw-line.ts';
import { fade } from './series-look.ts';

/** Says what the marks of a panel are, where their names are not written beside them. */
export function ChartKey(props: {
  readonly data: ChartData;
  readonly panel: Panel;
  readonly width: number;
}): JSX.Element {
  const scenarios = () => props.panel.scenarios.length === 0;
  const kind = () => props.data.chart.kind;
  const named = () => kind() === 'heat' || (kind() === 'line' && props.width >= LABELS_FROM);
  const entries = () => (named() || props.panel.series.length < 2 ? [] : props.panel.series);
  const extrapolated = () => publishedRange(props.data, acrossUnit(props.data)) !== null;
  const pointsLabel = () => props.data.points[0]?.label;
  return (
    <Show when={entries().length > 0 || pointsLabel() !== undefined || extrapolated()}>
      <ul class="chart-key">
        <For each={entries()}>
          {(series, rank) => (
            <li>
              <SeriesMark
                series={series}
                opacity={kind() === 'bars' && !scenarios() ? fade(rank(), entries().length) : 1}
              />
              {series.label}
            </li>
          )}
        </For>
        <Show when={pointsLabel()}>
          {(label) => (
            <li>
              <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" stroke-width="2" />
              </svg>
              {label()}
            </li>
          )}
        </Show>
        <Show when={extrapolated()}>
          <li>
            <svg viewBox="0 0 22 12" width="22" height="12" aria-hidden="true">
              <path d="M0 6H22" stroke="currentColor" stroke-width="2" stroke-dasharray="5 4" />
            </svg>
            extrapolé, non publié
          </li>
        </Show>
      </ul>
    </Show>
  );
}

function SeriesMark(props: { readonly series: Series; readonly opacity: number }): JSX.Element {
  return (
    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
      <path
        d={scenarioPath(props.series.symbol)}
        fill={scenarioColor(props.series.color)}
        fill-opacity={props.opacity}
      />
    </svg>
  );
}
