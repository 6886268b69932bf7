import type { Markish } from '@observablehq/plot';
import type { AxisUnit } from './axis-unit.ts';
import { axisTitle, GRID, type Plot, SOFT, type Ticks, ticks } from './frame.ts';
import { CHARACTER } from './label-layout.ts';

export interface ValueAxis {
  readonly grid: Ticks;
  /** Room for its labels. */
  readonly marginLeft: number;
  readonly marks: readonly Markish[];
}

/** The vertical axis of values: its title and unit above, its labels, a hairline for each. */
export function valueAxis(
  plot: Plot,
  label: string,
  unit: AxisUnit,
  range: readonly [number, number],
): ValueAxis {
  const grid = ticks(range, 5);
  const tickFormat = (at: number) => unit.tick(at, grid.step);
  const marginLeft = 14 + CHARACTER * Math.max(1, ...grid.at.map((at) => tickFormat(at).length));
  const marks = [
    plot.axisY(grid.at, {
      tickFormat,
      tickSize: 0,
      label: axisTitle(label, unit.text),
      labelAnchor: 'top',
      labelArrow: 'none',
      labelOffset: marginLeft - 2,
      fill: SOFT,
    }),
    plot.gridY(grid.at, { stroke: GRID, strokeOpacity: 1 }),
  ];
  return { grid, marginLeft, marks };
}
