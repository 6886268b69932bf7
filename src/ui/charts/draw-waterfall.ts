import { scenarioColor, scenarioSymbol } from '../kit/palette.ts';
import { axisUnit } from './axis-unit.ts';
import { axisTitle, GRID, INK, type Plot, SOFT, STYLE, type Ticks, ticks } from './frame.ts';
import { CHARACTER, LINE, wrap } from './label-layout.ts';

/** What a waterfall draws, top to bottom: where a total starts, what is added to it step by step, where it ends. */
export interface WaterfallData {
  /** Of what is drawn, with its unit. */
  readonly label: string;
  readonly unit: string;
  readonly rows: readonly WaterfallRow[];
}

export interface WaterfallRow {
  readonly label: string;
  /** Written beside its bar. */
  readonly text: string;
  /** Places in the unit of the axis; a total goes from zero. */
  readonly from: number;
  readonly to: number;
  /** Of the scenario, for a total; null: a step. */
  readonly color: number | null;
}

const TOP = 54;
const BOTTOM = 8;
const ROW = 38;
const HALF = 0.32;
/** Share of the width that names may take. */
const NAMES = 0.36;

/**
 * Bars along a horizontal axis, one a row, each starting where the one above it ends. Where the steps are small beside
 * the totals the axis does not start at zero, says so, and the totals are points rather than bars.
 */
export function drawWaterfall(
  plot: Plot,
  { label, unit, rows }: WaterfallData,
  width: number,
): SVGSVGElement | HTMLElement {
  const { grid, cut } = across(rows, width);
  const tickText = (at: number) => axisUnit('1', []).tick(at, grid.step);
  const longest = Math.max(...rows.map((row) => row.label.length), 4);
  const marginLeft = Math.ceil(Math.min(NAMES * width, longest * CHARACTER + 14));
  const names = rows.map((row) => wrap(row.label, (marginLeft - 12) / CHARACTER, 2).join('\n'));
  const marginRight = 14 + Math.max(...rows.map(({ text }) => text.length)) * CHARACTER;
  const placed = rows.map((row, at) => ({
    ...row,
    low: row.color !== null && cut ? row.to : Math.min(row.from, row.to),
    high: Math.max(row.from, row.to),
    y1: at - HALF,
    y2: at + HALF,
    at,
  }));
  const totals = placed.flatMap((row) =>
    row.color === null ? [] : [{ ...row, color: row.color, fill: scenarioColor(row.color) }],
  );
  const steps = placed.filter(({ color }) => color === null);
  const title = axisTitle(label, unit);
  const beside = { x: 'high', y: 'at', text: 'text', textAnchor: 'start', fill: INK } as const;
  return plot.plot({
    width,
    height: TOP + rows.length * ROW + BOTTOM,
    marginTop: TOP,
    marginLeft,
    marginRight,
    marginBottom: BOTTOM,
    style: STYLE,
    x: { domain: grid.domain, label: null },
    y: { type: 'linear', domain: [rows.length - 0.5, -0.5], label: null },
    marks: [
      plot.axisX(grid.at, {
        anchor: 'top',
        tickFormat: tickText,
        tickSize: 0,
        label: cut ? `${title}, l’axe ne part pas de zéro` : title,
        labelAnchor: 'left',
        labelArrow: 'none',
        labelOffset: TOP - LINE + 3,
        fill: SOFT,
      }),
      plot.gridX(grid.at, { stroke: GRID, strokeOpacity: 1 }),
      plot.axisY(
        placed.map(({ at }) => at),
        { tickFormat: (at: number) => names[at] ?? '', tickSize: 0, tickPadding: 8, label: null, fill: INK },
      ),
      plot.rect(cut ? [] : totals, {
        x1: 'low',
        x2: 'high',
        y1: 'y1',
        y2: 'y2',
        fill: ({ color }) => scenarioColor(color),
      }),
      plot.rect(
        steps.filter(({ from, to }) => to >= from),
        { x1: 'low', x2: 'high', y1: 'y1', y2: 'y2', fill: 'var(--accent)' },
      ),
      // Told from the others without colour: hollow.
      plot.rect(
        steps.filter(({ from, to }) => to < from),
        {
          x1: 'low',
          x2: 'high',
          y1: 'y1',
          y2: 'y2',
          fill: 'var(--accent)',
          fillOpacity: 0.16,
          stroke: 'var(--accent)',
          strokeWidth: 1.5,
          inset: 0.75,
        },
      ),
      plot.ruleX(placed.slice(0, -1), {
        x: 'to',
        y1: ({ at }) => at + HALF,
        y2: ({ at }) => at + 1 - HALF,
        stroke: INK,
        strokeOpacity: 0.55,
      }),
      plot.ruleX(
        steps.filter(({ from, to }) => from === to),
        { x: 'to', y1: 'y1', y2: 'y2', stroke: INK },
      ),
      ...(cut
        ? [
            ...totals.map((row) =>
              plot.dot([row], {
                x: 'to',
                y: 'at',
                r: 6,
                fill: scenarioColor(row.color),
                symbol: scenarioSymbol(row.color),
              }),
            ),
          ]
        : [plot.ruleX([0], { stroke: INK, strokeOpacity: 0.6 })]),
      plot.text(steps, { ...beside, dx: 7, fontWeight: 420 }),
      plot.text(totals, { ...beside, dx: cut ? 11 : 7, fontWeight: 620 }),
    ],
  });
}

/** The axis: from zero, unless everything that moves is far from it. */
function across(
  rows: readonly WaterfallRow[],
  width: number,
): { readonly grid: Ticks; readonly cut: boolean } {
  const steps = rows.filter(({ color }) => color === null);
  const places = [...steps.flatMap(({ from, to }) => [from, to]), ...rows.map(({ to }) => to)];
  const [low, high] = [Math.min(...places), Math.max(...places)];
  const cut = low !== high && low * high > 0 && (low > 0.6 * high || high < 0.6 * low);
  const range: readonly [number, number] = cut ? [low, high] : [Math.min(0, low), Math.max(0, high)];
  const whole: readonly [number, number] = range[0] === range[1] ? [0, 1] : range;
  return { grid: ticks(whole, Math.max(2, Math.floor(width / 130))), cut };
}
