import type { Border } from '../../core/model/value.ts';
import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import { moneyScale, withMoney } from '../../core/quantity/display-unit.ts';
import { type FormatOptions, formatValue } from '../../core/quantity/format.ts';
import { MINUS } from '../../core/quantity/text.ts';
import { asUnit } from '../../core/quantity/unit.ts';

/** One unit for numbers that are read together: M€ for all, rather than M€ beside Md€. */
export interface Scale {
  /** As shown: `M€/an` for values stored in `€/an`. */
  readonly unit: string;
  /** Power of ten from the stored value to the shown one. */
  readonly shift: number;
  /** Undefined: as the unit asks. */
  readonly decimals: number | undefined;
}

const STEPS = [
  { prefix: 'Md', scale: 9, from: 1 },
  { prefix: 'M', scale: 6, from: 1 },
  { prefix: 'k', scale: 3, from: 100 },
] as const;

/** From here on, cents are read in the exact value. */
const CENTS_MATTER = 10_000;

/** The largest multiple of € in which the smallest of these amounts still reads well; other units stay as they are. */
export function commonScale(values: readonly (Border | undefined)[], unit: string): Scale {
  const of = asUnit(unit);
  const money = moneyScale(of);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  // Floats: they only choose how many zeros are left out, and this runs at every edit.
  if (money !== null) {
    for (const value of values) {
      const size = typeof value === 'string' ? Math.abs(Number(value)) * 10 ** money : 0;
      if (size > 0 && size < least) least = size;
      if (size > most) most = size;
    }
  }
  if (money === null || most === 0) return { unit, shift: 0, decimals: undefined };
  const step =
    STEPS.find(({ scale, from }) => least >= from * 10 ** scale) ??
    // A tiny amount beside large ones must not spread them over nine digits.
    STEPS.find(({ scale }) => scale > 3 && most >= 10 ** (scale + 2));
  if (!step) return { unit: withMoney(of, ''), shift: money, decimals: most >= CENTS_MATTER ? 0 : 2 };
  return {
    unit: withMoney(of, step.prefix),
    shift: money - step.scale,
    decimals: most < 10 ** (step.scale + 1) ? 2 : 1,
  };
}

/** A stored value, or a difference of two, as read in this scale. */
export function scaledText(value: string, scale: Scale, options: FormatOptions = {}): string {
  const shown = scale.shift === 0 ? value : toBorder(new Exact(value).times(new Exact(10).pow(scale.shift)));
  return formatValue(shown, scale.unit, {
    ...(scale.decimals === undefined ? {} : { decimals: scale.decimals }),
    ...options,
  });
}

/** Power of ten from which a number no longer fits where amounts stand side by side, even in Md€. */
const HUGE = 9;

/** The same where there is little room: beyond all likelihood, as a spreadsheet writes it, « 2,85E+18 ». */
export function narrowText(value: string, scale: Scale, options: FormatOptions = {}): string {
  const number = new Exact(value).times(new Exact(10).pow(scale.shift));
  return !number.isZero() && number.e >= HUGE
    ? hugeText(number, options.sign === 'always')
    : scaledText(value, scale, options);
}

function hugeText(number: Exact, sign: boolean): string {
  const [digits = '', power = ''] = number.abs().toExponential(2).split('e');
  const before = number.isNegative() ? MINUS : sign ? '+' : '';
  return `${before}${digits.replace('.', ',')}E${power}`;
}
