import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import { type FormatOptions, formatExact, formatValue } from '../../core/quantity/format.ts';
import { type Border, isFailure } from '../../core/model/value.ts';

/** What stands where there is no number. */
export const ABSENT = '—';

/** A value as read on the page: the number, a dash when absent, three dots while it is computed, the short reason why not. */
export function amountText(value: Border | undefined, unit: string, options: FormatOptions = {}): string {
  if (value === undefined) return '…';
  if (value === null) return ABSENT;
  if (isFailure(value)) return failureText(value.code);
  return formatValue(value, unit, options);
}

/** Every digit where the display rounds, the whole message of a failure; null when the page says it all. */
export function amountDetail(value: Border | undefined, unit: string, shown: string): string | null {
  if (value === undefined) return null;
  if (value === null) return 'Sans objet';
  if (isFailure(value)) return value.message;
  const exact = formatExact(value, unit);
  return plainDigits(exact) === plainDigits(shown) || exact.startsWith(`${shown}\u00a0`) ? null : exact;
}

/** Without the zeros that end decimals: « 2,0 M€ » is « 2 M€ ». */
function plainDigits(text: string): string {
  return text.replace(/(,\d*?)0+(?=\D|$)/, '$1').replace(/,(?=\D|$)/, '');
}

const FAILURES: Readonly<Record<string, string>> = {
  'division-par-zero': 'division par zéro',
  'hors-domaine': 'hors domaine',
  'hors-bornes': 'hors bornes',
  'non-entier': 'non entier',
  'valeur-invalide': 'valeur invalide',
  'trop-grand': 'trop grand',
  'formule-invalide': 'formule invalide',
  cycle: 'cycle',
};

/** A few words that fit in a cell. */
export function failureText(code: string): string {
  return FAILURES[code] ?? 'erreur';
}

export interface Difference {
  /** Decimal string in the unit of the two. */
  readonly amount: string;
  /** Plain ratio to the reference; null where the reference is zero. */
  readonly ratio: string | null;
}

/** Exact difference of two values; null unless both are numbers. */
export function difference(value: Border | undefined, reference: Border | undefined): Difference | null {
  if (typeof value !== 'string' || typeof reference !== 'string') return null;
  const base = new Exact(reference);
  const gap = new Exact(value).minus(base);
  return { amount: toBorder(gap), ratio: base.isZero() ? null : toBorder(gap.dividedBy(base.abs())) };
}

/** Unit of a difference: a gap between two percentages is in points, between two years a number. */
export function differenceUnit(unit: string): string {
  if (unit === 'année') return '';
  return unit === '%' ? 'point' : unit;
}
