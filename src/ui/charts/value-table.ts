import type { Border } from '../../core/model/value.ts';
import { formatForClipboard } from '../../core/quantity/format.ts';
import type { Selection } from '../../workspace/api.ts';
import { ABSENT, failureText } from '../text/amount.ts';
import { axisTitle } from './frame.ts';
import type { ChartData, Panel, Series } from './chart-data.ts';

/** What stands behind a chart, as a table: one row a line of `heads`. */
export interface ValueTable {
  /** Heads of the columns, those of the row heads first. */
  readonly columns: readonly string[];
  readonly rows: readonly ValueRow[];
}

export interface ValueRow {
  readonly heads: readonly string[];
  readonly cells: readonly ValueCell[];
}

export interface ValueCell {
  readonly value: Border | undefined;
  readonly unit: string;
  /** What explains it; none for a horizontal position. */
  readonly selection?: Selection;
}

/** Scenarios as columns; or, where the series are members, a row for each of them in each scenario. */
export function valueTable(data: ChartData): ValueTable {
  return data.seriesLabel === null ? byMember(data, data.panels[0]) : bySeries(data, data.seriesLabel);
}

function byMember(data: ChartData, panel: Panel | undefined): ValueTable {
  const series = panel?.series ?? [];
  const shared = data.x.computed && series.every((one) => samePositions(one, series[0]));
  const apart = data.x.computed && !shared;
  const position = (one: Series | undefined, row: number): ValueCell => ({
    value: one?.cells[row]?.position,
    unit: data.x.unit,
  });
  return {
    columns: [
      dimensionHead(data),
      ...(shared ? [axisTitle(data.x.label, data.x.unit)] : []),
      ...series.flatMap(({ label }) =>
        apart ? [`${label} · ${axisTitle(data.x.label, data.x.unit)}`, label] : [label],
      ),
    ],
    rows: data.x.members.map((member, row) => ({
      heads: [member.label],
      cells: [
        ...(shared ? [position(series[0], row)] : []),
        ...series.flatMap((one) => [...(apart ? [position(one, row)] : []), valueCell(data, one, row)]),
      ],
    })),
  };
}

function bySeries(data: ChartData, seriesLabel: string): ValueTable {
  return {
    columns: ['Scénario', seriesLabel, ...data.x.members.map(({ label, short }) => short ?? label)],
    rows: data.panels.flatMap((panel) =>
      panel.series.map((series) => ({
        heads: [panel.scenarios.map(({ label }) => label).join(', '), series.label],
        cells: data.x.members.map((_, row) => valueCell(data, series, row)),
      })),
    ),
  };
}

function valueCell(data: ChartData, series: Series, row: number): ValueCell {
  const cell = series.cells[row];
  return {
    value: cell?.value,
    unit: data.unit,
    ...(cell ? { selection: cell.selection } : {}),
  };
}

function dimensionHead(data: ChartData): string {
  return data.x.computed ? 'Point' : data.x.label;
}

function samePositions(a: Series, b: Series | undefined): boolean {
  return a.cells.every(
    (cell, row) => JSON.stringify(cell.position) === JSON.stringify(b?.cells[row]?.position),
  );
}

/** Tabs and lines, numbers as a French Excel reads them back. */
export function tableText({ columns, rows }: ValueTable): string {
  const lines = rows.map(({ heads, cells }) => [...heads, ...cells.map(cellText)]);
  return [columns, ...lines]
    .map((line) => line.map((text) => text.replace(/[\t\r\n]/g, ' ')).join('\t'))
    .join('\n');
}

function cellText({ value, unit }: ValueCell): string {
  if (value === undefined) return '';
  if (value === null) return ABSENT;
  return typeof value === 'string' ? formatForClipboard(value, unit) : failureText(value.code);
}
