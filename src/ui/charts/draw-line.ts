import type { ScaleOptions } from '@observablehq/plot';
import { scenarioColor, scenarioSymbol } from '../kit/palette.ts';
import { count, NBSP } from '../text/names.ts';
import type { AxisUnit } from './axis-unit.ts';
import type { ChartData, Panel } from './chart-data.ts';
import { type Curve, type CurvePoint, acrossUnit, curves, publishedRange, runs } from './curve.ts';
import { type Draw, INK, type Plot, STYLE } from './frame.ts';
import { everyone } from './gaps.ts';
import { CHARACTER, clip, LINE, spread } from './label-layout.ts';
import { ends, horizontalAxis, horizontalScale, type Published, positions } from './horizontal-axis.ts';
import { pickable } from './pick.ts';
import { describe } from './series-look.ts';
import { valueAxis } from './value-axis.ts';

const PLOT_HEIGHT = 230;
const TOP = 34;
const BOTTOM = 46;
const LONGEST_LABEL = 30;
/** Curves of more points than this show none of them. */
const MARKED = 16;

/** Below this width, names go to the key above instead of the ends of the curves. */
export const LABELS_FROM = 460;

/** Curves, one a series, each named at its end; published points over them. */
export const drawLine: Draw = (plot, data, panel, { width, unit, range }) => {
  const across = acrossUnit(data);
  const lines = curves(data, panel, across, unit);
  const axis = valueAxis(plot, data.label, unit, range);
  const { grid, marginLeft } = axis;
  const names = lines.map((line) => nameOf(line, data, panel));
  const named = width >= LABELS_FROM && panel.series.length > 1;
  const marginRight = named ? 16 + CHARACTER * Math.max(0, ...names.map(({ length }) => length)) : 18;
  const points = data.points.flatMap((point) => {
    const [x, y] = [across.position(point.x), unit.position(point.y)];
    return x === null || y === null ? [] : [{ ...point, px: x, py: y }];
  });
  const published = publishedRange(data, across);
  const marked = lines.flatMap((line) =>
    (line.points.length > MARKED ? lonely(line.points) : line.points).map((point) => ({ line, point })),
  );
  const dots = marked.filter(({ point }) => point.y !== null);

  const [low, high] = ends(positions(lines, points)) ?? [0, 0];

  const figure = plot.plot({
    width,
    height: TOP + PLOT_HEIGHT + BOTTOM,
    marginTop: TOP,
    marginLeft,
    marginRight,
    marginBottom: BOTTOM,
    style: STYLE,
    x: horizontalScale(data, lines, points),
    y: { domain: grid.domain, label: null },
    marks: [
      ...axis.marks,
      horizontalAxis(plot, data, across, lines, points, width - marginLeft - marginRight),
      ...(grid.domain[0] <= 0 && grid.domain[1] >= 0
        ? [plot.ruleY([0], { stroke: INK, strokeOpacity: 0.6 })]
        : []),
      ...lines.flatMap((line) =>
        runs(line.points, published).map((run) =>
          plot.line(run.points, {
            x: 'x',
            y: 'y',
            stroke: scenarioColor(line.series[0].color),
            strokeWidth: 2,
            className: 'chart-curve',
            ...(run.dashed ? { strokeDasharray: '5 4' } : {}),
          }),
        ),
      ),
      plot.dot(dots, {
        x: ({ point }: Marked) => point.x,
        y: ({ point }: Marked) => point.y,
        symbol: ({ line }: Marked) => scenarioSymbol(line.series[0].symbol),
        fill: ({ line }: Marked) => scenarioColor(line.series[0].color),
        stroke: ({ line }: Marked) => scenarioColor(line.series[0].color),
        r: 3.5,
        title: ({ line, point }: Marked) =>
          line.series.map((series) => describe(series, point.cell, data.unit)).join('\n'),
        className: 'chart-dots',
      }),
      plot.dot(points, {
        x: 'px',
        y: 'py',
        r: 5.5,
        className: 'chart-published',
        fill: 'var(--surface)',
        stroke: (point: { color: number | null }) =>
          point.color === null ? 'var(--ink)' : scenarioColor(point.color),
        strokeWidth: 2,
        title: (point: Published) => publishedTitle(point, data, across, unit),
      }),
      ...points.map((point) => {
        const atEdge = point.px - low < (high - low) * 0.06;
        return plot.text([point], {
          x: 'px',
          y: 'py',
          text: () => (typeof point.y === 'string' ? unit.bare(point.y) : ''),
          dx: atEdge ? 5 : -10,
          dy: atEdge ? -15 : -10,
          textAnchor: atEdge ? 'start' : 'end',
          fill: INK,
          stroke: 'var(--surface)',
          strokeWidth: 4,
        });
      }),
      ...(named ? endLabels(plot, lines, names, grid.domain) : []),
    ],
    color: { type: 'identity' },
    symbol: { type: 'identity' } as ScaleOptions,
  });
  return pickable(figure, 'chart-dots', (index) => dots[index]?.point.cell.selection);
};

interface Marked {
  readonly line: Curve;
  readonly point: CurvePoint;
}

/** « Actuel et 2 autres » for curves that are the same; the count is never cut. */
function nameOf({ series: [first, ...others] }: Curve, data: ChartData, panel: Panel): string {
  if (others.length > 1 && others.length + 1 === panel.series.length) return everyone(data);
  const [second] = others;
  const both = `${first.label}, ${second?.label}`;
  if (!second) return clip(first.label, LONGEST_LABEL);
  if (others.length === 1 && both.length <= LONGEST_LABEL) return both;
  const rest = ` et ${count(others.length, 'autre')}`;
  return clip(first.label, LONGEST_LABEL - rest.length) + rest;
}

/** Points that no line would show for want of a neighbour, and the last one, where the name stands. */
function lonely(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const known = (index: number) => points[index] !== undefined && points[index].y !== null;
  const last = points.findLastIndex(({ y }) => y !== null);
  return points.filter(
    (_, index) => index === last || (known(index) && !known(index - 1) && !known(index + 1)),
  );
}

/** Names at the last point of each curve, moved apart where they would touch. */
function endLabels(
  plot: Plot,
  lines: readonly Curve[],
  names: readonly string[],
  domain: readonly [number, number],
) {
  const height = (y: number) => TOP + (PLOT_HEIGHT * (domain[1] - y)) / (domain[1] - domain[0]);
  const last = lines.flatMap((line, index) => {
    const end = line.points.findLast(({ y }) => y !== null);
    return end ? [{ line, end, name: names[index] ?? '' }] : [];
  });
  const wanted = last.map(({ end }) => height(end.y ?? 0));
  const placed = spread(wanted, LINE - 1, TOP, TOP + PLOT_HEIGHT);
  return last.map(({ line, end, name }, index) =>
    plot.text([end], {
      x: 'x',
      y: 'y',
      text: () => name,
      dx: 10,
      dy: (placed[index] as number) - (wanted[index] as number),
      textAnchor: 'start',
      fill: INK,
      fontWeight: 600,
      title: () => line.series.map(({ label }) => label).join(', '),
    }),
  );
}

function publishedTitle(point: Published, data: ChartData, across: AxisUnit, unit: AxisUnit): string {
  const read = (value: unknown, axis: AxisUnit) =>
    typeof value === 'string' ? [axis.short(value), axis.text].filter(Boolean).join(NBSP) : '—';
  return `${point.label}${NBSP}: ${data.x.label} ${read(point.x, across)}, ${read(point.y, unit)}`;
}
