import { Decimal } from 'decimal.js';

/**
 * The one decimal configuration: 40 significant digits carried, half away from zero.
 * Results are published at 30 (`BORDER_DIGITS`): the ten guard digits absorb what divisions round off,
 * so that 1 / 3 × 3 is 1 at every border.
 */
export const Exact = Decimal.clone({
  precision: 40,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -1e9,
  toExpPos: 1e9,
  maxE: 1e6,
  minE: -1e6,
  defaults: true,
});
export type Exact = InstanceType<typeof Exact>;

export const BORDER_DIGITS = 30;

/** Plain decimal notation (never an exponent), without trailing zeros; `-0` is `0`. */
export function toBorder(value: Exact): string {
  const rounded = value.toSignificantDigits(BORDER_DIGITS);
  return rounded.isZero() ? '0' : rounded.toFixed();
}

const BORDER = /^-?(0|[1-9][0-9]*)(\.[0-9]+)?$/;

/** True for a decimal string as files, links and workers carry it: sign, digits, point; at most 30 significant digits. */
export function isBorderNumber(text: string): boolean {
  return text.length <= 80 && BORDER.test(text) && text.replace(/^-?0*\.?0*|\./g, '').length <= BORDER_DIGITS;
}
