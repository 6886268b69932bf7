import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const non: FunctionFixture = {
  name: 'NON',
  gives: [
    { title: 'de 0 et de 1', expr: 'NON(0) * 10 + NON(1)', values: ['10'] },
    { title: 'tout nombre sauf zéro est vrai', expr: 'NON(diviseur)', values: ['0', '1', '0'] },
    { title: 'd’une comparaison', expr: 'NON(annee = 2026)', values: ['1', '0', '1'] },
    { title: 'd’un absent est absent', expr: 'NON(flux > 60 {€})', values: ['0', null, '1'] },
    { title: 'd’une erreur est cette erreur', expr: 'NON(1 / diviseur)', values: ['0', NO_QUOTIENT, '0'] },
  ],
  refuses: [
    {
      title: 'de deux conditions',
      expr: 'NON(1; 0)',
      code: 'arguments',
      column: 1,
      says: /1 argument, il y en a 2/,
    },
    { title: 'de ce qui a une unité', expr: 'NON(prime)', code: 'unite', column: 5, says: /sans unité/ },
  ],
};
