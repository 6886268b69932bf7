import { Exact } from './decimal.ts';
import { type Decimals, decimalsFor, moneyScale, unitLabel, withMoney } from './display-unit.ts';
import { shift } from './shift.ts';
import { MINUS, NBSP } from './text.ts';
import { asUnit, displayScale, type Unit, YEAR } from './unit.ts';

export interface FormatOptions {
  /** Decimals shown, exactly; default: by unit. A value that would then look like zero shows its first digit all the same. */
  readonly decimals?: number | undefined;
  /** `always`: a plus before what is above zero, for differences. */
  readonly sign?: 'auto' | 'always' | undefined;
  /** Large amounts in k€, M€ or Md€. */
  readonly compact?: boolean | undefined;
  /** Default true; false where the unit is in a column's head. */
  readonly withUnit?: boolean | undefined;
}

/** Beyond these decimals, what is not zero shows as « ≈ 0 ». */
const FURTHEST = 8;

/**
 * A stored value (border string) as read in French: `1 234,50 €`, `12,5 %`, `−3 points`.
 * Exact up to the rounding of the display, half away from zero.
 */
export function formatValue(value: string, unit: Unit | string, options: FormatOptions = {}): string {
  const of = asUnit(unit);
  if (of === YEAR) return editText(value, of).replace('-', MINUS);
  const shown = shownNumber(value, of);
  if (options.compact) {
    const smaller = compacted(shown, of);
    if (smaller) return dress(smaller.number, smaller.text, smaller.decimals, options);
  }
  const { decimals } = options;
  const range = decimals === undefined ? decimalsFor(of) : { min: decimals, max: decimals };
  return dress(shown, of.text, range, options);
}

/** Every digit of the stored value, nothing rounded. `parseFrench` reads it back. */
export function formatExact(
  value: string,
  unit: Unit | string,
  options: Pick<FormatOptions, 'sign' | 'withUnit'> = {},
): string {
  const of = asUnit(unit);
  if (of === YEAR) return formatValue(value, of);
  const shown = shownNumber(value, of);
  const places = shown.decimalPlaces();
  const min = moneyScale(of) === 0 ? 2 : 0;
  return dress(shown, of.text, { min, max: Math.max(places, min) }, options);
}

/** What a French Excel and `parseFrench` both read back unchanged: `1234,56`, `12,5 %`; every digit, no thousands. */
export function formatForClipboard(value: string, unit: Unit | string): string {
  const of = asUnit(unit);
  return of.text === '%' ? `${editText(value, of)} %` : editText(value, of);
}

/** What a cell's editor starts from: every digit of the number as shown, `12,5` for 0.125 in %. */
export function editText(value: string, unit: Unit | string): string {
  return shownNumber(value, asUnit(unit)).toFixed().replace('.', ',');
}

/** The number read beside the unit: 20 for 0.2 in %. */
function shownNumber(value: string, unit: Unit): Exact {
  return shift(new Exact(value), -displayScale(unit));
}

interface Compacted {
  readonly number: Exact;
  readonly text: string;
  readonly decimals: Decimals;
}

const STEPS = [
  { scale: 9, prefix: 'Md', from: 1 },
  { scale: 6, prefix: 'M', from: 1 },
  { scale: 3, prefix: 'k', from: 100 },
] as const;

/** The largest multiple of € in which the rounded amount still reads well; null when it is not money, or small. */
function compacted(shown: Exact, unit: Unit): Compacted | null {
  const money = moneyScale(unit);
  if (money === null || shown.isZero()) return null;
  const amount = shift(shown, money);
  for (const step of STEPS) {
    const number = shift(amount, -step.scale);
    const small = step.scale > 3 && number.abs().lessThan(10);
    const decimals = small ? { min: 1, max: 2 } : { min: 1, max: 1 };
    if (number.abs().toDecimalPlaces(decimals.max).greaterThanOrEqualTo(step.from)) {
      return { number, text: withMoney(unit, step.prefix), decimals };
    }
  }
  return { number: amount, text: withMoney(unit, ''), decimals: { min: 2, max: 2 } };
}

function dress(number: Exact, text: string, decimals: Decimals, options: FormatOptions): string {
  const digits = numberText(number, decimals);
  const sign =
    number.isNegative() && !number.isZero()
      ? MINUS
      : options.sign === 'always' && !number.isZero()
        ? '+'
        : '';
  const label = options.withUnit === false ? '' : unitLabel(text, number.abs().greaterThanOrEqualTo(2));
  const body = digits.near ? `≈${NBSP}${digits.text}` : `${sign}${digits.text}`;
  return label === '' || label.startsWith('/') ? body + label : `${body}${NBSP}${label}`;
}

/** Without its sign. Never 0 for what is not 0. */
function numberText(
  number: Exact,
  { min, max }: Decimals,
): { readonly text: string; readonly near: boolean } {
  const size = number.abs();
  if (size.isZero() || !size.toDecimalPlaces(max).isZero())
    return { text: grouped(size, min, max), near: false };
  const first = -size.e;
  if (first > Math.max(max, FURTHEST)) return { text: grouped(new Exact(0), min, max), near: true };
  return { text: grouped(size, min, first), near: false };
}

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });

/** The decimals are added here: Intl stops at twenty in some of the engines we run on. */
function grouped(size: Exact, min: number, max: number): string {
  const [left = '0', right = ''] = size.toFixed(max).split('.');
  let end = right.length;
  while (end > min && right[end - 1] === '0') end -= 1;
  const thousands = whole.format(left as `${number}`);
  return end === 0 ? thousands : `${thousands},${right.slice(0, end)}`;
}
