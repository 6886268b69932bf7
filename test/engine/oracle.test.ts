import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/core/engine/engine.ts';
import { type Border, isFailure } from '../../src/core/model/value.ts';
import type { Study } from '../../src/core/model/study.ts';
import { randomFrom, randomModel, randomValue } from '../oracle/generate.ts';
import { evaluateModel, type OracleModel, type Outcome, toDossier } from '../oracle/model.ts';
import { Rational } from '../oracle/rational.ts';

const MODELS = 2500;
const EDITS = 4;

type Edits = Record<string, string | null>;

function studyOf(edits: Edits, other: Edits): Study {
  const cells = (of: Edits) =>
    Object.fromEntries(
      Object.entries(of).map(([at, value]) => [`oracle.${at.replace('[]', '')}`, { value }]),
    );
  const scenario = (id: string, parent: string | null, own: Edits) => ({
    id,
    label: id,
    description: '',
    parent,
    color: 0,
    cells: cells(own),
  });
  return {
    format: 'etabli',
    version: 2,
    id: 'etude',
    title: '',
    description: '',
    dossiers: { oracle: 1 },
    scenarios: [scenario('s', null, edits), scenario('t', 's', other)],
    reference: 's',
    split: [],
    created: '',
    modified: '',
  };
}

/** Null when they agree, or a description. */
function disagreement(border: Border, outcome: Outcome): string | null {
  if (outcome === 'unsure') return null;
  if (outcome === 'fault') return isFailure(border) ? null : `attendu une erreur, obtenu ${border}`;
  if (outcome === 'absent')
    return border === null ? null : `attendu sans objet, obtenu ${JSON.stringify(border)}`;
  if (border === null || isFailure(border)) return `attendu un nombre, obtenu ${JSON.stringify(border)}`;
  const gap = Rational.parse(border).minus(outcome.number);
  // What publishing 30 digits rounds off, and what 40-digit arithmetic may have lost on the way.
  const allowed = outcome.number.size() * 5.1e-30 + 2 * outcome.error;
  return gap.sign() === 0 || gap.size() <= allowed
    ? null
    : `écart ${gap.size()} pour ${outcome.number.size()}`;
}

function cellsOf(
  model: OracleModel,
  values: readonly { node: string; scenario: string; values: readonly Border[] }[],
) {
  const dossier = toDossier(model);
  const members = new Map(dossier.dimensions.map(({ id, members: list }) => [id, list.length]));
  const cells = new Map<string, Border>();
  for (const { node, scenario, values: list } of values) {
    const id = node.slice('oracle.'.length);
    const formula = model.formulas.find((one) => one.id === id);
    const dims = [...(formula?.expr.dims ?? [])].sort();
    for (const [i, value] of list.entries()) {
      let rest = i;
      const at = [...dims].reverse().map((dim) => {
        const size = members.get(dim) as number;
        const member = rest % size;
        rest = Math.floor(rest / size);
        return `m${member}`;
      });
      cells.set(`${scenario} ${id}[${at.reverse().join(',')}]`, value);
    }
  }
  return cells;
}

describe('Le moteur et un oracle en fractions, sans code commun', () => {
  it(`donnent les mêmes nombres sur ${MODELS} modèles et ${MODELS * EDITS} modifications, en incrémental comme de zéro`, () => {
    let compared = 0;
    let unsure = 0;
    const wrong: string[] = [];
    for (let seed = 1; seed <= MODELS && wrong.length === 0; seed++) {
      const random = randomFrom(seed);
      const model = randomModel(random);
      const dossier = toDossier(model);
      const engine = createEngine([dossier]);
      const watched = model.formulas.map(({ id }) => `oracle.${id}`);
      const edits: Edits = {};
      const other: Edits = {};
      const { problems } = engine.open(studyOf(edits, other));
      expect(problems, `graine ${seed}`).toEqual([]);
      const current = cellsOf(model, engine.watch(watched).values);
      const check = (edit: number) => {
        for (const [scenario, overrides] of [
          ['s', edits],
          ['t', { ...edits, ...other }],
        ] as const)
          for (const [at, outcome] of evaluateModel(model, overrides)) {
            const key = `${scenario} ${at}`;
            const message = current.has(key)
              ? disagreement(current.get(key) as Border, outcome)
              : 'sans réponse';
            if (outcome === 'unsure') unsure++;
            compared++;
            if (message) wrong.push(`graine ${seed}, modification ${edit}, ${key} : ${message}`);
          }
      };
      check(0);
      for (let edit = 1; edit <= EDITS; edit++) {
        const parameter = random.pick(model.parameters);
        const cell = random.pick(Object.keys(parameter.cells));
        const target = random.below(3) === 0 ? other : edits;
        target[cell] = randomValue(random);
        const { values } = engine.update(studyOf(edits, other));
        for (const [at, value] of cellsOf(model, values)) current.set(at, value);
        check(edit);
      }
      const fresh = createEngine([dossier]);
      fresh.open(studyOf(edits, other));
      const scratch = cellsOf(model, fresh.watch(watched).values);
      if (!isDeepStrictEqual(current, scratch)) wrong.push(`graine ${seed} : pas comme de zéro`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(compared).toBeGreaterThan(100_000);
    expect(unsure).toBeLessThan(compared / 50);
  }, 300_000);
});
