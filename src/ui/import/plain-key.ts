/** Labels that differ by accents, capitals, spaces or the shape of their quotes and dashes alone are the same. */
export function plainKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’‘`´]/g, "'")
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, '');
}

/** Several levels of heads as one key; blank ones do not count. */
export function joinedKey(labels: readonly string[]): string {
  return labels
    .map(plainKey)
    .filter((key) => key !== '')
    .join('|');
}

/** How alike two keys are, from 0 to 1: the pairs of letters they share. */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const free = new Map<string, number>();
  for (const pair of left) free.set(pair, (free.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of right) {
    const many = free.get(pair) ?? 0;
    if (many > 0) {
      shared += 1;
      free.set(pair, many - 1);
    }
  }
  return (2 * shared) / (left.length + right.length);
}

function pairs(key: string): readonly string[] {
  const letters = key.replace(/[^\p{L}\p{N}%€]/gu, '');
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2));
}
