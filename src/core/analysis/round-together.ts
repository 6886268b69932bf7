import { apportion, nearest } from './apportion.ts';
import { decimalsOf, fromUnits, sumTexts, toUnits } from './scaled.ts';

/**
 * Decimal strings rounded for display so that what is shown adds up: their sum is the rounded sum. `decimals` below zero
 * rounds to tens, hundreds. `keys` tell which part takes a remainder that two could take.
 */
export function roundTogether(
  texts: readonly string[],
  decimals: number,
  keys: readonly string[],
): { readonly parts: readonly string[]; readonly total: string } {
  const kept = Math.max(0, decimals, ...texts.map(decimalsOf));
  const denominator = 10n ** BigInt(kept - decimals);
  const numerators = texts.map((text) => toUnits(text, kept));
  const total = nearest(toUnits(sumTexts(texts), kept), denominator);
  const shown = (units: bigint) =>
    decimals < 0 ? fromUnits(units * 10n ** BigInt(-decimals), 0) : fromUnits(units, decimals);
  return { parts: apportion({ numerators, denominator }, total, keys).map(shown), total: shown(total) };
}
