import { scenarioColor } from '../kit/palette.ts';
import { type Draw, INK, SOFT, STYLE } from './frame.ts';
import { CHARACTER, clip, LINE, wrap } from './label-layout.ts';
import { pickable } from './pick.ts';
import { describe, fade } from './series-look.ts';
import { valueAxis } from './value-axis.ts';

const PLOT_HEIGHT = 210;
const TOP = 34;
/** Angle of names that do not fit, in radians, and their greatest length. */
const SLOPE = 0.6;
const SLOPED = 26;

/** Groups of bars: a group for each member of the horizontal axis, a bar for each series, in the order of the key. */
export const drawBars: Draw = (plot, data, panel, { width, unit, range }) => {
  const axis = valueAxis(plot, data.label, unit, range);
  const { grid, marginLeft } = axis;
  const groupWidth = (width - marginLeft) / Math.max(1, data.x.members.length);
  const labels = new Map(
    data.x.members.map(({ id, label, short }) => [id, wrap(short ?? label, groupWidth / CHARACTER)] as const),
  );
  const lines = Math.max(1, ...[...labels.values()].map(({ length }) => length));
  // Words that do not fit under their group are read along a slope instead.
  const sloped = [...labels.values()].some((label) => label.some((line) => line.endsWith('…')));
  const names = new Map(
    data.x.members.map(({ id, label, short }) => [
      id,
      sloped ? clip(short ?? label, SLOPED) : (labels.get(id) ?? []).join('\n'),
    ]),
  );
  const longestName = Math.max(...[...names.values()].map(({ length }) => length));
  const marginBottom =
    28 + (sloped ? Math.ceil(longestName * CHARACTER * Math.sin(SLOPE)) + LINE : lines * LINE);
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
    height: TOP + PLOT_HEIGHT + marginBottom,
    marginTop: TOP,
    marginLeft,
    marginRight: 0,
    marginBottom,
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
      ...axis.marks,
      plot.axisFx({
        tickFormat: (id: string) => names.get(id) ?? id,
        ...(sloped ? { tickRotate: (-SLOPE * 180) / Math.PI } : {}),
        labelOffset: marginBottom - 2,
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
