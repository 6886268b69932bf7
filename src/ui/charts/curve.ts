import { parseFrench } from '../../core/quantity/parse.ts';
import { type AxisUnit, axisUnit } from './axis-unit.ts';
import type { ChartCell, ChartData, Panel, Series } from './chart-data.ts';

/** A point of a curve, placed; null where there is none. */
export interface CurvePoint {
  readonly x: number | string;
  readonly y: number | null;
  readonly cell: ChartCell;
}

/** Curves that are the same everywhere are drawn once, under the names of all. */
export interface Curve {
  readonly series: readonly [Series, ...Series[]];
  readonly points: readonly CurvePoint[];
}

export function curves(data: ChartData, panel: Panel, x: AxisUnit, y: AxisUnit): readonly Curve[] {
  const found = new Map<string, Curve>();
  for (const series of panel.series) {
    const points = series.cells.flatMap((cell): readonly CurvePoint[] => {
      const at = data.x.numeric ? x.position(cell.position) : cell.member.id;
      return at === null ? [] : [{ x: at, y: y.position(cell.value), cell }];
    });
    const ordered = data.x.numeric ? points.toSorted((a, b) => Number(a.x) - Number(b.x)) : points;
    const key = JSON.stringify(series.cells.map(({ position, value }) => [position, value]));
    const same = found.get(key);
    found.set(
      key,
      same ? { ...same, series: [...same.series, series] } : { series: [series], points: ordered },
    );
  }
  return [...found.values()];
}

/** Runs of neighbouring points, split where the curve leaves the published range: `dashed` outside of it. */
export function runs(
  points: readonly CurvePoint[],
  published: readonly [number, number] | null,
): readonly { readonly dashed: boolean; readonly points: readonly CurvePoint[] }[] {
  const out: { dashed: boolean; points: CurvePoint[] }[] = [];
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (point.y === null || !next || next.y === null) continue;
    const middle = (Number(point.x) + Number(next.x)) / 2;
    const dashed = published !== null && (middle < published[0] || middle > published[1]);
    const last = out.at(-1);
    if (last && last.dashed === dashed && last.points.at(-1) === point) last.points.push(next);
    else out.push({ dashed, points: [point, next] });
  }
  return out;
}

const EXTRAPOLATED = /extrapol/i;
const BEYOND = /au-delà de ([0-9][0-9., \u00A0\u202F]*(?:[\u00A0\u202F ]?[%‰])?)/u;

/**
 * The range that is not extrapolated, when the note of the chart says that the rest is: between the published points,
 * or up to what the note names (« extrapolé au-delà de 20 % »). Null: nothing says so.
 */
export function publishedRange(data: ChartData, across: AxisUnit): readonly [number, number] | null {
  const note = data.chart.note ?? '';
  if (data.chart.kind !== 'line' || !data.x.numeric || !EXTRAPOLATED.test(note)) return null;
  const points = data.points.map(({ x }) => across.position(x)).filter((x) => x !== null);
  if (points.length > 1) return [Math.min(...points), Math.max(...points)];
  const named = BEYOND.exec(note)?.[1];
  const limit = named === undefined ? null : parseFrench(named.trim(), data.x.unit);
  const position = limit?.kind === 'value' ? across.position(limit.value) : null;
  return position === null ? null : [Number.NEGATIVE_INFINITY, position];
}

/** The unit of the horizontal positions. */
export function acrossUnit(data: ChartData): AxisUnit {
  const positions = data.panels.flatMap(({ series }) =>
    series.flatMap(({ cells }) => cells.map(({ position }) => position)),
  );
  return axisUnit(data.x.unit, positions);
}
