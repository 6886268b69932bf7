import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const ou: FunctionFixture = {
  name: 'OU',
  gives: [
    {
      title: 'les quatre cas',
      expr: 'OU(1; 1) * 1000 + OU(1; 0) * 100 + OU(0; 1) * 10 + OU(0; 0)',
      values: ['1110'],
    },
    { title: 'de deux membres', expr: 'OU(classe = jeune; classe = senior)', values: ['1', '0', '1'] },
    { title: 'tout nombre sauf zéro est vrai', expr: 'OU(diviseur; nul)', values: ['1', '0', '1'] },
    { title: 'avec un absent est absent', expr: 'OU(flux > 0; 1)', values: ['1', null, '1'] },
    {
      title: 'avec une erreur est cette erreur',
      expr: 'OU(1 / diviseur > 0; 1)',
      values: ['1', NO_QUOTIENT, '1'],
    },
  ],
  refuses: [
    { title: 'sans condition', expr: 'OU()', code: 'arguments', column: 1, says: /OU\(a; b; …\)/ },
    {
      title: 'une condition qui a une unité',
      expr: 'OU(effectif; 1)',
      code: 'unite',
      column: 4,
      says: /sans unité/,
    },
  ],
};
