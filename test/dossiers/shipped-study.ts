import { readFileSync } from 'node:fs';
import { Decimal } from 'decimal.js';
import type { FigureResult } from '../../src/core/engine/api.ts';
import { createEngine, nodeShapes } from '../../src/core/engine/engine.ts';
import { nodeId, parseAddress } from '../../src/core/model/address.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import { type Border, isFailure, type Problem } from '../../src/core/model/value.ts';

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
  const file = new URL(`../../scenarios/${dossier.slug}.etabli.json`, import.meta.url);
  const opened = openStudy(readFileSync(file, 'utf8'), [dossier]);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'));
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
  const study = { ...opened.study, scenarios: [...opened.study.scenarios, ...added] };
  const engine = createEngine([dossier]);
  const { problems } = engine.open(study);
  const shapes = new Map(nodeShapes([dossier]).map((shape) => [shape.node, shape]));
  const values = new Map(
    engine.watch([...shapes.keys()]).values.map((reply) => [`${reply.scenario} ${reply.node}`, reply.values]),
  );
  const value = (scenario: string, at: string): Border => {
    const parts = parseAddress(`${dossier.slug}.${at}`);
    const shape = parts && shapes.get(nodeId(parts.slug, parts.name));
    const found = shape && values.get(`${scenario} ${shape.node}`);
    if (!found || parts.members.length !== shape.dims.length) throw new Error(`${at} is not a cell`);
    const index = shape.dims.reduce((flat, dim, k) => {
      const { members } = dossier.dimensions.find(({ id }) => id === dim) as Dossier['dimensions'][number];
      const member = members.findIndex(({ id }) => id === parts.members[k]);
      if (member < 0) throw new Error(`${at}: no such member`);
      return flat * members.length + member;
    }, 0);
    return found[index] as Border;
  };
  return { study: opened.study, problems, figures: engine.figures(dossier.slug), value };
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
