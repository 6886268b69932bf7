import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const et: FunctionFixture = {
  name: 'ET',
  gives: [
    {
      title: 'les quatre cas',
      expr: 'ET(1; 1) * 1000 + ET(1; 0) * 100 + ET(0; 1) * 10 + ET(0; 0)',
      values: ['1000'],
    },
    {
      title: 'de trois conditions',
      expr: 'ET(grille > 2; grille < 6; annee <> 2027)',
      values: ['0', '0', '0', '1', '1', '0', '0', '0', '0'],
    },
    { title: 'tout nombre sauf zéro est vrai', expr: 'ET(diviseur; -1)', values: ['1', '0', '1'] },
    { title: 'd’une seule', expr: 'ET(2)', values: ['1'] },
    { title: 'avec un absent est absent', expr: 'ET(flux > 0; 0)', values: ['0', null, '0'] },
    {
      title: 'avec une erreur est cette erreur',
      expr: 'ET(1 / diviseur > 0; 0)',
      values: ['0', NO_QUOTIENT, '0'],
    },
  ],
  refuses: [
    { title: 'sans condition', expr: 'ET()', code: 'arguments', column: 1, says: /ET\(a; b; …\)/ },
    {
      title: 'une condition qui a une unité',
      expr: 'ET(nul; prime)',
      code: 'unite',
      column: 9,
      says: /sans unité/,
    },
  ],
};
