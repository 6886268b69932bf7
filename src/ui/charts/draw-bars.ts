import { amountDetail, amountText } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import { scenarioColor } from '../kit/palette.ts';
import type { ChartCell, Series } from './chart-data.ts';
import { axisTitle, type Draw, GRID, INK, SOFT, STYLE, ticks } from './frame.ts';
import { CHARACTER, LINE, wrap } from './label-layout.ts';
import { pickable } from './pick.ts';

const PLOT_HEIGHT = 210;
const TOP = 34;

/** Groups of bars: a group for each member of the horizontal axis, a bar for each series, in the order of the key. */
export const drawBars: Draw = (plot, data, panel, { width, unit, range }) => {
  const grid = ticks(range, 5);
  const tickTexts = grid.at.map((at) => unit.tick(at, grid.step));
  const marginLeft = 12 + CHARACTER * Math.max(1, ...tickTexts.map(({ length }) => length));
  const groupWidth = (width - marginLeft) / Math.max(1, data.x.members.length);
  const labels = new Map(
    data.x.members.map(
      ({ id, label, short }) => [id, wrap(short ?? label, groupWidth / CHARACTER - 1)] as const,
    ),
  );
  const lines = Math.max(1, ...[...labels.values()].map(({ length }) => length));
  const barWidth = (groupWidth * 0.8) / Math.max(1, panel.series.length);

  const rows = panel.series.flatMap((series, rank) =>
    series.cells.map((cell) => ({
      group: cell.member.id,
      bar: series.id,
      y: unit.position(cell.value),
      text: typeof cell.value === 'string' ? unit.short(cell.value) : '',
      fill: scenarioColor(series.color),
      opacity: panel.scenarios.length === 0 ? 1 : fade(rank, panel.series.length),
      title: describe(series, cell, data.unit),
      selection: cell.selection,
    })),
  );
  const drawn = rows.filter(({ y }) => y !== null);
  const missing = rows.filter(({ y }) => y === null);
  const longest = Math.max(0, ...drawn.map(({ text }) => text.length));
  const place = { x: 'bar', y: 'y', fx: 'group' } as const;

  const figure = plot.plot({
    width,
    height: TOP + PLOT_HEIGHT + lines * LINE + 28,
    marginTop: TOP,
    marginLeft,
    marginRight: 0,
    marginBottom: lines * LINE + 28,
    style: STYLE,
    // No space between groups but around their bars, so that the lines of the ground run through.
    fx: { domain: data.x.members.map(({ id }) => id), padding: 0, label: null },
    x: {
      domain: panel.series.map(({ id }) => id),
      paddingInner: 0.06,
      paddingOuter: 0.12 * panel.series.length,
      axis: null,
    },
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
      plot.axisFx({
        tickFormat: (id: string) => (labels.get(id) ?? [id]).join('\n'),
        tickSize: 0,
        anchor: 'bottom',
        label: data.x.label,
        labelAnchor: 'center',
        labelArrow: 'none',
        fill: INK,
      }),
      plot.barY(drawn, {
        ...place,
        fill: 'fill',
        fillOpacity: 'opacity',
        title: 'title',
        className: 'chart-bars',
        rx: 1.5,
      }),
      ...(longest * CHARACTER <= barWidth - 1
        ? [
            plot.text(
              drawn.filter(({ y }) => (y ?? 0) >= 0),
              { ...place, text: 'text', dy: -8, fill: INK },
            ),
            plot.text(
              drawn.filter(({ y }) => (y ?? 0) < 0),
              { ...place, text: 'text', dy: 9, fill: INK },
            ),
          ]
        : []),
      plot.text(missing, {
        x: 'bar',
        fx: 'group',
        y: 0,
        text: () => '—',
        dy: -8,
        fill: SOFT,
        title: 'title',
      }),
      plot.ruleY([0], { stroke: INK, strokeOpacity: 0.6 }),
    ],
  });
  return pickable(figure, 'chart-bars', (index) => drawn[index]?.selection);
};

/** Members of one scenario: its own colour, from full to pale. */
export function fade(rank: number, count: number): number {
  return count < 2 ? 1 : 1 - (0.65 * rank) / (count - 1);
}

/** « Option 1 · 2025 : 1 234,56 € ». */
export function describe(series: Series, cell: ChartCell, unit: string): string {
  const text = amountText(cell.value, unit);
  const exact = amountDetail(cell.value, unit, text);
  const value = exact === null ? text : `${text} (${exact})`;
  return `${series.label} · ${cell.member.label}${NBSP}: ${value}`;
}
