import { nodeId } from '../../core/model/address.ts';
import type { Chart, Dossier } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import { memberTuples } from '../text/names.ts';
import type { Read, Readings } from './readings.ts';

/** A point that a source prints, over the computed curve. */
export interface PublishedPoint {
  readonly label: string;
  readonly x: Border | undefined;
  readonly y: Border | undefined;
  /** Colour of the scenario that moved it; null: the same in all of them. */
  readonly color: number | null;
}

interface RawPoint extends PublishedPoint {
  readonly xUnit: string;
  readonly yUnit: string;
}

/** The points of every scenario; once where the scenarios agree. */
export function publishedPoints(
  dossier: Dossier,
  chart: Chart,
  from: Readings,
  read: Read,
): readonly RawPoint[] {
  if (!chart.points) return [];
  const x = nodeId(dossier.slug, chart.points.x);
  const y = nodeId(dossier.slug, chart.points.y);
  const dims = from.shape(y)?.dims;
  if (!dims) return [];
  const xUnit = from.shape(x)?.unit ?? '1';
  const yUnit = from.shape(y)?.unit ?? '1';
  const label = chart.points.label;
  return memberTuples(dossier, dims).flatMap((members) => {
    const at = Object.fromEntries(dims.map((dim, rank) => [dim, members[rank] as string]));
    const found = new Map<string, RawPoint & { readonly count: number }>();
    const { scenarios } = from.study();
    for (const { id, color } of scenarios) {
      const point = { label, x: read(x, id, at), y: read(y, id, at), color, xUnit, yUnit };
      const key = JSON.stringify([point.x, point.y]);
      const same = found.get(key);
      found.set(key, same ? { ...same, count: same.count + 1 } : { ...point, count: 1 });
    }
    return [...found.values()].map(({ count, ...point }) =>
      count === scenarios.length ? { ...point, color: null } : point,
    );
  });
}
