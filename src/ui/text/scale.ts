import { type Border, isFailure } from '../../core/model/value.ts';
import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import { moneyScale, withMoney } from '../../core/quantity/display-unit.ts';
import { type FormatOptions, formatValue } from '../../core/quantity/format.ts';
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
  const plain: Scale = { unit, shift: 0, decimals: undefined };
  const of = asUnit(unit);
  const money = moneyScale(of);
  if (money === null) return plain;
  const sizes = values
    .filter((value): value is string => typeof value === 'string' && !isFailure(value) && value !== '0')
    .map((value) => new Exact(value).abs().times(new Exact(10).pow(money)));
  if (sizes.length === 0) return plain;
  const [least, most] = [Exact.min(...sizes), Exact.max(...sizes)];
  const step =
    STEPS.find(({ scale, from }) => least.greaterThanOrEqualTo(new Exact(10).pow(scale).times(from))) ??
    // A tiny amount beside large ones must not spread them over nine digits.
    STEPS.find(({ scale }) => most.greaterThanOrEqualTo(new Exact(10).pow(scale + 2)) && scale > 3);
  if (!step) {
    return {
      unit: withMoney(of, ''),
      shift: money,
      decimals: most.greaterThanOrEqualTo(CENTS_MATTER) ? 0 : 2,
    };
  }
  const shown = most.times(new Exact(10).pow(-step.scale));
  return {
    unit: withMoney(of, step.prefix),
    shift: money - step.scale,
    decimals: shown.lessThan(10) ? 2 : 1,
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
