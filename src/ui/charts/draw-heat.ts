import { type Border, isFailure } from '../../core/model/value.ts';
import { amountText } from '../text/amount.ts';
import { axisTitle, type Draw, INK, SOFT, STYLE } from './frame.ts';
import { CHARACTER, clip, stride } from './label-layout.ts';
import { pickable } from './pick.ts';
import { describe } from './series-look.ts';

const ROW = 28;
const TOP = 50;
const LONGEST_LABEL = 28;
/** Share of the accent in the darkest cell: the text stays readable over it, in both themes. */
const STRONGEST = 46;

/** A table of colours: a row for each series, a column for each member of the horizontal axis, its value in each cell. */
export const drawHeat: Draw = (plot, data, panel, { width, unit, range }) => {
  const names = panel.series.map(({ label }) => clip(label, LONGEST_LABEL));
  const marginLeft = Math.min(
    width * 0.45,
    14 + CHARACTER * Math.max(1, ...names.map(({ length }) => length)),
  );
  const most = Math.max(Math.abs(range[0]), Math.abs(range[1]));
  const rows = panel.series.flatMap((series) =>
    series.cells.map((cell) => ({
      x: cell.member.id,
      y: series.id,
      text: typeof cell.value === 'string' ? unit.short(cell.value) : missing(cell.value),
      fill: shade(unit.position(cell.value), most),
      ink: isFailure(cell.value) ? 'var(--error)' : cell.value === null ? SOFT : INK,
      title: describe(series, cell, data.unit),
      selection: cell.selection,
    })),
  );
  const column = (width - marginLeft - 8) / Math.max(1, data.x.members.length);
  const longest = Math.max(1, ...rows.map(({ text }) => text.length));
  const labels = new Map(data.x.members.map(({ id, label, short }) => [id, short ?? label]));
  const every = stride(
    labels.size,
    Math.max(1, ...[...labels.values()].map(({ length }) => length)),
    width - marginLeft,
  );

  const figure = plot.plot({
    width,
    height: TOP + ROW * panel.series.length + 4,
    marginTop: TOP,
    marginLeft,
    marginRight: 8,
    marginBottom: 4,
    style: STYLE,
    color: { type: 'identity' },
    x: { type: 'band', domain: data.x.members.map(({ id }) => id), padding: 0.04, label: null },
    y: { type: 'band', domain: panel.series.map(({ id }) => id), padding: 0.08, label: null },
    marks: [
      plot.axisX(
        [...labels.keys()].filter((_, index) => index % every === 0),
        {
          anchor: 'top',
          tickSize: 0,
          tickFormat: (id: string) => labels.get(id) ?? id,
          label: axisTitle(data.label, unit.text),
          labelAnchor: 'left',
          labelArrow: 'none',
          fill: SOFT,
        },
      ),
      plot.axisY({
        tickSize: 0,
        tickFormat: (id: string) => names[panel.series.findIndex((series) => series.id === id)] ?? id,
        label: null,
        fill: INK,
      }),
      plot.cell(rows, { x: 'x', y: 'y', fill: 'fill', title: 'title', className: 'chart-cells', rx: 2 }),
      ...(longest * CHARACTER <= column + 2
        ? [plot.text(rows, { x: 'x', y: 'y', text: 'text', fill: 'ink', pointerEvents: 'none' })]
        : []),
    ],
  });
  return pickable(figure, 'chart-cells', (index) => rows[index]?.selection);
};

function missing(value: Border | undefined): string {
  return isFailure(value) ? '!' : amountText(value, '1');
}

/** From the page's ground to the accent; below zero, to the other side's colour. */
function shade(position: number | null, most: number): string {
  if (position === null || most === 0) return 'var(--surface)';
  const share = Math.round((6 + (STRONGEST - 6) * (Math.abs(position) / most)) * 10) / 10;
  if (position === 0) return 'var(--sunken)';
  return `color-mix(in oklab, ${position > 0 ? 'var(--accent)' : 'var(--mark)'} ${share}%, var(--surface))`;
}
