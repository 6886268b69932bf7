import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import type { ReadCell } from './read-table-api.ts';
import { scanXml } from './read-table-xml.ts';

/** What the format of a cell says of its number. */
export type NumberKind = 'plain' | 'percent' | 'date';

/** Those without a code of their own in the file. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[9, 10].map((id) => [id, 'percent'] as const),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, 'date'] as const),
]);

/** By style of cell. */
export function numberKinds(styles: string | null): readonly NumberKind[] {
  const kinds: NumberKind[] = [];
  if (styles === null) return kinds;
  const codes = new Map<number, NumberKind>(BUILT_IN);
  let inCells = false;
  for (const event of scanXml(styles)) {
    if (event.kind === 'text') continue;
    if (event.name === 'cellXfs') inCells = event.kind === 'open';
    if (event.kind !== 'open') continue;
    const id = Number(event.attributes.get('numFmtId') ?? 0);
    if (event.name === 'numFmt') codes.set(id, kindOf(event.attributes.get('formatCode') ?? ''));
    else if (event.name === 'xf' && inCells) kinds.push(codes.get(id) ?? 'plain');
  }
  return kinds;
}

/** Texts inside a code, and letters after a backslash, mean nothing. */
function kindOf(code: string): NumberKind {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (bare.includes('%')) return 'percent';
  return !/general/i.test(bare) && /[dmyhsj]/i.test(bare) ? 'date' : 'plain';
}

const DAY = 86_400_000;

/**
 * A number as the file holds it, in the least digits that give the same double back (0.1 for 0.10000000000000001), and
 * never as it is displayed. Null: no number.
 */
export function numberCell(stored: string, kind: NumberKind, from1904: boolean): ReadCell | null {
  const number = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(number)) return null;
  if (kind === 'date') return { text: dateText(number, from1904) };
  const exact = new Exact(String(number));
  const shown = kind === 'percent' ? exact.times(100) : exact;
  const text = toBorder(shown).replace('.', ',');
  return kind === 'percent' ? { text: `${text} %`, double: true } : { text, bare: true, double: true };
}

/** Days since 30 December 1899, or 1 January 1904. */
function dateText(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const moment = new Date(start + Math.floor(days) * DAY);
  if (Number.isNaN(moment.getTime())) return String(days).replace('.', ',');
  const [year, month, day] = moment.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
