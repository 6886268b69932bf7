import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, toBorder } from '../../src/core/quantity/decimal.ts';
import {
  add,
  divide,
  exact,
  isZero,
  multiply,
  type Num,
  negate,
  num,
  power,
  subtract,
} from '../../src/core/quantity/number.ts';
import { addRatios, gcd, multiplyRatios, ratio } from '../../src/core/quantity/ratio.ts';
import { Rational } from '../oracle/rational.ts';
import {
  any,
  check,
  close,
  decimalText,
  divisor,
  equal,
  expectResult,
  expectSound,
  MAX,
  rational,
  size,
  whole,
  ZERO,
} from './any-number.ts';

describe('Un nombre lu est celui qui est écrit', () => {
  it('quels que soient sa longueur et ses décimales', () => {
    check(
      fc.property(decimalText, (text) => {
        expectSound(num(text));
        expect(equal(rational(num(text)), Rational.parse(text))).toBe(true);
      }),
    );
  });

  it.each([
    ['9007199254740993'],
    ['-9007199254740993'],
    ['9999999999999999'],
    ['999999999999999.9'],
    ['0.000000000000000000000000000001'],
    ['123456789012345678901234567890'],
  ])('%s', (text) => {
    expect(toBorder(exact(num(text)))).toBe(text);
  });

  it('−0 est 0', () => {
    for (const text of ['-0', '-0.0', '-0.00000000000000000']) expect(toBorder(exact(num(text)))).toBe('0');
  });
});

describe('Les quatre opérations, contre des fractions de grands entiers', () => {
  it('addition et soustraction', () => {
    check(
      fc.property(any, any, (a, b) => {
        const [x, y] = [rational(a), rational(b)];
        const scale = size(x).plus(size(y));
        for (const [result, wanted] of [
          [add(a, b), x.plus(y)],
          [subtract(a, b), x.minus(y)],
        ] as const) {
          // What is left of two decimals equal to 32 digits is what divisions rounded off: zero.
          if (result === 0) expect(close(ZERO, wanted, scale, 31)).toBe(true);
          else expectResult(result, wanted, scale);
        }
      }),
    );
  });

  it('multiplication', () => {
    check(
      fc.property(any, any, (a, b) => {
        expectResult(multiply(a, b), rational(a).times(rational(b)));
      }),
    );
  });

  it('division', () => {
    check(
      fc.property(any, any, (a, b) => {
        fc.pre(!isZero(b));
        expectResult(divide(a, b), rational(a).over(rational(b)));
      }),
    );
  });

  it('opposé et nullité', () => {
    check(
      fc.property(any, (a) => {
        expectResult(negate(a), ZERO.minus(rational(a)));
        expect(isZero(a)).toBe(rational(a).sign() === 0);
      }),
    );
  });

  it('puissances entières', () => {
    check(
      fc.property(any, fc.integer({ min: 1, max: 8 }), (a, n) => {
        fc.pre(!isZero(a));
        let wanted = rational(a);
        for (let i = 1; i < n; i++) wanted = wanted.times(rational(a));
        const [up, down] = [power(a, n) as Num, power(a, -n) as Num];
        expect(close(rational(up), wanted, wanted, 37)).toBe(true);
        const inverse = new Rational(1n, 1n).over(wanted);
        expect(close(rational(down), inverse, inverse, 37)).toBe(true);
        expect(power(a, 0)).toBe(1);
      }),
    );
  });

  it('ce qui tient en entiers et fractions reste exact', () => {
    const small = fc.tuple(
      fc.integer({ min: -(10 ** 6), max: 10 ** 6 }),
      fc.integer({ min: 1, max: 10 ** 5 }),
    );
    check(
      fc.property(small, small, ([an, ad], [bn, bd]) => {
        const [a, b] = [ratio(an, ad) as Num, ratio(bn, bd) as Num];
        const results = [add(a, b), subtract(a, b), multiply(a, b), ...(bn === 0 ? [] : [divide(a, b)])];
        for (const result of results) expect(result).not.toBeInstanceOf(Exact);
      }),
    );
  });
});

describe('Au-delà de 2^53, rien n’est perdu en route', () => {
  it.each([
    ['la somme de deux entiers sûrs', add(MAX, 2), '9007199254740993'],
    ['et son retour', subtract(add(MAX, 2), MAX), '2'],
    ['le produit de deux entiers sûrs', multiply(94906267, 94906267), '9007199515875289'],
    [
      'un terme arrondi qui retomberait sur un entier sûr',
      add(ratio(MAX, 2) as Num, ratio(1, 3) as Num),
      '4503599627370495.83333333333333',
    ],
    [
      'deux dénominateurs premiers entre eux',
      multiply(add(ratio(1, 94906267) as Num, ratio(1, 94906249) as Num), 94906267),
      '2.00000018966085',
    ],
    [
      'une fraction divisée par un grand entier',
      multiply(divide(ratio(1, 3) as Num, MAX), multiply(3, MAX)),
      '1',
    ],
  ])('%s', (_, result, expected) => {
    const decimals = /\.(\d+)/.exec(expected)?.[1]?.length ?? 0;
    expect(exact(result).toDecimalPlaces(decimals).toFixed()).toBe(expected);
  });

  it('une fraction rend la fraction exacte ou rien', () => {
    const n = fc.oneof(whole, fc.maxSafeInteger());
    check(
      fc.property(n, divisor, n, divisor, (an, ad, bn, bd) => {
        const [a, b] = [new Rational(BigInt(an), BigInt(ad)), new Rational(BigInt(bn), BigInt(bd))];
        for (const [result, wanted] of [
          [ratio(an, ad), a],
          [addRatios(an, ad, bn, bd), a.plus(b)],
          [multiplyRatios(an, ad, bn, bd), a.times(b)],
        ] as const) {
          if (result === null) continue;
          expectSound(result);
          expect(equal(rational(result), wanted)).toBe(true);
        }
        expect(gcd(an, ad)).toBe(Number(an === 0 ? BigInt(ad) : bigGcd(BigInt(Math.abs(an)), BigInt(ad))));
      }),
    );
  });
});

function bigGcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : bigGcd(b, a % b);
}
