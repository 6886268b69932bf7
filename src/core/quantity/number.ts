import { BORDER_DIGITS, Exact, toBorder } from './decimal.ts';
import { addRatios, gcd, multiplyRatios, Ratio, ratio } from './ratio.ts';
import { ratioText } from './ratio-text.ts';

/**
 * An exact number. A safe integer is a JavaScript number; a fraction of two safe integers is a `Ratio`; what fits
 * neither is a decimal of 40 digits. Most money never leaves the first two, which are exact under the four operations
 * and fast; there is never a fraction in a JavaScript number.
 */
export type Num = number | Ratio | Exact;

/** Subtracting two decimals equal to 32 digits gives zero: what is left is what divisions rounded off. */
const CANCELLED = 32;
/** Beyond 10^±300 nothing is money. */
export const LARGEST_EXPONENT = 300;

/** Takes a border string (see `isBorderNumber`). */
export function num(text: string): Num {
  // Sixteen digits may pass 2^53, where a JavaScript number is no longer exact.
  if (text.length > 15) return compact(new Exact(text));
  const point = text.indexOf('.');
  if (point < 0) return Number(text) + 0;
  const n = Number(text.slice(0, point) + text.slice(point + 1));
  const d = 10 ** (text.length - point - 1);
  const common = gcd(n, d);
  return ratio(n / common, d / common) as Num;
}

/** As a border string: the nearest of thirty digits. */
export function numText(a: Num): string {
  if (typeof a === 'number') return String(a);
  return (a instanceof Ratio ? ratioText(a, BORDER_DIGITS) : null) ?? toBorder(exact(a));
}

export function isInteger(a: Num): boolean {
  return typeof a === 'number' || (!(a instanceof Ratio) && a.isInteger());
}

function compact(value: Exact): Num {
  return value.e <= 14 && value.isInteger() ? value.toNumber() + 0 : value;
}

/** As a decimal: exactly, or to 40 digits for a fraction without end. */
export function exact(a: Num): Exact {
  if (typeof a === 'number') return new Exact(a);
  return a instanceof Ratio ? new Exact(a.n).div(a.d) : a;
}

export function add(a: Num, b: Num): Num {
  if (typeof a === 'number') {
    if (typeof b === 'number') {
      const sum = a + b;
      return Number.isSafeInteger(sum) ? sum : new Exact(a).plus(b);
    }
    if (a === 0) return b;
    if (b instanceof Ratio) return addRatios(a, 1, b.n, b.d) ?? settled(a, b);
  } else if (a instanceof Ratio) {
    if (typeof b === 'number') return b === 0 ? a : (addRatios(a.n, a.d, b, 1) ?? settled(a, b));
    if (b instanceof Ratio) return addRatios(a.n, a.d, b.n, b.d) ?? settled(a, b);
  }
  return settled(a, b);
}

function settled(a: Num, b: Num): Num {
  const [x, y] = [exact(a), exact(b)];
  const result = x.plus(y);
  if (x.isZero() || y.isZero()) return result;
  return result.isZero() || result.e < Math.max(x.e, y.e) - CANCELLED ? 0 : result;
}

export function subtract(a: Num, b: Num): Num {
  return add(a, negate(b));
}

export function multiply(a: Num, b: Num): Num {
  if (typeof a === 'number') {
    if (typeof b === 'number') {
      const product = a * b;
      return Number.isSafeInteger(product) ? product + 0 : new Exact(a).times(b);
    }
    if (a === 0) return 0;
    if (a === 1) return b;
    if (b instanceof Ratio) return multiplyRatios(a, 1, b.n, b.d) ?? exact(b).times(a);
    return b.times(a);
  }
  if (typeof b === 'number') return multiply(b, a);
  if (a instanceof Ratio && b instanceof Ratio)
    return multiplyRatios(a.n, a.d, b.n, b.d) ?? exact(a).times(exact(b));
  return exact(a).times(exact(b));
}

/** `b` is not zero. */
export function divide(a: Num, b: Num): Num {
  if (a instanceof Exact) return a.div(exact(b));
  if (typeof b === 'number') {
    if (b === 1) return a;
    return multiply(a, b < 0 ? (ratio(-1, -b) as Num) : (ratio(1, b) as Num));
  }
  if (b instanceof Ratio) return multiply(a, (b.n < 0 ? ratio(-b.d, -b.n) : ratio(b.d, b.n)) as Num);
  return exact(a).div(b);
}

export function negate(a: Num): Num {
  if (typeof a === 'number') return 0 - a;
  return a instanceof Ratio ? new Ratio(-a.n, a.d) : a.neg();
}

export function isZero(a: Num): boolean {
  return typeof a === 'number' ? a === 0 : !(a instanceof Ratio) && a.isZero();
}

/** −1, 0 or 1; decimals equal to 32 digits are equal. */
export function compare(a: Num, b: Num): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  if (a instanceof Ratio && b instanceof Ratio) {
    const [x, y] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
    if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return x < y ? -1 : x > y ? 1 : 0;
  }
  return sign(subtract(a, b));
}

function sign(a: Num): number {
  if (typeof a === 'number') return Math.sign(a);
  return a instanceof Ratio ? Math.sign(a.n) : a.isZero() ? 0 : a.s;
}

/** Exactly the same number, of the same make. */
export function same(a: Num, b: Num): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  if (a instanceof Ratio || b instanceof Ratio)
    return a instanceof Ratio && b instanceof Ratio && compare(a, b) === 0;
  return a.eq(b);
}

/** Half away from zero, to `decimals` places; negative: to tens, hundreds. */
export function round(a: Num, decimals: number): Num {
  if (typeof a === 'number' && decimals >= 0) return a;
  const rounded = nearestWhole(exact(shift(a, decimals)));
  return shift(compact(rounded), -decimals);
}

/** What equals a half to 32 digits is a half, as for `compare`. */
function nearestWhole(a: Exact): Exact {
  if (a.isInteger()) return a;
  const whole = a.trunc();
  const half = a.isNegative() ? whole.minus(0.5) : whole.plus(0.5);
  return compare(a, half) === 0 ? half.round() : a.round();
}

/** Times a power of ten, exactly. */
export function shift(a: Num, power: number): Num {
  if (power === 0 || a === 0) return a;
  if (power > 0 && power <= 15) return multiply(a, 10 ** power);
  if (power < 0 && power >= -15) return multiply(a, ratio(1, 10 ** -power) as Num);
  return compact(exact(a).times(new Exact(`1e${power}`)));
}

/** Null where there is no such number: 0 to a negative power or to 0, a root of a negative number. */
export function power(a: Num, b: Num): Num | null {
  if (isZero(a)) return compare(b, 0) > 0 ? 0 : null;
  if (typeof b === 'number' && Math.abs(b) <= 64) {
    let result: Num = 1;
    for (let i = 0; i < Math.abs(b); i++) result = multiply(result, a);
    return b < 0 ? divide(1, result) : result;
  }
  const [base, exponent] = [exact(a), exact(b)];
  return base.isNegative() && !exponent.isInteger() ? null : base.pow(exponent);
}

/** Whether a result left the range a person can mean. */
export function isTooLarge(a: Num): boolean {
  return typeof a !== 'number' && !(a instanceof Ratio) && (a.e > LARGEST_EXPONENT || !a.isFinite());
}

/** The same towards zero, before what is left is taken for zero. */
export function isTooSmall(a: Num): boolean {
  return typeof a !== 'number' && !(a instanceof Ratio) && a.e < -LARGEST_EXPONENT;
}
