import { Exact } from './decimal.ts';

/**
 * An exact number: a safe integer as a JavaScript number (most cells are, and they are a hundred times faster),
 * anything else as a decimal of 40 digits. Never a fraction in a JavaScript number.
 */
export type Num = number | Exact;

/** Subtracting two numbers equal to 32 digits gives zero: what is left is what divisions rounded off. */
const CANCELLED = 32;
/** Beyond 10^±300 nothing is money. */
export const LARGEST_EXPONENT = 300;

/** Takes a border string (see `isBorderNumber`). */
export function num(text: string): Num {
  return text.length <= 15 && !text.includes('.') ? Number(text) : compact(new Exact(text));
}

/** Integers that fit go back to JavaScript numbers. */
export function compact(value: Exact): Num {
  return value.e <= 14 && value.isInteger() ? value.toNumber() + 0 : value;
}

export function exact(a: Num): Exact {
  return typeof a === 'number' ? new Exact(a) : a;
}

export function add(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    return Number.isSafeInteger(sum) ? sum : new Exact(a).plus(b);
  }
  return settled(exact(a), exact(b), exact(a).plus(b));
}

export function subtract(a: Num, b: Num): Num {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    return Number.isSafeInteger(difference) ? difference : new Exact(a).minus(b);
  }
  return settled(exact(a), exact(b), exact(a).minus(b));
}

function settled(a: Exact, b: Exact, result: Exact): Num {
  if (a.isZero() || b.isZero()) return result;
  return result.isZero() || result.e < Math.max(a.e, b.e) - CANCELLED ? 0 : result;
}

export function multiply(a: Num, b: Num): Num {
  if (typeof a === 'number') {
    if (a === 0) return 0;
    if (a === 1) return b;
    if (typeof b === 'number') {
      const product = a * b;
      return Number.isSafeInteger(product) ? product + 0 : new Exact(a).times(b);
    }
    return b.times(a);
  }
  return b === 0 ? 0 : b === 1 ? a : a.times(b);
}

/** `b` is not zero. */
export function divide(a: Num, b: Num): Num {
  if (b === 1) return a;
  if (typeof a === 'number' && typeof b === 'number' && a % b === 0) return a / b + 0;
  return exact(a).div(b);
}

export function negate(a: Num): Num {
  return typeof a === 'number' ? 0 - a : a.neg();
}

export function isZero(a: Num): boolean {
  return typeof a === 'number' ? a === 0 : a.isZero();
}

/** −1, 0 or 1; numbers equal to 32 digits are equal. */
export function compare(a: Num, b: Num): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const difference = subtract(a, b);
  return typeof difference === 'number' ? Math.sign(difference) : difference.s;
}

export function same(a: Num, b: Num): boolean {
  if (typeof a === 'number') return typeof b === 'number' ? a === b : b.eq(a);
  return a.eq(b);
}

/** Half away from zero, to `decimals` places; negative: to tens, hundreds. */
export function round(a: Num, decimals: number): Num {
  if (typeof a === 'number' && decimals >= 0) return a;
  return compact(scaleTen(scaleTen(exact(a), decimals).round(), -decimals));
}

/** Times a power of ten, exactly. */
export function shift(a: Num, power: number): Num {
  return power === 0 || a === 0 ? a : compact(scaleTen(exact(a), power));
}

function scaleTen(a: Exact, power: number): Exact {
  return a.times(new Exact(`1e${power}`));
}

/** Null where there is no such number: 0 to a negative power or to 0, a root of a negative number. */
export function power(a: Num, b: Num): Num | null {
  const base = exact(a);
  const exponent = exact(b);
  if (base.isZero()) return exponent.greaterThan(0) ? 0 : null;
  if (base.isNegative() && !exponent.isInteger()) return null;
  return base.pow(exponent);
}

/** Whether a result left the range a person can mean. */
export function isTooLarge(a: Num): boolean {
  return typeof a !== 'number' && (a.e > LARGEST_EXPONENT || !a.isFinite());
}
