import { bitCount } from './inseparable.ts';

/** Shares of players in a common result: fractions of one denominator, whose sum is exactly the whole gain. */
export interface Shares {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
}

/**
 * What each of `n` players adds to a game, averaged over the n! orders in which they could come: `values[S]` is the
 * game with the players of the bits of S, 2^n of them. Exact, whatever the order.
 */
export function shapley(n: number, values: readonly bigint[]): Shares {
  const factorials = [1n];
  for (let k = 1; k <= n; k++) factorials.push((factorials[k - 1] as bigint) * BigInt(k));
  const orders = (before: number) => (factorials[before] as bigint) * (factorials[n - 1 - before] as bigint);
  const numerators = new Array<bigint>(n).fill(0n);
  for (const [set, value] of values.entries()) {
    const size = bitCount(set);
    for (let player = 0; player < n; player++) {
      const inside = (set & (1 << player)) !== 0;
      const own = inside ? orders(size - 1) * value : -orders(size) * value;
      numerators[player] = (numerators[player] as bigint) + own;
    }
  }
  return { numerators, denominator: factorials[n] as bigint };
}
