/** Decimal strings compared and added as integers, sharing nothing with what is tested. */
function scaled(text: string, decimals: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Error(`${text} is not a decimal`);
  const [, sign, whole = '', part = ''] = match;
  if (part.length > decimals) throw new Error(`${text} has more than ${decimals} decimals`);
  const digits = BigInt(whole + part + '0'.repeat(decimals - part.length));
  return sign === '-' ? -digits : digits;
}

/** Enough for whatever a test adds. */
const DECIMALS = 400;

export function exactly(text: string): bigint {
  return scaled(text, DECIMALS);
}

export function total(texts: readonly string[]): bigint {
  return texts.reduce((sum, text) => sum + exactly(text), 0n);
}

/** Whether two numbers are apart by less than 10^-`digits` of the larger of `sizes`. */
export function near(a: bigint, b: bigint, sizes: readonly bigint[], digits: number): boolean {
  const size = sizes
    .map((one) => (one < 0n ? -one : one))
    .reduce((most, one) => (one > most ? one : most), 1n);
  const gap = a > b ? a - b : b - a;
  return gap * 10n ** BigInt(digits) <= size;
}
