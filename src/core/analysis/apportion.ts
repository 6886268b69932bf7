import type { Shares } from './shapley.ts';

/**
 * Whole numbers nearest to the shares whose sum is `total`, itself within rounding of their sum: what rounding leaves
 * goes, unit by unit, to the shares it served worst. A share of nothing stays nothing. Depends on the keys, not on
 * the order.
 */
export function apportion(
  { numerators, denominator }: Shares,
  total: bigint,
  keys: readonly string[],
): readonly bigint[] {
  const whole = numerators.map((numerator) => nearest(numerator, denominator));
  const left = total - whole.reduce((sum, one) => sum + one, 0n);
  if (left === 0n) return whole;
  const way = left > 0n ? 1n : -1n;
  const owed = numerators.map((numerator, i) => way * (numerator - (whole[i] as bigint) * denominator));
  const some = [...numerators.keys()].filter((i) => numerators[i] !== 0n);
  const served = (some.length > 0 ? some : [...numerators.keys()]).sort(
    (a, b) =>
      descending(owed[a] as bigint, owed[b] as bigint) ||
      descending(size(numerators[a] as bigint), size(numerators[b] as bigint)) ||
      ((keys[a] as string) < (keys[b] as string) ? -1 : 1),
  );
  for (let k = 0; BigInt(k) < size(left); k++) {
    const i = served[k % served.length] as number;
    whole[i] = (whole[i] as bigint) + way;
  }
  return whole;
}

/** Half away from zero. */
export function nearest(numerator: bigint, denominator: bigint): bigint {
  const rounded = (2n * size(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

function size(a: bigint): bigint {
  return a < 0n ? -a : a;
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}
