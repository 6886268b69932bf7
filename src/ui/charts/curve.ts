import type { AxisUnit } from './axis-unit.ts';
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

/** Whether parts of the curves are drawn as extrapolated: the note of the chart says so, and there are points to go beyond. */
export function drawnExtrapolation({ chart, points, x }: ChartData): boolean {
  return chart.kind === 'line' && x.numeric && points.length > 1 && /extrapol/i.test(chart.note ?? '');
}
