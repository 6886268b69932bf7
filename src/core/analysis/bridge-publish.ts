import { BORDER_DIGITS } from '../quantity/decimal.ts';
import { apportion } from './apportion.ts';
import type { Bridge } from './bridge-api.ts';
import type { Split } from './bridge-split.ts';
import { decimalsOf, fromUnits, toUnits } from './scaled.ts';
import type { Shares } from './shapley.ts';

/**
 * The steps of a bridge as decimal strings whose sum is the difference of its two ends as published. The split is in
 * units of 10^-`kept`, with the guard digits, which stay inside.
 */
export function publishSplit(
  { from, to }: { readonly from: string; readonly to: string },
  { groups, shares, units, method, notes }: Split,
  kept: number,
): Pick<Bridge, 'from' | 'to' | 'gap' | 'method' | 'notes' | 'steps'> {
  const decimals = Math.max(decimalsOf(from), decimalsOf(to), decimalsFor(largest(shares, units), kept));
  const gap = toUnits(to, decimals) - toUnits(from, decimals);
  const keys = groups.map(({ key }) => key);
  const values = apportion(rescaled(shares, kept, decimals), gap, keys);
  const steps = groups.map((group, k) => ({ ...group, value: fromUnits(values[k] as bigint, decimals) }));
  return { from, to, gap: fromUnits(gap, decimals), method, notes, steps };
}

/** In units of 10^-`to` rather than of 10^-`from`. */
function rescaled({ numerators, denominator }: Shares, from: number, to: number): Shares {
  const [up, down] = to >= from ? [10n ** BigInt(to - from), 1n] : [1n, 10n ** BigInt(from - to)];
  return { numerators: numerators.map((numerator) => numerator * up), denominator: denominator * down };
}

function largest({ numerators, denominator }: Shares, units: readonly bigint[]): bigint {
  const all = [...numerators.map((numerator) => numerator / denominator), ...units];
  return all.map((one) => (one < 0n ? -one : one)).reduce((most, one) => (one > most ? one : most), 0n);
}

/** Decimals that leave as many digits as are published to a number of this size. */
function decimalsFor(units: bigint, decimals: number): number {
  return units === 0n ? 0 : Math.max(0, BORDER_DIGITS - (units.toString().length - decimals));
}
