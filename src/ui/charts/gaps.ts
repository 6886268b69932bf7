import { type Border, isFailure } from '../../core/model/value.ts';
import { count, NBSP } from '../text/names.ts';
import type { ChartCell, ChartData } from './chart-data.ts';

const MOST = 5;

/** What a chart cannot draw, in sentences: a gap without a word would pass for a zero. */
export function gaps(data: ChartData): readonly string[] {
  const found = new Map<string, { readonly names: string[]; readonly where: string; readonly why: string }>();
  let series = 0;
  for (const panel of data.panels) {
    for (const { label, cells } of panel.series) {
      series += 1;
      const name = [
        ...(data.panels.length > 1 ? panel.scenarios.slice(0, 1) : []).map((scenario) => scenario.label),
        label,
      ].join(' · ');
      for (const [why, members] of reasons(cells)) {
        const where = members.length === cells.length ? 'partout' : members.join(', ');
        const key = `${where} ${why}`;
        found.set(key, { names: [...(found.get(key)?.names ?? []), name], where, why });
      }
    }
  }
  const sentences = [...found.values()].map(
    ({ names, where, why }) =>
      `${names.length === series && series > 1 ? everyone(data) : names.join(', ')}, ${where}${NBSP}: ${why}`,
  );
  if (sentences.length <= MOST) return sentences;
  const left = count(sentences.length - (MOST - 1), 'autre manque', 'autres manques');
  return [...sentences.slice(0, MOST - 1), `Et ${left}${NBSP}: voir les valeurs.`];
}

/** What to call the series when all of them are meant. */
export function everyone(data: ChartData): string {
  return data.seriesLabel === null ? 'Tous les scénarios' : 'Toutes les séries';
}

function reasons(cells: readonly ChartCell[]): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, string[]>();
  for (const { member, value, position } of cells) {
    const why = reasonOf(value) ?? (typeof value === 'string' ? reasonOf(position) : null);
    if (why !== null) by.set(why, [...(by.get(why) ?? []), member.short ?? member.label]);
  }
  return by;
}

function reasonOf(value: Border | undefined): string | null {
  if (value === null) return 'sans objet.';
  return isFailure(value) ? value.message : null;
}
