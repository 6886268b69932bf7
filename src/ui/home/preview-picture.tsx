import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { scenarioColor, scenarioPath } from '../kit/palette.ts';
import type { Preview } from './preview.ts';

const WIDTH = 320;
const HEIGHT = 116;
const TOP = 12;
const FLOOR = HEIGHT - 10;
const SIDE = 16;

/** The drawing on a card of the gallery: decoration, in the colours of the study's scenarios. */
export function PreviewPicture(props: {
  readonly preview: Preview;
  readonly colors: readonly number[];
}): JSX.Element {
  const color = (series: number) => props.colors[series % Math.max(1, props.colors.length)] ?? series;
  return (
    <svg
      class="preview"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      aria-hidden="true"
      preserveAspectRatio="xMidYMid meet"
    >
      <path class="preview-floor" d={`M${SIDE} ${FLOOR + 0.5}H${WIDTH - SIDE}`} />
      <Switch>
        <Match when={props.preview.kind === 'bars' && props.preview}>
          {(bars) => (
            <For each={barRects(bars().series)}>
              {(rect) => (
                <rect
                  x={rect.x}
                  y={rect.y}
                  width={rect.width}
                  height={rect.height}
                  fill={scenarioColor(color(rect.series))}
                />
              )}
            </For>
          )}
        </Match>
        <Match when={props.preview.kind === 'line' && props.preview}>
          {(line) => (
            <For each={lineShapes(line().series)}>
              {(shape, series) => (
                <>
                  <path class="preview-line" d={shape.path} stroke={scenarioColor(color(series()))} />
                  <Show when={line().points || shape.points.length < 8}>
                    <For each={shape.points}>
                      {([x, y]) => (
                        <path
                          d={scenarioPath(color(series()))}
                          transform={`translate(${x - 5} ${y - 5}) scale(0.83)`}
                          fill={scenarioColor(color(series()))}
                        />
                      )}
                    </For>
                  </Show>
                </>
              )}
            </For>
          )}
        </Match>
        <Match when={props.preview.kind === 'heat' && props.preview}>
          {(heat) => (
            <For each={heatRects(heat().rows)}>
              {(rect) => (
                <rect
                  x={rect.x}
                  y={rect.y}
                  width={rect.width}
                  height={rect.height}
                  fill="var(--accent)"
                  opacity={rect.share.toFixed(3)}
                />
              )}
            </For>
          )}
        </Match>
      </Switch>
    </svg>
  );
}

function barRects(series: readonly (readonly number[])[]) {
  const groups = series[0]?.length ?? 0;
  const highest = Math.max(...series.flat(), Number.MIN_VALUE);
  const step = (WIDTH - 2 * SIDE) / groups;
  const width = Math.min(14, (step * 0.74) / series.length);
  return series.flatMap((values, at) =>
    values.map((value, group) => {
      const height = Math.max(0, ((FLOOR - TOP) * value) / highest);
      const start = SIDE + step * group + (step - width * series.length) / 2;
      return { series: at, x: start + width * at, y: FLOOR - height, width: width - 1, height };
    }),
  );
}

function lineShapes(series: readonly (readonly (readonly [number, number])[])[]) {
  const all = series.flat();
  const [left, right] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const [low, high] = [Math.min(0, ...all.map(([, y]) => y)), Math.max(...all.map(([, y]) => y))];
  const inset = SIDE + 8;
  return series.map((points) => {
    const placed = points.map(
      ([x, y]) =>
        [
          inset + ((x - left) / (right - left || 1)) * (WIDTH - 2 * inset),
          FLOOR - ((y - low) / (high - low || 1)) * (FLOOR - TOP),
        ] as const,
    );
    return {
      points: placed,
      path: placed.map(([x, y], at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join(''),
    };
  });
}

function heatRects(rows: readonly (readonly number[])[]) {
  const most = Math.max(...rows.flat().map(Math.abs), Number.MIN_VALUE);
  const height = (FLOOR - TOP) / rows.length;
  return rows.flatMap((row, at) => {
    const width = (WIDTH - 2 * SIDE) / row.length;
    return row.map((value, column) => ({
      x: SIDE + width * column,
      y: TOP + height * at,
      width: width - 1.5,
      height: height - 1.5,
      share: 0.08 + (0.82 * Math.abs(value)) / most,
    }));
  });
}
