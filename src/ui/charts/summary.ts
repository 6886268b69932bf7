import { Exact } from '../../core/quantity/decimal.ts';
import { amountText } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import type { ChartData, Panel, Series } from './chart-data.ts';

const KINDS = { bars: 'Graphique en barres', line: 'Courbes', heat: 'Carte de chaleur' } as const;
const MOST = 8;

/** What a panel says, for those who do not see it: the range of each series, and where it is reached. */
export function summary(data: ChartData, panel: Panel): string {
  const who = panel.scenarios.map(({ label }) => label).join(', ');
  const head = `${KINDS[data.chart.kind]}${NBSP}: ${data.chart.title}${who === '' ? '' : `, ${who}`}.`;
  const series = panel.series.slice(0, MOST).map((one) => range(data, one));
  const more = panel.series.length > MOST ? [`Et ${panel.series.length - MOST} autres.`] : [];
  return [head, ...series, ...more].join(' ');
}

function range(data: ChartData, { label, cells }: Series): string {
  const known = cells.flatMap(({ member, value }) => (typeof value === 'string' ? [{ member, value }] : []));
  const sorted = known.toSorted((a, b) => new Exact(a.value).cmp(b.value));
  const [low, high] = [sorted[0], sorted.at(-1)];
  if (!low || !high) return `${label}${NBSP}: aucune valeur.`;
  const text = (cell: typeof low) =>
    `${amountText(cell.value, data.unit, { compact: true })} (${cell.member.short ?? cell.member.label})`;
  return low.value === high.value
    ? `${label}${NBSP}: ${amountText(low.value, data.unit, { compact: true })}.`
    : `${label}${NBSP}: de ${text(low)} à ${text(high)}.`;
}
