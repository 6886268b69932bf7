import fc from 'fast-check';
import { type MergeRequest, planMerge, type Resolution } from '../../src/core/model/merge.ts';
import type { OwnLine, Scenario, ScenarioCell, Study } from '../../src/core/model/study.ts';
import type { Command } from '../../src/workspace/api.ts';
import { findCell } from '../../src/workspace/cells/find-cell.ts';
import { miniDossier } from '../fixtures/mini-dossier.ts';

/** Draws a command for a study, most of them possible; some name what does not exist. */
export type Draw = (study: Study) => Command;

const addresses = [
  'mini-forfait.montant[ald_80_plus]',
  'mini-forfait.montant[age_7_74]',
  'mini-forfait.montant_non_vu',
  'mini-forfait.nb_medecins',
  'mini-forfait.cle_medecins[a2026]',
  'mini-forfait.budget',
  'mini-forfait.montant[inconnu]',
  'mini-forfait.montant[ma_classe]',
];
const likely = fc.integer({ min: 0, max: 19 });
const address = likely.map((n) => addresses[n < 16 ? n % 5 : 5 + (n % 3)] as string);
const value = fc.constantFrom('0', '70', '80', '12.50', '1234567.891', null);
const cell: fc.Arbitrary<ScenarioCell | null> = fc.oneof(
  { weight: 5, arbitrary: value.map((to) => ({ value: to })) },
  { weight: 2, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: value.map((to) => ({
      value: to,
      ref: { source: 'multilaterale', where: 'l. 1' },
      printed: 'N/A',
    })),
  },
);
const text = fc.oneof(
  fc.constantFrom('Option\n3', '<b>gras</b>', '', ' \u202e '),
  fc.string({ unit: 'binary' }),
);
const edit = fc.record({ rank: fc.nat(20), address, cell });

/** Few, so that the same one is added, typed in and removed; some are not to be had. */
const classes = ['ma_classe', 'autre', 'age_7_74', 'montant'];
const memberName = fc.record({
  dossier: fc.constantFrom('mini-forfait', 'mini-forfait', 'mini-forfait', 'inconnu'),
  dimension: fc.constantFrom('classe_patient', 'classe_patient', 'classe_patient', 'annee'),
  id: fc.constantFrom(...classes),
});
const line: fc.Arbitrary<OwnLine> = fc.record(
  {
    dossier: fc.constantFrom('mini-forfait', 'mini-forfait', 'mini-forfait', 'inconnu'),
    id: fc.constantFrom('ma_ligne', 'par_medecin', 'montant', 'Non'),
    label: text,
    unit: fc.constantFrom('M€/an', '€', '', '€ et des'),
    expr: fc.oneof(
      fc.constantFrom('budget * 2', 'SOMME(montant[classe_patient = ma_classe]', 'ma_ligne'),
      text,
    ),
    decimals: fc.integer({ min: -1, max: 11 }),
    note: text,
  },
  { requiredKeys: ['dossier', 'id', 'label', 'unit', 'expr'] },
);

const scenarioAt = (study: Study, rank: number): string =>
  rank === 20 ? 'nobody' : (study.scenarios[rank % study.scenarios.length] as Scenario).id;

let made = 0;

/** Another hand's copy of a study: the same scenarios, some of their cells typed otherwise. */
function variation(
  study: Study,
  id: string,
  edits: readonly { address: string; cell: ScenarioCell | null }[],
) {
  const typed = (one: Scenario): Scenario => {
    const cells = { ...one.cells };
    for (const { address: at, cell: to } of edits) {
      if (!findCell([miniDossier], at)) continue;
      if (to) cells[at] = to;
      else delete cells[at];
    }
    return { ...one, cells };
  };
  return { ...study, scenarios: study.scenarios.map((one) => (one.id === id ? typed(one) : one)) };
}

/** Every conflict settled one way, or as one can; none of them sometimes. */
function settledAs(
  request: MergeRequest,
  side: 'mine' | 'theirs' | 'base' | 'none',
): Readonly<Record<string, Resolution>> {
  if (side === 'none') return {};
  const { conflicts } = planMerge(request, [miniDossier]);
  return Object.fromEntries(
    conflicts.map(({ address: at, refused }) => [at, refused.some((one) => one === side) ? 'mine' : side]),
  );
}

