import { readFileSync } from 'node:fs';
import type { FigureResult } from '../../src/core/engine/api.ts';
import { createEngine, nodeShapes } from '../../src/core/engine/engine.ts';
import { nodeId, parseAddress } from '../../src/core/model/address.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { Border, Problem } from '../../src/core/model/value.ts';

/** A study of `scenarios/`, through the same door as a user's file. */
export function readStudy(name: string, dossier: Dossier): Study {
  const file = new URL(`../../scenarios/${name}.etabli.json`, import.meta.url);
  const opened = openStudy(readFileSync(file, 'utf8'), [dossier]);
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join('\n'));
  return opened.study;
}

/** The same study with these cells typed in one scenario; addresses without the slug. */
export function withCells(
  study: Study,
  dossier: Dossier,
  scenario: string,
  cells: Readonly<Record<string, string | null>>,
): Study {
  const typed = Object.fromEntries(
    Object.entries(cells).map(([at, value]) => [`${dossier.slug}.${at}`, { value }] as const),
  );
  if (!study.scenarios.some(({ id }) => id === scenario)) throw new Error(`${scenario} is not a scenario`);
  return {
    ...study,
    scenarios: study.scenarios.map((one) =>
      one.id === scenario ? { ...one, cells: { ...one.cells, ...typed } } : one,
    ),
  };
}

/** Every value of a study, by scenario and by `name[members]`. */
export interface StudyValues {
  readonly problems: readonly Problem[];
  readonly value: (scenario: string, at: string) => Border;
  /** All the cells of a node, row-major. */
  readonly row: (scenario: string, name: string) => readonly Border[];
  readonly figures: () => readonly FigureResult[];
}

export function evaluate(dossier: Dossier, study: Study): StudyValues {
  const engine = createEngine([dossier]);
  const { problems } = engine.open(study);
  const shapes = new Map(nodeShapes([dossier]).map((shape) => [shape.node, shape]));
  const values = new Map(
    engine.watch([...shapes.keys()]).values.map((reply) => [`${reply.scenario} ${reply.node}`, reply.values]),
  );
  const row = (scenario: string, name: string) => {
    const found = values.get(`${scenario} ${nodeId(dossier.slug, name)}`);
    if (!found) throw new Error(`${name} has no value in ${scenario}`);
    return found;
  };
  const value = (scenario: string, at: string): Border => {
    const parts = parseAddress(`${dossier.slug}.${at}`);
    const dims = parts ? shapes.get(nodeId(dossier.slug, parts.name))?.dims : undefined;
    if (!parts || dims?.length !== parts.members.length) throw new Error(`${at} is not a cell`);
    const index = dims.reduce((flat, dim, rank) => {
      const members = dossier.dimensions.find(({ id }) => id === dim)?.members ?? [];
      const member = members.findIndex(({ id }) => id === parts.members[rank]);
      if (member < 0) throw new Error(`${at}: no such member`);
      return flat * members.length + member;
    }, 0);
    return row(scenario, parts.name)[index] as Border;
  };
  return { problems, value, row, figures: () => engine.figures(dossier.slug) };
}

/** `numerator / denominator` in integers, at `decimals` decimals, half away from zero. */
export function fraction(numerator: bigint, denominator: bigint, decimals: number): string {
  const scaled = numerator * 10n ** BigInt(decimals);
  const half = denominator / 2n;
  const rounded = ((scaled < 0n ? -scaled : scaled) + half) / denominator;
  return place(rounded, decimals, scaled < 0n);
}

/** A decimal string rounded half away from zero, always with `decimals` decimals; anything else as it is. */
export function rounded(value: Border, decimals: number): Border {
  const match = typeof value === 'string' ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) : null;
  if (!match) return value;
  const [, sign, whole = '', part = ''] = match;
  const digits = BigInt(whole + part.padEnd(decimals + 1, '0'));
  const over = 10n ** BigInt(Math.max(part.length, decimals + 1) - decimals);
  return place((digits + over / 2n) / over, decimals, sign === '-');
}

function place(digits: bigint, decimals: number, negative: boolean): string {
  const text = digits.toString().padStart(decimals + 1, '0');
  const point = text.length - decimals;
  const shown = decimals === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`;
  return negative && digits !== 0n ? `-${shown}` : shown;
}
