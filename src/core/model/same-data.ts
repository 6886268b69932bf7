import type { Path } from './plain-data.ts';

/** Where two pieces of plain data first differ; null where nothing does. Both are known to be shallow. */
export function firstDifference(a: unknown, b: unknown, path: Path = []): Path | null {
  if (Object.is(a, b)) return null;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return path;
  const keys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || keys.length !== Object.keys(b).length) return path;
  for (const key of keys) {
    if (!Object.hasOwn(b, key)) return path;
    const inside = [...path, Array.isArray(a) ? Number(key) : key];
    const difference = firstDifference(a[key as keyof typeof a], b[key as keyof typeof b], inside);
    if (difference) return difference;
  }
  return null;
}
