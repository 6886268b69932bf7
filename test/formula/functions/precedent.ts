import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const precedent: FunctionFixture = {
  name: 'PRECEDENT',
  gives: [
    {
      title: 'avec une première valeur',
      expr: 'PRECEDENT(solde; annee; 9 {€})',
      unit: '€',
      values: ['9', '-1.5', '0'],
    },
    {
      title: 'sans première valeur',
      expr: 'PRECEDENT(solde; annee)',
      unit: '€',
      values: [null, '-1.5', '0'],
    },
    { title: 'd’un absent', expr: 'PRECEDENT(flux; annee; 0)', unit: '€', values: ['0', '100', null] },
    { title: 'd’une erreur', expr: 'PRECEDENT(1 / diviseur; classe; 7)', values: ['7', '0.5', NO_QUOTIENT] },
    {
      title: 'n’évalue la première valeur qu’au premier membre',
      expr: 'PRECEDENT(diviseur; classe; 1 / diviseur)',
      values: ['0.5', '2', '0'],
    },
    {
      title: 'd’un précédent',
      expr: 'PRECEDENT(PRECEDENT(solde; annee; 5 {€}); annee; 6 {€})',
      unit: '€',
      values: ['6', '5', '-1.5'],
    },
    {
      title: 'se réfère à soi-même : 10 % de plus chaque année',
      expr: 'PRECEDENT(f; annee; 100) * 1,1',
      values: ['110', '121', '133.1'],
    },
    {
      title: 'se réfère à soi-même, dans une autre dimension chacune pour soi',
      expr: 'PRECEDENT(f; annee; 0) + grille',
      values: ['1', '3', '6', '4', '9', '15', '7', '15', '24'],
    },
    {
      title: 'd’un nombre sans cette dimension la lui donne',
      expr: 'PRECEDENT(prime; annee; 0)',
      unit: '€',
      values: ['0', '250', '250'],
    },
    {
      title: 'vu à un membre',
      expr: 'PRECEDENT(solde; annee; 9 {€})[annee = a2026]',
      unit: '€',
      values: ['-1.5'],
    },
    {
      title: 'd’une dimension numérique',
      expr: 'PRECEDENT(annee; annee; 2000)',
      values: ['2000', '2025', '2026'],
    },
  ],
  refuses: [
    {
      title: 'sans dimension',
      expr: 'PRECEDENT(solde)',
      code: 'arguments',
      column: 1,
      says: /PRECEDENT\(x; dimension; premier\)/,
    },
    {
      title: 'd’une dimension inconnue',
      expr: 'PRECEDENT(solde; mois)',
      code: 'dimension',
      column: 18,
      says: /« mois » n’existe pas/,
    },
    {
      title: 'd’unités différentes',
      expr: 'PRECEDENT(solde; annee; 1)',
      code: 'unite',
      column: 25,
      says: /{€}/,
    },
  ],
};
