import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const arrondi: FunctionFixture = {
  name: 'ARRONDI',
  gives: [
    {
      title: 'les demis s’éloignent de zéro',
      expr: 'ARRONDI(solde; 0)',
      unit: '€',
      values: ['-2', '0', '3'],
    },
    { title: 'à deux décimales', expr: 'ARRONDI(2 / 3; 2)', values: ['0.67'] },
    { title: 'd’un demi que des flottants perdraient', expr: 'ARRONDI(1,005; 2)', values: ['1.01'] },
    { title: 'à la dizaine', expr: 'ARRONDI(prime; -1)', unit: '€', values: ['250'] },
    { title: 'à la centaine, demi compris', expr: 'ARRONDI(prime; -2)', unit: '€', values: ['300'] },
    { title: 'des M€ compte en M€', expr: 'ARRONDI(budget; 1)', unit: 'M€', values: ['6.3'] },
    { title: 'des M€ à la dizaine', expr: 'ARRONDI(budget; -1)', unit: 'M€', values: ['10'] },
    { title: 'des M€ rendus en euros', expr: 'ARRONDI(budget; 0)', unit: '€', values: ['6000000'] },
    { title: 'd’un taux compte en nombre brut', expr: 'ARRONDI(1 / 3; 3)', unit: '%', values: ['0.333'] },
    { title: 'd’un nombre qui a moins de décimales', expr: 'ARRONDI(12,5; 30)', values: ['12.5'] },
    {
      title: 'd’un absent est absent',
      expr: 'ARRONDI(flux / 3; 1)',
      unit: '€',
      values: ['33.3', null, '16.7'],
    },
    {
      title: 'd’une erreur est cette erreur',
      expr: 'ARRONDI(1 / diviseur; 1)',
      values: ['0.5', NO_QUOTIENT, '0.3'],
    },
    {
      title: 'à tant de décimales par membre',
      expr: 'ARRONDI(1,26; diviseur - 1)',
      values: ['1.3', '0', '1.26'],
    },
    {
      title: 'à une décimale et demie',
      expr: 'ARRONDI(1; 1,5)',
      values: [{ fails: 'hors-domaine', says: /entier entre −30 et 30/ }],
    },
    { title: 'à trente et une décimales', expr: 'ARRONDI(1; 31)', values: [{ fails: 'hors-domaine' }] },
  ],
  refuses: [
    {
      title: 'sans décimales',
      expr: 'ARRONDI(1)',
      code: 'arguments',
      column: 1,
      says: /ARRONDI\(x; décimales\)/,
    },
    {
      title: 'à un nombre d’euros',
      expr: 'ARRONDI(1; prime)',
      code: 'unite',
      column: 12,
      says: /sans unité/,
    },
  ],
};
