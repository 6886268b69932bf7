import type { ScaleOptions } from '@observablehq/plot';
import type { AxisUnit } from './axis-unit.ts';
import type { ChartData } from './chart-data.ts';
import type { Curve } from './curve.ts';
import { axisTitle, INK, type Plot, ticks } from './frame.ts';
import { stride } from './label-layout.ts';

/** A published point, placed. */
export interface Published {
  readonly px: number;
  readonly py: number;
  readonly label: string;
  readonly x: unknown;
  readonly y: unknown;
}

/** Least and greatest; null for less than two. */
export function ends(positions: readonly number[]): readonly [number, number] | null {
  return positions.length < 2 ? null : [Math.min(...positions), Math.max(...positions)];
}

/** Every horizontal position drawn. */
export function positions(lines: readonly Curve[], points: readonly Published[]): readonly number[] {
  return [...lines.flatMap((line) => line.points.map(({ x }) => Number(x))), ...points.map(({ px }) => px)];
}

/** Where the curves run: numbers, or the members side by side. */
export function horizontalScale(
  data: ChartData,
  lines: readonly Curve[],
  points: readonly Published[],
): ScaleOptions {
  if (!data.x.numeric)
    return { type: 'point', domain: data.x.members.map(({ id }) => id), padding: 0.2, label: null };
  const all = positions(lines, points);
  const [low, high] = ends(all) ?? [all[0] ?? 0, all[0] ?? 0];
  return { type: 'linear', domain: low === high ? [low - 1, high + 1] : [low, high], label: null };
}

/** Round numbers for computed positions; else the members' names, as many as fit. */
export function horizontalAxis(
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
