import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const interpoler: FunctionFixture = {
  name: 'INTERPOLER',
  gives: [
    {
      title: 'entre deux points',
      expr: 'INTERPOLER(4; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['40'],
    },
    {
      title: 'entre les deux suivants',
      expr: 'INTERPOLER(15; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['110'],
    },
    { title: 'sur un point', expr: 'INTERPOLER(10; abscisse; ordonnee; classe)', unit: '€', values: ['100'] },
    { title: 'au bout', expr: 'INTERPOLER(20; abscisse; ordonnee; classe)', unit: '€', values: ['120'] },
    {
      title: 'constante avant le premier',
      expr: 'INTERPOLER(-3; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['0'],
    },
    {
      title: 'constante après le dernier',
      expr: 'INTERPOLER(99; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['120'],
    },
    {
      title: 'exacte au tiers',
      expr: '3 * INTERPOLER(10 / 3; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['100'],
    },
    {
      title: 'à chaque membre de x',
      expr: 'INTERPOLER(annee - 2020; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['50', '60', '70'],
    },
    {
      title: 'd’un x le long de la même dimension',
      expr: 'INTERPOLER(diviseur; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['20', '0', '40'],
    },
    {
      title: 'des points qui varient',
      expr: 'INTERPOLER(5; abscisse; grille; classe)',
      values: ['2.5', '3.5', '4.5'],
    },
    {
      title: 'd’un absent est absent',
      expr: 'INTERPOLER(flux / 10 {€}; abscisse; ordonnee; classe)',
      unit: '€',
      values: ['100', null, '50'],
    },
    {
      title: 'd’une erreur est cette erreur',
      expr: 'INTERPOLER(1 / nul; abscisse; ordonnee; classe)',
      unit: '€',
      values: [NO_QUOTIENT],
    },
    {
      title: 'avec un point sans valeur',
      expr: 'INTERPOLER(4; trou; ordonnee; classe)',
      unit: '€',
      values: [{ fails: 'valeur-invalide', says: /INTERPOLER.*un des points n’a pas de valeur/ }],
    },
    {
      title: 'avec deux abscisses égales',
      expr: 'INTERPOLER(4; plat; ordonnee; classe)',
      unit: '€',
      values: [{ fails: 'hors-domaine', says: /en croissant, sans égalité/ }],
    },
    {
      title: 'avec un point en erreur',
      expr: 'INTERPOLER(4; abscisse; ordonnee / diviseur; classe)',
      unit: '€',
      values: [NO_QUOTIENT],
    },
  ],
  refuses: [
    {
      title: 'sans dimension',
      expr: 'INTERPOLER(1; abscisse; ordonnee)',
      code: 'arguments',
      column: 1,
      says: /INTERPOLER\(x; abscisses; ordonnées; dimension\)/,
    },
    {
      title: 'd’un x d’une autre unité que les abscisses',
      expr: 'INTERPOLER(prime; abscisse; ordonnee; classe)',
      code: 'unite',
      column: 19,
      says: /« prime » est en €/,
    },
    {
      title: 'le long d’une dimension que les abscisses n’ont pas',
      expr: 'INTERPOLER(1; abscisse; ordonnee; annee)',
      code: 'dimension',
      column: 35,
      says: /classe/,
    },
    {
      title: 'd’ordonnées sans la dimension',
      expr: 'INTERPOLER(1; abscisse; prime; classe)',
      code: 'dimension',
      column: 25,
      says: /« prime » n’a pas la dimension « classe »/,
    },
  ],
};
