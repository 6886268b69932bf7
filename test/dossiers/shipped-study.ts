import { Decimal } from 'decimal.js';
import type { FigureResult } from '../../src/core/engine/api.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import { type Border, isFailure, type Problem } from '../../src/core/model/value.ts';
import { evaluate, readStudy } from './study-values.ts';

/** A dossier and its shipped study, opened through the same door as a user's file. */
export interface ShippedStudy {
  readonly study: Study;
  readonly problems: readonly Problem[];
  readonly figures: readonly FigureResult[];
  /** One value, by `name` or `name[member]`, in a scenario of the study or of `more`. */
  readonly value: (scenario: string, at: string) => Border;
}

/** `more`: scenarios added for the test, over the first one, by id. */
export function openShipped(
  dossier: Dossier,
  more: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
): ShippedStudy {
  const shipped = readStudy(dossier.slug, dossier);
  const added = Object.entries(more).map(([id, cells]) => ({
    id,
    label: id,
    description: '',
    parent: null,
    color: 0,
    cells: Object.fromEntries(
      Object.entries(cells).map(([at, value]) => [`${dossier.slug}.${at}`, { value }] as const),
    ),
  }));
  const { problems, value, figures } = evaluate(dossier, {
    ...shipped,
    scenarios: [...shipped.scenarios, ...added],
  });
  return { study: shipped, problems, figures: figures(), value };
}

/**
 * A value written the way an expected one is printed: `1263466.66…` is cut there, `≈93.5961` is rounded there,
 * anything else is exact. Absent is `null`.
 */
export function asPrinted(actual: Border, expected: string | null): string | null {
  if (isFailure(actual)) return `${actual.code}: ${actual.message}`;
  if (actual === null || expected === null) return actual;
  const decimals = /\.(\d+)/.exec(expected)?.[1]?.length ?? 0;
  if (expected.endsWith('…')) return `${new Decimal(actual).toFixed(decimals, Decimal.ROUND_DOWN)}…`;
  if (expected.startsWith('≈')) return `≈${new Decimal(actual).toFixed(decimals, Decimal.ROUND_HALF_UP)}`;
  return actual;
}
