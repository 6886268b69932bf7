import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const somme: FunctionFixture = {
  name: 'SOMME',
  gives: [
    { title: 'd’une dimension', expr: 'SOMME(montant; classe)', unit: '€/patient', values: ['60.5'] },
    { title: 'd’un produit', expr: 'SOMME(montant * effectif; classe)', unit: '€', values: ['6600'] },
    { title: 'garde les autres dimensions', expr: 'SOMME(grille; annee)', values: ['6', '15', '24'] },
    { title: 'de la dimension extérieure', expr: 'SOMME(grille; classe)', values: ['12', '15', '18'] },
    { title: 'de deux dimensions', expr: 'SOMME(grille; classe; annee)', values: ['45'] },
    { title: 'de deux dimensions, dans l’autre ordre', expr: 'SOMME(grille; annee; classe)', values: ['45'] },
    { title: 'exacte sur des dixièmes', expr: 'SOMME(tiers; annee) = 0,6', values: ['1'] },
    { title: 'ignore les absents', expr: 'SOMME(partiel; classe)', unit: '€/patient', values: ['40'] },
    {
      title: 'de rien est sans objet, pas zéro',
      expr: 'SOMME(vide; classe)',
      unit: '€/patient',
      values: [null],
    },
    { title: 'avec une erreur est cette erreur', expr: 'SOMME(1 / diviseur; classe)', values: [NO_QUOTIENT] },
    {
      title: 'd’une condition compte les membres',
      expr: 'SOMME(montant > 15 {€/patient}; classe)',
      values: ['2'],
    },
    { title: 'd’une dimension numérique', expr: 'SOMME(annee; annee)', values: ['6078'] },
  ],
  refuses: [
    {
      title: 'sans dimension',
      expr: 'SOMME(montant)',
      code: 'arguments',
      column: 1,
      says: /SOMME\(x; dimension; …\)/,
    },
    {
      title: 'sur une dimension qui n’y est pas',
      expr: 'SOMME(montant; annee)',
      code: 'dimension',
      column: 16,
      says: /Choisissez parmi : classe/,
    },
    {
      title: 'deux fois la même',
      expr: 'SOMME(grille; annee; annee)',
      code: 'dimension',
      column: 22,
      says: /deux fois/,
    },
    {
      title: 'd’unités mêlées',
      expr: 'SOMME(montant + effectif; classe)',
      code: 'unite',
      column: 17,
      says: /€\/patient.*patients/,
    },
  ],
};
