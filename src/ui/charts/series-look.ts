import { amountDetail, amountText } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import type { ChartCell, Series } from './chart-data.ts';

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
