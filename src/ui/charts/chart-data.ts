import { address, nodeId } from '../../core/model/address.ts';
import type { Chart, Dossier, Member } from '../../core/model/dossier.ts';
import type { Scenario } from '../../core/model/study.ts';
import type { Border } from '../../core/model/value.ts';
import type { Selection } from '../../workspace/api.ts';
import { dimensionOf } from '../text/names.ts';
import { inUnit } from './axis-unit.ts';
import { type PublishedPoint, publishedPoints } from './published-points.ts';
import { type Readings, reader } from './readings.ts';

/** What a chart shows, as exact values; nothing here knows of pixels. */
export interface ChartData {
  readonly chart: Chart;
  /** Label and unit of what is drawn. */
  readonly label: string;
  readonly unit: string;
  readonly x: HorizontalAxis;
  /** One, with a series a scenario; or one a scenario, with a series a member. */
  readonly panels: readonly Panel[];
  /** Rows of a heat map and series of the panels are members of this dimension; null: scenarios. */
  readonly seriesLabel: string | null;
  readonly points: readonly PublishedPoint[];
  /** Nothing has been computed yet. */
  readonly waiting: boolean;
}

export interface HorizontalAxis {
  readonly label: string;
  /** `1` where positions are the members' own numbers, or none. */
  readonly unit: string;
  readonly members: readonly Member[];
  /** Positions are numbers: the members' own, or those of `xValue`. */
  readonly numeric: boolean;
  readonly computed: boolean;
}

export interface Panel {
  /** Scenarios whose values are the same everywhere here are drawn once. Empty: the series are the scenarios. */
  readonly scenarios: readonly Scenario[];
  readonly series: readonly Series[];
}

export interface Series {
  readonly id: string;
  readonly label: string;
  /** Index in the palette of scenarios. */
  readonly color: number;
  /** Index of its shape there: the scenario's own, or its rank among the members. */
  readonly symbol: number;
  /** One for each member of the horizontal axis. */
  readonly cells: readonly ChartCell[];
}

export interface ChartCell {
  readonly member: Member;
  readonly position: Border | undefined;
  readonly value: Border | undefined;
  readonly selection: Selection;
}

/** The nodes a chart needs watched. */
export function chartNodes(dossier: Dossier, chart: Chart): readonly string[] {
  return [chart.y, chart.xValue, chart.points?.x, chart.points?.y]
    .filter((name) => name !== undefined)
    .map((name) => nodeId(dossier.slug, name));
}

/** The data of a chart as the study stands; or, in French, why it cannot be drawn. */
export function chartData(dossier: Dossier, chart: Chart, from: Readings): ChartData | string {
  const node = nodeId(dossier.slug, chart.y);
  const shape = from.shape(node);
  if (!shape) return `Ce graphique dessine « ${chart.y} », que le dossier ne connaît pas.`;
  const along = dimensionOf(dossier, chart.x);
  if (!along || !shape.dims.includes(chart.x)) {
    return `Ce graphique court le long de « ${chart.x} », qui n’est pas une dimension de « ${shape.label} ».`;
  }
  const by = chart.series === undefined ? undefined : dimensionOf(dossier, chart.series);
  const free = shape.dims.find((dim) => dim !== chart.x && dim !== by?.id && chart.at?.[dim] === undefined);
  if (free !== undefined) {
    const label = dimensionOf(dossier, free)?.label ?? free;
    return `Ce graphique ne dit pas quoi montrer de la dimension « ${label} ».`;
  }

  const xNode = chart.xValue === undefined ? null : nodeId(dossier.slug, chart.xValue);
  const xShape = xNode === null ? undefined : from.shape(xNode);
  const read = reader(dossier, from);
  const seriesOf = (scenario: Scenario, extra: Readonly<Record<string, string>>): readonly ChartCell[] =>
    along.members.map((member) => {
      const at = { ...chart.at, ...extra, [chart.x]: member.id };
      const members = shape.dims.map((dim) => at[dim] as string);
      return {
        member,
        position: xNode === null ? member.value : read(xNode, scenario.id, at),
        value: read(node, scenario.id, at),
        selection: { address: address(node, members), scenario: scenario.id },
      };
    });

  const { scenarios } = from.study();
  const panels: readonly Panel[] = by
    ? merged(
        scenarios.map((scenario) => ({
          scenarios: [scenario],
          series: by.members.map((member, rank) => ({
            id: member.id,
            label: member.short ?? member.label,
            color: scenario.color,
            symbol: rank,
            cells: seriesOf(scenario, { [by.id]: member.id }),
          })),
        })),
      )
    : [
        {
          scenarios: [],
          series: scenarios.map((scenario) => ({
            id: scenario.id,
            label: scenario.label,
            color: scenario.color,
            symbol: scenario.color,
            cells: seriesOf(scenario, {}),
          })),
        },
      ];
  const numeric =
    chart.kind === 'line' && (xShape !== undefined || along.members.every(({ value }) => value));
  const x: HorizontalAxis = {
    label: chart.xLabel ?? xShape?.label ?? along.label,
    unit: xShape?.unit ?? '1',
    members: along.members,
    numeric,
    computed: xShape !== undefined,
  };
  const points = publishedPoints(dossier, chart, from, read).map((point) => ({
    ...point,
    x: inUnit(point.x, point.xUnit, x.unit),
    y: inUnit(point.y, point.yUnit, shape.unit),
  }));
  return {
    chart,
    label: shape.label,
    unit: shape.unit,
    x,
    panels,
    seriesLabel: by?.label ?? null,
    points,
    waiting: panels.every(({ series }) =>
      series.every(({ cells }) => cells.every(({ value }) => value === undefined)),
    ),
  };
}

/** Panels that show the same become one, under the names of all. */
function merged(panels: readonly Panel[]): readonly Panel[] {
  const kept = new Map<string, Panel>();
  for (const panel of panels) {
    const key = JSON.stringify(
      panel.series.map(({ cells }) => cells.map(({ position, value }) => [position, value])),
    );
    const same = kept.get(key);
    kept.set(key, same ? { ...same, scenarios: [...same.scenarios, ...panel.scenarios] } : panel);
  }
  return [...kept.values()];
}
