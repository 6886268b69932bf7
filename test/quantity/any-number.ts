import fc from 'fast-check';
import { expect } from 'vitest';
import { Exact } from '../../src/core/quantity/decimal.ts';
import { divide, isZero, type Num, num } from '../../src/core/quantity/number.ts';
import { Ratio, ratio } from '../../src/core/quantity/ratio.ts';
import { Rational } from '../oracle/rational.ts';

export const MAX = Number.MAX_SAFE_INTEGER;
export const ZERO = new Rational(0n, 1n);

/** What a number is, exactly, whatever holds it. */
export function rational(a: Num): Rational {
  if (typeof a === 'number') return new Rational(BigInt(a), 1n);
  if (a instanceof Ratio) return new Rational(BigInt(a.n), BigInt(a.d));
  const [whole = '0', decimals = ''] = a.toFixed().split('.');
  return new Rational(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

export const equal = (a: Rational, b: Rational) => a.n * b.d === b.n * a.d;
export const size = (a: Rational) => new Rational(a.n < 0n ? -a.n : a.n, a.d);
/** |a − b| ≤ |scale| × 10^−digits */
export const close = (a: Rational, b: Rational, scale: Rational, digits: number) =>
  size(a.minus(b)).compare(size(scale).times(new Rational(1n, 10n ** BigInt(digits)))) <= 0;

/** A number says what it is: whole and safe, a true fraction, or a finite decimal; never −0. */
export function expectSound(a: Num): void {
  if (typeof a === 'number') {
    expect(Number.isSafeInteger(a)).toBe(true);
    expect(Object.is(a, -0)).toBe(false);
  } else if (a instanceof Ratio) {
    expect(Number.isSafeInteger(a.n) && Number.isSafeInteger(a.d) && a.d > 1).toBe(true);
    expect(a.n % a.d).not.toBe(0);
  } else expect(a.isFinite()).toBe(true);
}

/** Exact when it is a whole number or a fraction; to 38 digits of `scale` when it is a decimal. */
export function expectResult(result: Num, wanted: Rational, scale: Rational = wanted): void {
  expectSound(result);
  const found = rational(result);
  if (result instanceof Exact) expect(close(found, wanted, scale, 38)).toBe(true);
  else expect(equal(found, wanted)).toBe(true);
}

export const whole = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
  fc.maxSafeInteger(),
  fc.integer({ min: 0, max: 50 }).map((back) => MAX - back),
);
export const divisor = whole.map((n) => Math.abs(n) || 7);
export const decimalText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.stringMatching(/^\d{0,12}$/))
  .map(([negative, n, decimals]) => `${negative ? '-' : ''}${n}${decimals && `.${decimals}`}`);
const long = fc
  .tuple(fc.bigInt({ min: -(10n ** 39n), max: 10n ** 39n }), fc.integer({ min: -30, max: 10 }))
  .map(([n, e]) => new Exact(n.toString()).times(new Exact(`1e${e}`)) as Num);
/** Every make of number, also those that a division leaves. */
export const any: fc.Arbitrary<Num> = fc.oneof(
  whole,
  fc.tuple(whole, divisor).map(([n, d]) => ratio(n, d) as Num),
  decimalText.map(num),
  long,
  fc.tuple(long, long).map(([a, b]) => (isZero(b) ? a : divide(a, b))),
);
/** Enough runs to meet every make of number with every other. */
export function check<T extends unknown[]>(property: fc.IPropertyWithHooks<T>): void {
  fc.assert(property, { numRuns: 1500 });
}