export const drawn: fc.Arbitrary<Draw> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.array(edit, { maxLength: 6 }).map(
      (edits): Draw =>
        (study) => ({
          kind: 'set-cells',
          edits: edits.map((one) => ({
            scenario: scenarioAt(study, one.rank),
            address: one.address,
            cell: one.cell,
          })),
        }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ rank: fc.nat(20), at: fc.nat(9), label: text, edits: fc.array(edit, { maxLength: 3 }) })
      .map(
        ({ rank, at, label, edits }): Draw =>
          (study) => ({
            kind: 'add-scenario',
            at,
            scenario: {
              id: `made-${++made}`,
              label,
              description: label,
              parent: rank % 3 === 0 ? null : scenarioAt(study, rank),
              color: rank % 8,
              cells: Object.fromEntries(edits.flatMap((one) => (one.cell ? [[one.address, one.cell]] : []))),
            },
          }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(20).map(
      (rank): Draw =>
        (study) => ({ kind: 'remove-scenario', id: scenarioAt(study, rank) }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ rank: fc.nat(20), label: text, description: text }).map(
      ({ rank, ...texts }): Draw =>
        (study) => ({ kind: 'update-scenario', id: scenarioAt(study, rank), ...texts }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ rank: fc.nat(20), to: fc.integer({ min: -2, max: 9 }) }).map(
      ({ rank, to }): Draw =>
        (study) => ({ kind: 'move-scenario', id: scenarioAt(study, rank), to }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.nat(20).map(
      (rank): Draw =>
        (study) => ({ kind: 'set-reference', id: scenarioAt(study, rank) }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ rank: fc.nat(20), to: fc.nat(21), keep: fc.constantFrom('valeurs', 'changements') })
      .map(
        ({ rank, to, keep }): Draw =>
          (study) => ({
            kind: 'rebase-scenario',
            id: scenarioAt(study, rank),
            parent: to === 21 ? null : scenarioAt(study, to),
            keep,
          }),
      ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ rank: fc.nat(20), label: text }).map(
      ({ rank, label }): Draw =>
        (study) => ({
          kind: 'capture-scenario',
          id: scenarioAt(study, rank),
          fresh: { id: `made-${++made}`, label, description: label, color: rank % 8 },
        }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        rank: fc.nat(20),
        ours: fc.array(edit, { maxLength: 4 }),
        edits: fc.array(edit, { maxLength: 4 }),
        side: fc.constantFrom('mine', 'theirs', 'base', 'none'),
      })
      .map(
        ({ rank, ours, edits, side }): Draw =>
          (study) => {
            const id = scenarioAt(study, rank);
            const theirs = { study: variation(study, id, edits), scenario: id };
            const base = { study: variation(study, id, ours), scenario: id };
            const settled = settledAs({ study, scenario: id, theirs, base }, side);
            return { kind: 'merge-scenario', id, theirs, base, settled };
          },
      ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ title: text, description: text, notes: text }).map(
      (texts): Draw =>
        () => ({ kind: 'update-study', ...texts }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({ at: address, split: fc.boolean() }).map(
      ({ at, split }): Draw =>
        () => ({ kind: 'split', node: at.replace(/\[.*/, ''), split }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({ name: memberName, label: text, like: fc.constantFrom(null, ...classes) }).map(
      ({ name, label, like }): Draw =>
        () => ({ kind: 'add-member', member: { ...name, label, like } }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({
        rows: fc.array(fc.record({ name: memberName, label: text }), { maxLength: 2 }),
        edits: fc.array(edit, { maxLength: 4 }),
      })
      .map(
        ({ rows, edits }): Draw =>
          (study) => ({
            kind: 'add-rows',
            members: rows.map(({ name, label }) => ({ ...name, label, like: null })),
            edits: edits.map((one) => ({ ...one, scenario: scenarioAt(study, one.rank) })),
            label: 'l’import',
          }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc.record({ name: memberName, label: text, gone: fc.boolean() }).map(
      ({ name, label, gone }): Draw =>
        () =>
          gone ? { kind: 'remove-member', ...name } : { kind: 'update-member', ...name, label },
    ),
  },
  {
    weight: 3,
    arbitrary: fc.record({ line, known: fc.boolean() }).map(
      ({ line, known }): Draw =>
        () => ({ kind: known ? 'update-line' : 'add-line', line }),
    ),
  },
  {
    weight: 1,
    arbitrary: line.map(
      ({ dossier, id }): Draw =>
        () => ({ kind: 'remove-line', dossier, id }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('mini-forfait', 'inconnu').map(
      (slug): Draw =>
        () => ({ kind: 'add-dossier', slug }),
    ),
  },
);
