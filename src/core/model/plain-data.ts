import type { JsonLimits } from './json-text.ts';
import type { Problem } from './value.ts';

/** Keys that reach the prototype of an object instead of the object. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * What is wrong with untrusted plain data before anyone reads a field of it: forbidden keys, too deep or circular, too
 * large. Does not recurse. Null when nothing is.
 */
export function checkPlainData(data: unknown, limits: JsonLimits): Problem | null {
  const waiting: { readonly value: object; readonly path: Path }[] = [];
  let entries = 0;
  const enter = (value: unknown, path: Path): Problem | null => {
    if (typeof value !== 'object' || value === null) return null;
    if (path.length >= limits.depth)
      return refuse(path, 'Ces données sont imbriquées plus profondément qu’aucune étude.');
    if (!isPlain(value))
      return refuse(
        path,
        'Ces données contiennent autre chose que des textes, des nombres, des listes et des objets.',
      );
    waiting.push({ value, path });
    return null;
  };
  let problem = enter(data, []);
  for (let next = waiting.pop(); next && !problem; next = waiting.pop()) {
    const { value, path } = next;
    const keys = Object.keys(value);
    entries += Array.isArray(value) ? value.length : keys.length;
    if (entries > limits.entries) {
      return refuse([], 'Ces données contiennent bien plus de valeurs qu’une étude ne peut en avoir.');
    }
    for (const key of keys) {
      if (FORBIDDEN.has(key)) {
        return refuse(
          [...path, key],
          `La clé « ${key} » est interdite : elle n’a jamais sa place dans une étude.`,
        );
      }
      const child = (value as Record<string, unknown>)[key];
      problem ??= enter(child, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  }
  return problem;
}

export type Path = readonly (string | number)[];

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(path: Path, message: string): Problem {
  return {
    code: 'forme',
    where: pathText(path),
    message: `${message} Ce fichier ne vient pas d’Établi ou a été modifié.`,
  };
}

/** `scenarios[1].cells["oam.gain[a2025]"].value`, as a reader finds it in the file. */
export function pathText(path: Path): string {
  if (path.length === 0) return 'fichier';
  return path
    .map((key, rank) => {
      if (typeof key === 'number') return `[${key}]`;
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
        return `[${JSON.stringify(key.length > 80 ? `${key.slice(0, 80)}…` : key)}]`;
      return rank === 0 ? key : `.${key}`;
    })
    .join('');
}
