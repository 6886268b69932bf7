import { expect, test } from 'vitest';
import { bridge } from '../../src/core/analysis/bridge.ts';
import type { Bridge } from '../../src/core/analysis/bridge-api.ts';
import { createEngine, nodeShapes } from '../../src/core/engine/engine.ts';
import { nodeId } from '../../src/core/model/address.ts';
import type { Dossier } from '../../src/core/model/dossier.ts';
import type { ScenarioCell, Study } from '../../src/core/model/study.ts';
import { type Border, isFailure } from '../../src/core/model/value.ts';
import biosimilaires from '../../src/dossiers/biosimilaires/dossier.ts';
import forfait from '../../src/dossiers/forfait-medecin-traitant/dossier.ts';
import oam from '../../src/dossiers/oam/dossier.ts';
import prado from '../../src/dossiers/prado/dossier.ts';
import { randomFrom } from '../oracle/generate.ts';
import { exactly, near, total } from './exact-sum.ts';
import { cellsOf, pairStudy, randomPair, shuffled } from './random-edits.ts';

const PAIRS = 250;
type Random = ReturnType<typeof randomFrom>;

/** An engine, and what a reader sees of one cell of a study: the values that the page publishes. */
function opened(dossier: Dossier) {
  const engine = createEngine([dossier]);
  const shapes = new Map(nodeShapes([dossier]).map((shape) => [shape.node, shape]));
  const results = dossier.results.flatMap(({ id }) => {
    const shape = shapes.get(nodeId(dossier.slug, id));
    return shape ? [{ node: shape.node, cells: cellsOf(dossier, shape.node, shape.dims) }] : [];
  });
  const published = (study: Study, node: string, rank: number, scenarios: readonly string[]) => {
    engine.open(study);
    const { values } = engine.watch([node]);
    return scenarios.map((id) => values.find(({ scenario }) => scenario === id)?.values[rank] as Border);
  };
  /** Mostly what the result reads, or few gaps would be worth splitting. */
  const draw = (random: Random, node: string, groups: number) => {
    const read = engine.upstream(node);
    const near = dossier.parameters.filter(({ id }) => read.has(nodeId(dossier.slug, id)));
    return randomPair(random, dossier, random.below(5) > 0 ? near : dossier.parameters, groups);
  };
  return { engine, results, published, draw };
}

test.each([
  ['forfait-medecin-traitant', forfait, 1],
  ['oam', oam, 2],
  ['biosimilaires', biosimilaires, 3],
  ['prado', prado, 4],
] as const)(
  '%s : pour 250 paires de scénarios, les marches font exactement l’écart et ne dépendent pas de l’ordre des saisies',
  { timeout: 120_000 },
  (_, dossier, seed) => {
    const random = randomFrom(seed);
    const { engine, results, published, draw } = opened(dossier);
    let split = 0;
    let moved = 0;
    for (let pair = 0; pair < PAIRS; ) {
      const groups = random.below(25) === 0 ? 7 + random.below(3) : 1 + random.below(6);
      const { node, cells } = random.pick(results);
      const [a, b] = draw(random, node, groups);
      const study = pairStudy(dossier, a, b, random.pick(['a', 'b', 'sources']));
      const rank = random.below(cells.length);
      const request = { at: cells[rank] as string, from: 'a', to: 'b' };
      const outcome = bridge(engine, study, [dossier], request);
      const [from, to] = published(study, node, rank, ['a', 'b']) as [Border, Border];
      if (from === null || to === null || isFailure(from) || isFailure(to)) {
        expect(outcome.kind).toBe('impossible');
        continue;
      }
      pair++;
      if (outcome.kind !== 'ecart') throw new Error(outcome.message);
      expect(outcome.method).toBe('shapley');
      expect([outcome.from, outcome.to]).toEqual([from, to]);
      expect(exactly(outcome.gap)).toBe(exactly(to) - exactly(from));
      expect(total(outcome.steps.map(({ value }) => value))).toBe(exactly(to) - exactly(from));
      const again = { ...study, scenarios: study.scenarios.map(reordered(random)) };
      expect(bridge(engine, again, [dossier], request)).toEqual(outcome);
      if (outcome.steps.length > 1) split++;
      if (from !== to) moved++;
    }
    // The draw is worth something: most gaps are not nothing, many have several steps.
    expect(moved).toBeGreaterThan(PAIRS / 3);
    expect(split).toBeGreaterThan(PAIRS / 3);
  },
);

test('les marches sont la moyenne sur tous les ordres, chaque mélange évalué comme un scénario de l’étude', () => {
  const random = randomFrom(5);
  const { engine, results, published, draw } = opened(forfait);
  let compared = 0;
  while (compared < 25) {
    const { node, cells } = random.pick(results);
    const [a, b] = draw(random, node, 2 + random.below(2));
    const study = pairStudy(forfait, a, b, 'sources');
    const rank = random.below(cells.length);
    const outcome = bridge(engine, study, [forfait], { at: cells[rank] as string, from: 'a', to: 'b' });
    if (outcome.kind !== 'ecart' || outcome.steps.length < 2) continue;
    const { steps } = outcome;
    const mixes = Array.from({ length: 2 ** steps.length }, (__, set) => mix(study, outcome, set));
    const scenarios = mixes.map((own, set) => ({
      ...(study.scenarios[1] as never as object),
      id: `m${set}`,
      cells: own,
    }));
    const wide = { ...study, scenarios: [...study.scenarios, ...scenarios] } as Study;
    const values = published(
      wide,
      node,
      rank,
      scenarios.map(({ id }) => id),
    ).map((value) => exactly(value as string));
    const orders = permutations([...steps.keys()]);
    for (const [k, step] of steps.entries()) {
      const gains = orders.map((order) => {
        const before = order.slice(0, order.indexOf(k)).reduce((set, one) => set | (1 << one), 0);
        return (values[before | (1 << k)] as bigint) - (values[before] as bigint);
      });
      const sum = gains.reduce((all, gain) => all + gain, 0n);
      const mean = exactly(step.value) * BigInt(orders.length);
      expect(near(sum, mean, values, 27), `${step.label} ${step.value}`).toBe(true);
    }
    compared++;
  }
});

/** The cells of `a`, those of the steps of a set as in `b`. */
function mix(study: Study, { steps }: Bridge, set: number): Record<string, ScenarioCell> {
  const [, a, b] = study.scenarios as [unknown, Study['scenarios'][number], Study['scenarios'][number]];
  const cells = { ...a.cells };
  for (const [k, step] of steps.entries()) {
    if (!(set & (1 << k))) continue;
    for (const at of step.cells) {
      const cell = b.cells[at];
      if (cell) cells[at] = cell;
      else delete cells[at];
    }
  }
  return cells;
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((first) =>
    permutations(items.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

function reordered(random: Random) {
  return (one: Study['scenarios'][number]) => ({ ...one, cells: shuffled(random, { ...one.cells }) });
}
