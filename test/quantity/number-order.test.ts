import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact, toBorder } from '../../src/core/quantity/decimal.ts';
import {
  add,
  compare,
  divide,
  exact,
  isZero,
  multiply,
  type Num,
  negate,
  num,
  numText,
  power,
  round,
  same,
  shift,
  subtract,
} from '../../src/core/quantity/number.ts';
import { ratio } from '../../src/core/quantity/ratio.ts';
import { Rational } from '../oracle/rational.ts';
import {
  any,
  check,
  close,
  decimalText,
  equal,
  expectResult,
  expectSound,
  MAX,
  rational,
  size,
} from './any-number.ts';

describe('Comparer', () => {
  it('suit le signe de la différence ; des décimaux égaux à 32 chiffres sont égaux', () => {
    check(
      fc.property(any, any, (a, b) => {
        const [x, y] = [rational(a), rational(b)];
        const order = compare(a, b);
        if (order === 0) expect(close(x, y, size(x).plus(size(y)), 31)).toBe(true);
        else expect(order).toBe(x.compare(y));
        expect(compare(b, a) + order).toBe(0);
        expect(compare(a, a)).toBe(0);
        if (same(a, b)) expect(equal(x, y)).toBe(true);
        expect(same(a, a)).toBe(true);
      }),
    );
  });

  it('distingue deux fractions voisines', () => {
    expect(compare(ratio(MAX - 1, MAX) as Num, ratio(MAX - 2, MAX - 1) as Num)).toBe(1);
    expect(compare(ratio(1, MAX) as Num, ratio(1, MAX - 1) as Num)).toBe(-1);
  });
});

describe('Arrondir', () => {
  it('va au plus proche, les demis en s’éloignant de zéro', () => {
    check(
      fc.property(any, fc.integer({ min: -6, max: 12 }), (a, decimals) => {
        const x = rational(a);
        const result = round(a, decimals);
        expectSound(result);
        const places = size(x).compare(new Rational(10n ** BigInt(18 - decimals), 1n));
        if (places < 0) expect(equal(rational(result), x.round(decimals))).toBe(true);
        else expect(close(rational(result), x, x, 18)).toBe(true);
      }),
    );
  });

  it.each([
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.5', 0, '1'],
    ['-0.4', 0, '0'],
    ['1.005', 2, '1.01'],
    ['2.675', 2, '2.68'],
    ['125', -1, '130'],
    ['-125', -1, '-130'],
    ['44', -2, '0'],
    ['9007199254740993', -1, '9007199254740990'],
    ['0.00000000000000000000000000000049', 30, '0'],
    ['0.0000000000000000000000000000005', 30, '0.000000000000000000000000000001'],
  ])('%s à %i décimales : %s', (text, decimals, expected) => {
    expect(toBorder(exact(round(num(text), decimals)))).toBe(expected);
  });

  it('un demi retrouvé par des divisions sans fin est un demi', () => {
    const lost = divide(divide(divide(1, 94906267), 314187), 7919);
    const parts = [multiply(lost, num('78710412979775917')), multiply(lost, num('157420825959551834'))];
    const half = divide(add(parts[0] as Num, parts[1] as Num), 2);
    expect(exact(half).lessThan('0.5')).toBe(true);
    expect(compare(half, ratio(1, 2) as Num)).toBe(0);
    expect([round(half, 0), round(negate(half), 0), round(add(half, 7), 0)]).toEqual([1, -1, 8]);
    expect(round(num('0.4999999999999999999999999999999'), 0)).toBe(0);
  });
});

describe('Déplacer la virgule', () => {
  it('est une multiplication exacte par une puissance de dix', () => {
    check(
      fc.property(any, fc.integer({ min: -20, max: 20 }), (a, n) => {
        const ten = n >= 0 ? new Rational(10n ** BigInt(n), 1n) : new Rational(1n, 10n ** BigInt(-n));
        expectResult(shift(a, n), rational(a).times(ten));
      }),
    );
  });
});

