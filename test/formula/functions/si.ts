import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const si: FunctionFixture = {
  name: 'SI',
  gives: [
    { title: 'choisit selon la condition', expr: 'SI(solde > 0; 1; 2)', values: ['2', '2', '1'] },
    { title: 'tout nombre sauf zéro est vrai', expr: 'SI(diviseur; 1; 2)', values: ['1', '2', '1'] },
    { title: 'sans sinon est absent quand c’est faux', expr: 'SI(solde > 0; 1)', values: [null, null, '1'] },
    {
      title: 'n’évalue que le côté choisi, erreurs comprises',
      expr: 'SI(diviseur = 0; 0; 1 / diviseur)',
      values: ['0.5', '0', '0.25'],
    },
    {
      title: 'donne l’erreur du côté choisi',
      expr: 'SI(diviseur = 0; 1 / diviseur; 9)',
      values: ['9', NO_QUOTIENT, '9'],
    },
    {
      title: 'd’une condition absente est absent',
      expr: 'SI(flux > 60 {€}; 1; 2)',
      values: ['1', null, '2'],
    },
    {
      title: 'd’une condition en erreur est cette erreur',
      expr: 'SI(1 / diviseur > 0,3; 1; 2)',
      values: ['1', NO_QUOTIENT, '2'],
    },
    {
      title: 'un côté zéro va avec toute unité',
      expr: 'SI(solde < 0; 0; solde)',
      unit: '€',
      values: ['0', '0', '2.5'],
    },
    { title: 'des M€ et des euros', expr: 'SI(nul = 0; budget; prime)', unit: '€', values: ['6250000'] },
    { title: 'un membre comparé à sa dimension', expr: 'SI(classe = adulte; 1; 0)', values: ['0', '1', '0'] },
    { title: 'différent d’un membre', expr: 'SI(classe <> adulte; 1; 0)', values: ['1', '0', '1'] },
    {
      title: 'étend les côtés à toutes les dimensions',
      expr: 'SI(annee = 2026; diviseur; 9)',
      values: ['9', '2', '9', '9', '0', '9', '9', '4', '9'],
    },
    { title: 'distingue l’absent du zéro', expr: 'SI(partiel = 0; 1; 2)', values: ['2', null, '2'] },
  ],
  refuses: [
    {
      title: 'sans « alors »',
      expr: 'SI(nul)',
      code: 'arguments',
      column: 1,
      says: /SI\(condition; alors; sinon\)/,
    },
    {
      title: 'une condition qui a une unité',
      expr: 'SI(prime; 1; 2)',
      code: 'unite',
      column: 4,
      says: /sans unité/,
    },
    {
      title: 'deux côtés d’unités différentes',
      expr: 'SI(nul; prime; 1)',
      code: 'unite',
      column: 16,
      says: /{€}/,
    },
  ],
};
