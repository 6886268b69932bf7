import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

/** Brackets: 10 % up to 100 €, 20 % up to 300 €, 50 % beyond. */
export const bareme: FunctionFixture = {
  name: 'BAREME',
  gives: [
    {
      title: 'dans la première tranche',
      expr: 'BAREME(60 {€}; seuil; taux; classe)',
      unit: '€',
      values: ['6'],
    },
    { title: 'au seuil', expr: 'BAREME(100 {€}; seuil; taux; classe)', unit: '€', values: ['10'] },
    { title: 'dans la deuxième', expr: 'BAREME(prime; seuil; taux; classe)', unit: '€', values: ['40'] },
    { title: 'au-delà', expr: 'BAREME(1000 {€}; seuil; taux; classe)', unit: '€', values: ['400'] },
    { title: 'sous le premier seuil', expr: 'BAREME(-5 {€}; seuil; taux; classe)', unit: '€', values: ['0'] },
    { title: 'en M€', expr: 'BAREME(budget; seuil; taux; classe)', unit: 'M€', values: ['3.1249'] },
    {
      title: 'd’un montant par classe',
      expr: 'BAREME(seuil * 2; seuil; taux; classe)',
      unit: '€',
      values: ['0', '30', '200'],
    },
    {
      title: 'd’un absent est absent',
      expr: 'BAREME(flux; seuil; taux; classe)',
      unit: '€',
      values: ['10', null, '5'],
    },
    {
      title: 'd’une erreur est cette erreur',
      expr: 'BAREME(prime / nul; seuil; taux; classe)',
      unit: '€',
      values: [NO_QUOTIENT],
    },
    {
      title: 'avec deux seuils égaux',
      expr: 'BAREME(prime; palier; taux; classe)',
      unit: '€',
      values: [{ fails: 'hors-domaine', says: /seuils d’un barème vont en croissant/ }],
    },
    {
      title: 'avec un taux sans valeur',
      expr: 'BAREME(prime; seuil; trou; classe)',
      unit: '€',
      values: [{ fails: 'valeur-invalide', says: /BAREME.*un des points n’a pas de valeur/ }],
    },
  ],
  refuses: [
    {
      title: 'sans dimension',
      expr: 'BAREME(prime; seuil; taux)',
      code: 'arguments',
      column: 1,
      says: /BAREME\(x; seuils; taux; dimension\)/,
    },
    {
      title: 'de seuils d’une autre unité',
      expr: 'BAREME(prime; abscisse; taux; classe)',
      code: 'unite',
      column: 15,
      says: /{€}/,
    },
    {
      title: 'de taux sans la dimension',
      expr: 'BAREME(prime; seuil; nul; classe)',
      code: 'dimension',
      column: 22,
      says: /« nul » n’a pas la dimension/,
    },
  ],
};