describe('À la frontière, trente chiffres', () => {
  const border = (a: Num) => toBorder(exact(a));

  /** Thirty digits of a fraction, half away from zero, by big integers. */
  function thirty(of: Rational): string {
    const n = size(of).n;
    let decimals = 0;
    const scaled = (at: number) =>
      at >= 0 ? (n * 10n ** BigInt(at)) / of.d : n / (of.d * 10n ** BigInt(-at));
    if (n === 0n) return '0';
    while (scaled(decimals) >= 10n ** 30n) decimals--;
    while (scaled(decimals) < 10n ** 29n) decimals++;
    const digits = (scaled(decimals + 1) + 5n) / 10n;
    const text = decimals <= 0 ? `${digits * 10n ** BigInt(-decimals)}` : point(digits, decimals);
    return of.sign() < 0 ? `-${text}` : text;
  }
  function point(digits: bigint, decimals: number): string {
    const padded = digits.toString().padStart(decimals + 1, '0');
    return `${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`.replace(/\.?0+$/, '');
  }

  it('un nombre s’écrit en ses trente premiers chiffres, le dernier arrondi', () => {
    check(
      fc.property(any, (a) => {
        expect(numText(a)).toBe(thirty(rational(a)));
      }),
    );
  });

  it.each([
    [1, 3, '0.333333333333333333333333333333'],
    [2, 3, '0.666666666666666666666666666667'],
    [-1, 7, '-0.142857142857142857142857142857'],
    [1, 3000, '0.000333333333333333333333333333333'],
    [MAX - 1, 7, '1286742750677284.28571428571429'],
    [3, 8, '0.375'],
    [99999999999999, 7, '14285714285714.1428571428571429'],
  ])('%i ÷ %i = %s', (n, d, expected) => {
    expect(numText(ratio(n, d) as Num)).toBe(expected);
  });

  it('1 ÷ 3 × 3 fait 1, et ainsi de tous', () => {
    expect(border(multiply(divide(1, 3), 3))).toBe('1');
    check(
      fc.property(decimalText.map(num), any, (a, b) => {
        fc.pre(!isZero(b));
        expect(border(multiply(divide(a, b), b))).toBe(border(a));
      }),
    );
  });

  it('a + b − b fait a, à 38 chiffres du plus grand des deux', () => {
    const amount = fc
      .tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 1, max: 9999 }))
      .map(([n, d]) => ratio(n, d) as Num);
    check(
      fc.property(amount, amount, (a, b) => {
        const [x, y] = [rational(a), rational(b)];
        expect(close(rational(subtract(add(a, b), b)), x, size(x).plus(size(y)), 38)).toBe(true);
      }),
    );
  });

  it('ce que des divisions ont arrondi ne laisse pas de poussière', () => {
    const third = divide(num('100000000000000000000'), num('3.0000000000000000001'));
    const sixth = divide(num('50000000000000000000'), num('3.0000000000000000001'));
    expect(subtract(third, add(sixth, sixth))).toBe(0);
    expect(compare(third, multiply(sixth, 2))).toBe(0);
  });

  it('jamais d’exposant, ni de zéros inutiles', () => {
    check(
      fc.property(any, (a) => {
        expect(border(a)).toMatch(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
      }),
    );
  });
});

describe('Une puissance qui n’existe pas', () => {
  it.each([
    [0, 0],
    [0, -1],
    [-8, ratio(1, 3) as Num],
    [new Exact('-2.5'), ratio(1, 2) as Num],
  ])('%s puissance %s', (a, b) => {
    expect(power(a, b)).toBe(null);
  });

  it('une racine est celle d’un décimal', () => {
    expect(toBorder(exact(power(2, ratio(1, 2) as Num) as Num))).toBe('1.41421356237309504880168872421');
    expect(toBorder(exact(power(0, ratio(1, 2) as Num) as Num))).toBe('0');
  });
});
