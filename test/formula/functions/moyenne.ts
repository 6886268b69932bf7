import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const moyenne: FunctionFixture = {
  name: 'MOYENNE',
  gives: [
    { title: 'simple', expr: 'MOYENNE(effectif; classe) * 3', unit: 'patients', values: ['350'] },
    {
      title: 'exacte : trois fois la moyenne est la somme',
      expr: '3 * MOYENNE(montant; classe)',
      unit: '€/patient',
      values: ['60.5'],
    },
    { title: 'garde les autres dimensions', expr: 'MOYENNE(grille; annee)', values: ['2', '5', '8'] },
    { title: 'de deux dimensions', expr: 'MOYENNE(grille; classe; annee)', values: ['5'] },
    {
      title: 'ignore les absents, au diviseur aussi',
      expr: 'MOYENNE(partiel; classe)',
      unit: '€/patient',
      values: ['20'],
    },
    { title: 'compte les zéros', expr: 'MOYENNE(diviseur; classe)', values: ['2'] },
    { title: 'de rien est sans objet', expr: 'MOYENNE(vide; classe)', unit: '€/patient', values: [null] },
    {
      title: 'avec une erreur est cette erreur',
      expr: 'MOYENNE(1 / diviseur; classe)',
      values: [NO_QUOTIENT],
    },
  ],
  refuses: [
    {
      title: 'sans dimension',
      expr: 'MOYENNE(montant)',
      code: 'arguments',
      column: 1,
      says: /MOYENNE\(x; dimension; …\)/,
    },
    {
      title: 'de deux valeurs',
      expr: 'MOYENNE(prime; budget)',
      code: 'dimension',
      column: 16,
      says: /n’existe pas/,
    },
    {
      title: 'd’une autre unité',
      expr: 'MOYENNE(montant; classe) + 1',
      code: 'unite',
      column: 28,
      says: /{€\/patient}/,
    },
  ],
};
