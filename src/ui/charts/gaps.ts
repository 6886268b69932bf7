import { isFailure } from '../../core/model/value.ts';
import { NBSP } from '../text/names.ts';
import type { ChartData, Panel, Series } from './chart-data.ts';

const MOST = 4;

/** What a chart cannot draw, in sentences: a gap without a word would pass for a zero. */
export function gaps(data: ChartData): readonly string[] {
  const sentences = data.panels.flatMap((panel) => panel.series.flatMap((series) => ofSeries(panel, series)));
  if (sentences.length <= MOST) return sentences;
  const left = sentences.length - (MOST - 1);
  return [...sentences.slice(0, MOST - 1), `Et ${left} autres séries incomplètes${NBSP}: voir les valeurs.`];
}

function ofSeries(panel: Panel, series: Series): readonly string[] {
  const name = [...panel.scenarios.map(({ label }) => label).slice(0, 1), series.label].join(' · ');
  const by = new Map<string, string[]>();
  for (const { member, value, position } of series.cells) {
    const reason = reasonOf(value) ?? (typeof value === 'string' ? reasonOf(position) : null);
    if (reason !== null) by.set(reason, [...(by.get(reason) ?? []), member.short ?? member.label]);
  }
  return [...by].map(([reason, members]) => {
    const where = members.length === series.cells.length ? 'partout' : members.join(', ');
    return `${name}, ${where}${NBSP}: ${reason}`;
  });
}

function reasonOf(value: unknown): string | null {
  if (value === null) return 'sans objet.';
  return isFailure(value) ? value.message : null;
}
