import type { ScaleOptions } from '@observablehq/plot';
import { scenarioColor, scenarioSymbol } from '../kit/palette.ts';
import { NBSP } from '../text/names.ts';
import { type AxisUnit, axisUnit } from './axis-unit.ts';
import type { ChartData } from './chart-data.ts';
import { type Curve, type CurvePoint, curves, drawnExtrapolation, runs } from './curve.ts';
import { describe } from './draw-bars.ts';
import { axisTitle, type Draw, GRID, INK, type Plot, SOFT, STYLE, ticks } from './frame.ts';
import { CHARACTER, clip, LINE, spread, stride } from './label-layout.ts';
import { pickable } from './pick.ts';

const PLOT_HEIGHT = 230;
const TOP = 34;
const BOTTOM = 46;
const LONGEST_LABEL = 26;
/** Curves of more points than this show none of them. */
const MARKED = 16;

/** Below this width, names go to the key above instead of the ends of the curves. */
export const LABELS_FROM = 460;

/** Curves, one a series, each named at its end; published points over them. */
export const drawLine: Draw = (plot, data, panel, { width, unit, range }) => {
  const across = axisUnit(
    data.x.unit,
    panel.series.flatMap(({ cells }) => cells.map(({ position }) => position)),
  );
  const lines = curves(data, panel, across, unit);
  const grid = ticks(range, 5);
  const tickTexts = grid.at.map((at) => unit.tick(at, grid.step));
  const marginLeft = 14 + CHARACTER * Math.max(1, ...tickTexts.map(({ length }) => length));
  const names = lines.map((line) => clip(nameOf(line), LONGEST_LABEL));
  const named = width >= LABELS_FROM && panel.series.length > 1;
  const marginRight = named ? 16 + CHARACTER * Math.max(0, ...names.map(({ length }) => length)) : 18;
  const points = data.points.flatMap((point) => {
    const [x, y] = [across.position(point.x), unit.position(point.y)];
    return x === null || y === null ? [] : [{ ...point, px: x, py: y }];
  });
  const published = drawnExtrapolation(data) ? ends(points.map(({ px }) => px)) : null;
  const marked = lines.flatMap((line) =>
    line.points.length > MARKED
      ? isolated(line.points).map((point) => ({ line, point }))
      : line.points.map((point) => ({ line, point })),
  );
  const dots = marked.filter(({ point }) => point.y !== null);

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
      plot.axisY(grid.at, {
        tickFormat: (at: number) => unit.tick(at, grid.step),
        tickSize: 0,
        label: axisTitle(data.label, unit.text),
        labelAnchor: 'top',
        labelArrow: 'none',
        labelOffset: marginLeft - 2,
        fill: SOFT,
      }),
      plot.gridY(grid.at, { stroke: GRID, strokeOpacity: 1 }),
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
      plot.text(points, {
        x: 'px',
        y: 'py',
        text: (point: Published) => (typeof point.y === 'string' ? unit.short(point.y) : ''),
        dx: -10,
        dy: -10,
        textAnchor: 'end',
        fill: INK,
        stroke: 'var(--surface)',
        strokeWidth: 4,
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

interface Published {
  readonly px: number;
  readonly py: number;
  readonly label: string;
  readonly x: unknown;
  readonly y: unknown;
}

/** « Actuel et 2 autres » for curves that are the same. */
function nameOf({ series: [first, second, ...others] }: Curve): string {
  if (!second) return first.label;
  return others.length === 0
    ? `${first.label}, ${second.label}`
    : `${first.label} et ${others.length + 1} autres`;
}

/** Points without a neighbour, which no line would show. */
function isolated(points: readonly CurvePoint[]): readonly CurvePoint[] {
  const known = (index: number) => points[index]?.y !== null && points[index] !== undefined;
  return points.filter((_, index) => known(index) && !known(index - 1) && !known(index + 1));
}

function ends(positions: readonly number[]): readonly [number, number] | null {
  return positions.length < 2 ? null : [Math.min(...positions), Math.max(...positions)];
}

function horizontalScale(
  data: ChartData,
  lines: readonly Curve[],
  points: readonly Published[],
): ScaleOptions {
  if (!data.x.numeric)
    return { type: 'point', domain: data.x.members.map(({ id }) => id), padding: 0.2, label: null };
  const all = [
    ...lines.flatMap((line) => line.points.map(({ x }) => Number(x))),
    ...points.map(({ px }) => px),
  ];
  const [low, high] = ends(all) ?? [all[0] ?? 0, all[0] ?? 0];
  return { type: 'linear', domain: low === high ? [low - 1, high + 1] : [low, high], label: null };
}

function horizontalAxis(
  plot: Plot,
  data: ChartData,
  across: AxisUnit,
  lines: readonly Curve[],
  points: readonly Published[],
  width: number,
) {
  const common = {
    tickSize: 0,
    label: axisTitle(data.x.label, data.x.computed ? across.text : ''),
    labelAnchor: 'center',
    labelArrow: 'none',
    fill: INK,
  } as const;
  if (data.x.computed) {
    const domain = horizontalScale(data, lines, points).domain as readonly [number, number];
    const grid = ticks(domain, Math.max(2, Math.floor(width / 80)));
    const inside = grid.at.filter((at) => at >= domain[0] && at <= domain[1]);
    return plot.axisX(inside, { ...common, tickFormat: (at: number) => across.tick(at, grid.step) });
  }
  const names = new Map<string | number, string>(
    data.x.members.map((member) => [
      data.x.numeric ? (across.position(member.value) ?? member.id) : member.id,
      member.short ?? member.label,
    ]),
  );
  const every = stride(names.size, Math.max(1, ...[...names.values()].map(({ length }) => length)), width);
  const shown = [...names.keys()].filter((_, index) => index % every === 0);
  return plot.axisX(shown, { ...common, tickFormat: (at: string | number) => names.get(at) ?? '' });
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
      fill: line.series.length === 1 ? scenarioColor(line.series[0].color) : INK,
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
