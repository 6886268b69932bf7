import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const cumul: FunctionFixture = {
  name: 'CUMUL',
  gives: [
    {
      title: 'dans l’ordre de la dimension',
      expr: 'CUMUL(solde; annee)',
      unit: '€',
      values: ['-1.5', '-1.5', '1'],
    },
    {
      title: 'dans une autre dimension, chacune pour soi',
      expr: 'CUMUL(grille; annee)',
      values: ['1', '3', '6', '4', '9', '15', '7', '15', '24'],
    },
    { title: 'ignore les absents', expr: 'CUMUL(flux; annee)', unit: '€', values: ['100', '100', '150'] },
    {
      title: 'de rien est sans objet',
      expr: 'CUMUL(vide; classe)',
      unit: '€/patient',
      values: [null, null, null],
    },
    {
      title: 'est en erreur à partir de l’erreur',
      expr: 'CUMUL(1 / diviseur; classe)',
      values: ['0.5', NO_QUOTIENT, NO_QUOTIENT],
    },
    {
      title: 'd’un cumul',
      expr: 'CUMUL(CUMUL(grille[classe = jeune]; annee); annee)',
      values: ['1', '4', '10'],
    },
    { title: 'vu à un membre', expr: 'CUMUL(solde; annee)[annee = 2027]', unit: '€', values: ['1'] },
  ],
  refuses: [
    {
      title: 'de deux dimensions',
      expr: 'CUMUL(grille; annee; classe)',
      code: 'arguments',
      column: 1,
      says: /CUMUL\(x; dimension\)/,
    },
    {
      title: 'sur une dimension qui n’y est pas',
      expr: 'CUMUL(solde; classe)',
      code: 'dimension',
      column: 14,
      says: /annee/,
    },
  ],
};
