import type { Border } from '../../core/model/value.ts';
import type { AxisUnit } from './axis-unit.ts';
import type { ChartData, Panel } from './chart-data.ts';

export type Plot = typeof import('./plot-parts.ts');

/** Where and in what a panel is drawn. */
export interface Frame {
  /** In pixels. */
  readonly width: number;
  /** Of the values; the same for every panel of a chart, so that they compare. */
  readonly unit: AxisUnit;
  /** Least and greatest position, over every panel. */
  readonly range: readonly [number, number];
}

export type Draw = (plot: Plot, data: ChartData, panel: Panel, frame: Frame) => SVGSVGElement | HTMLElement;

/** Size of the text, that of the page around. */
export const FONT = 13;

export const INK = 'currentColor';
export const SOFT = 'var(--ink-soft)';
export const GRID = 'var(--hairline)';

/** Text as on the page, and no frame: the page's own colours show through. */
export const STYLE = {
  background: 'none',
  color: 'var(--ink)',
  fontFamily: 'inherit',
  fontSize: `${FONT}px`,
  fontVariantNumeric: 'tabular-nums',
  overflow: 'visible',
} as const;

/** « Coût par classe (M€/an) ». */
export function axisTitle(label: string, unit: string): string {
  return unit === '' || unit === '1' || label.includes(`(${unit})`) ? label : `${label} (${unit})`;
}

/** The ends of what is drawn; a value axis starts at zero unless zero is far from the values of a curve. */
export function rangeOf(data: ChartData, unit: AxisUnit): readonly [number, number] {
  const values: readonly (Border | undefined)[] = [
    ...data.panels.flatMap(({ series }) => series.flatMap(({ cells }) => cells.map(({ value }) => value))),
    ...data.points.map(({ y }) => y),
  ];
  const positions = values.map(unit.position).filter((position) => position !== null);
  const low = Math.min(...positions);
  const high = Math.max(...positions);
  if (positions.length === 0) return [0, 1];
  if (low === high) return low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const near = data.chart.kind === 'line' && (low > 0.6 * high || high < 0.6 * low) && low * high > 0;
  return near ? [low, high] : [Math.min(0, low), Math.max(0, high)];
}

export interface Ticks {
  readonly at: readonly number[];
  readonly step: number;
  /** The range, widened to the steps around it. */
  readonly domain: readonly [number, number];
}

/** Round ticks over a range, about `count` of them; steps are 1, 2 or 5 times a power of ten. */
export function ticks([low, high]: readonly [number, number], count: number): Ticks {
  const raw = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5].find((factor) => factor * power >= raw * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const at = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { at, step, domain: [first * step, last * step] };
}
