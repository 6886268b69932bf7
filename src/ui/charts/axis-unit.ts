import type { Border } from '../../core/model/value.ts';
import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import { moneyScale, withMoney } from '../../core/quantity/display-unit.ts';
import { formatValue } from '../../core/quantity/format.ts';
import { shift } from '../../core/quantity/shift.ts';
import { asUnit, displayScale, PLAIN, sameDimension, storedScale, YEAR } from '../../core/quantity/unit.ts';

/** The unit an axis is read in: M€/an for amounts in €/an that go to millions. */
export interface AxisUnit {
  /** Text of the unit, empty for a plain number. */
  readonly text: string;
  /** A stored value as a number for positions on the axis: never for reading. Null where there is none. */
  readonly position: (value: Border | undefined) => number | null;
  /** A number on the axis, in French, with the decimals of `step`. */
  readonly tick: (at: number, step: number) => string;
  /** A stored value in the unit of the axis, without the unit; the same decimals for all of them. */
  readonly short: (value: string) => string;
  /** The same, with no more decimals than its own. */
  readonly bare: (value: string) => string;
}

/** `values`: the stored values the axis shows. */
export function axisUnit(unit: string, values: readonly (Border | undefined)[]): AxisUnit {
  const of = asUnit(unit);
  const shown = values
    .filter((value) => typeof value === 'string')
    .map((value) => shift(new Exact(value), -displayScale(of)).abs());
  const most = shown.reduce((a, b) => (b.greaterThan(a) ? b : a), new Exact(0));
  const money = moneyScale(of);
  const multiple = money === null || most.isZero() ? null : multipleOf(shift(most, money));
  const by = multiple === null || money === null ? 0 : money - multiple.scale;
  const text = multiple === null ? of.text : withMoney(of, multiple.prefix);
  const move = by - displayScale(of);
  const greatest = shift(most, by);
  const limit = greatest.greaterThanOrEqualTo(100) ? 0 : greatest.greaterThanOrEqualTo(10) ? 1 : 2;
  const decimals = Math.min(limit, Math.max(0, ...shown.map((value) => shift(value, by).decimalPlaces())));
  const plain = of === YEAR ? YEAR : PLAIN;
  const moved = (value: string) => shift(new Exact(value), move);
  return {
    text: text === PLAIN.text || of === YEAR ? '' : text,
    position: (value) => (typeof value === 'string' ? finite(moved(value).toNumber()) : null),
    tick: (at, step) => formatValue(trimmed(at), plain, { decimals: decimalsOf(step) }),
    short: (value) => formatValue(toBorder(moved(value)), plain, { decimals }),
    bare: (value) =>
      formatValue(toBorder(moved(value)), plain, { decimals: Math.min(limit, moved(value).decimalPlaces()) }),
  };
}

/** A value in another unit of the same dimension; unchanged when there is no such conversion. */
export function inUnit(value: Border | undefined, from: string, to: string): Border | undefined {
  const [a, b] = [asUnit(from), asUnit(to)];
  const by = storedScale(a) - storedScale(b);
  if (typeof value !== 'string' || by === 0 || !sameDimension(a, b)) return value;
  return toBorder(shift(new Exact(value), by));
}

function multipleOf(amount: Exact): { readonly scale: number; readonly prefix: string } {
  if (amount.greaterThanOrEqualTo('1e9')) return { scale: 9, prefix: 'Md' };
  if (amount.greaterThanOrEqualTo('1e6')) return { scale: 6, prefix: 'M' };
  return amount.greaterThanOrEqualTo('1e5') ? { scale: 3, prefix: 'k' } : { scale: 0, prefix: '' };
}

function finite(position: number): number | null {
  return Number.isFinite(position) ? position : null;
}

/** 0.30000000000000004 is 0.3 on an axis. */
function trimmed(at: number): string {
  return new Exact(at.toPrecision(12)).toFixed();
}

function decimalsOf(step: number): number {
  return step > 0 ? Math.min(6, new Exact(step.toPrecision(6)).decimalPlaces()) : 0;
}
