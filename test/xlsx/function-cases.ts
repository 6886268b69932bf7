import {
  evaluateSmall,
  scenario,
  smallDossier,
  type SmallModel,
  smallStudy,
} from '../engine/small-dossier.ts';
import { type FunctionFixture, tables } from '../formula/function-fixture.ts';
import type { Border } from '../../src/core/model/value.ts';
import { type Made, made } from './compared.ts';

const fixtures = Object.values(
  import.meta.glob<Record<string, FunctionFixture>>('../formula/functions/*.ts', { eager: true }),
).flatMap((module) => Object.values(module));

/** Every case of every function of the language as a formula of one dossier; and operators, which have no file. */
export const cases = [
  ...fixtures.flatMap(({ name, gives }) =>
    gives.map(({ title, expr, unit = '', values }) => ({ name, title, expr, unit, values })),
  ),
  ...OPERATORS().map((expr) => ({ name: 'opérateurs', title: expr, expr, unit: '', values: null })),
].map((one, rank) => ({
  ...one,
  id: `cas_${rank}`,
  // Some refer to themselves, as `f`.
  expr: one.expr.replace(/\bf\b/g, `cas_${rank}`),
}));

function OPERATORS(): readonly string[] {
  return [
    '2 + 3 * 4 - 10 / 4',
    '-2 ^ 2',
    '2 ^ 3 ^ 2',
    '(-2) ^ 2',
    'diviseur ^ 2',
    '2 ^ diviseur',
    'diviseur ^ nul',
    'nul ^ nul',
    'diviseur ^ -1',
    '(nul - 8) ^ (1 / 3)',
    '10 - (4 - 3) - 2',
    '100 / (5 / 2) / 2',
    '1 / (diviseur - 2)',
    'tiers[annee = a2025] + tiers[annee = a2026] = tiers[annee = a2027]',
    'tiers[annee = a2025] + tiers[annee = a2026] <= tiers[annee = a2027]',
    '3 * tiers > 0,6',
    'diviseur <> 2',
    '(diviseur > 1) + (diviseur > 3)',
    '-(diviseur - 5)',
    'ABSENT + 1',
    'SI(diviseur; 1 / diviseur; ABSENT)',
    'budget / prime',
    'budget / prime * 0,5 - 1',
    'prime / budget',
    '(flux + prime) / prime',
    'SOMME(SI(annee >= 2026; flux); annee) / prime',
    'SI(NON(diviseur = 2); 7; 8)',
    'SOMME(diviseur > 1; classe)',
    'MAX(0; diviseur - 3)',
  ];
}

export function functionWorkbook(): { readonly one: Made; readonly ours: (id: string) => readonly Border[] } {
  const model: SmallModel = {
    ...tables,
    formulas: Object.fromEntries(cases.map(({ id, unit, expr }) => [id, [unit, expr] as const])),
  };
  const study = smallStudy([scenario('base')]);
  const { values } = evaluateSmall(model, study);
  return { one: made(study, [smallDossier(model)]), ours: (id) => values(id) };
}
