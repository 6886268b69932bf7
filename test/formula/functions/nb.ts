import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const nb: FunctionFixture = {
  name: 'NB',
  gives: [
    { title: 'compte les membres', expr: 'NB(montant; classe)', values: ['3'] },
    { title: 'compte les zéros', expr: 'NB(diviseur; classe)', values: ['3'] },
    { title: 'ne compte pas les absents', expr: 'NB(partiel; classe)', values: ['2'] },
    { title: 'de rien est zéro', expr: 'NB(vide; classe)', values: ['0'] },
    { title: 'de deux dimensions', expr: 'NB(grille; classe; annee)', values: ['9'] },
    { title: 'garde les autres dimensions', expr: 'NB(grille; classe)', values: ['3', '3', '3'] },
    { title: 'avec une erreur est cette erreur', expr: 'NB(1 / diviseur; classe)', values: [NO_QUOTIENT] },
    {
      title: 'de ceux qui remplissent une condition',
      expr: 'NB(SI(grille > 4; 1); classe; annee)',
      values: ['5'],
    },
  ],
  refuses: [
    {
      title: 'sans dimension',
      expr: 'NB(montant)',
      code: 'arguments',
      column: 1,
      says: /NB\(x; dimension; …\)/,
    },
    {
      title: 'sur un seul nombre',
      expr: 'NB(prime; annee)',
      code: 'dimension',
      column: 11,
      says: /un seul nombre/,
    },
  ],
};
