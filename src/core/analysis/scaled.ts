/** A decimal string times 10^decimals; it has at most that many decimals. */
export function toUnits(text: string, decimals: number): bigint {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
}

/** Back to a decimal string, without trailing zeros. */
export function fromUnits(units: bigint, decimals: number): string {
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const part = digits.slice(point).replace(/0+$/, '');
  return `${units < 0n ? '-' : ''}${digits.slice(0, point)}${part === '' ? '' : `.${part}`}`;
}

export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Decimal strings added exactly. */
export function sumTexts(texts: readonly string[]): string {
  const decimals = Math.max(0, ...texts.map(decimalsOf));
  return fromUnits(
    texts.reduce((sum, text) => sum + toUnits(text, decimals), 0n),
    decimals,
  );
}
