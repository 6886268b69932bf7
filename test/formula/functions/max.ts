import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const max: FunctionFixture = {
  name: 'MAX',
  gives: [
    { title: 'd’une dimension', expr: 'MAX(montant; classe)', unit: '€/patient', values: ['30'] },
    { title: 'de nombres tous négatifs', expr: 'MAX(-grille; annee)', values: ['-1', '-4', '-7'] },
    { title: 'de deux dimensions', expr: 'MAX(grille; classe; annee)', values: ['9'] },
    { title: 'ignore les absents', expr: 'MAX(flux; annee)', unit: '€', values: ['100'] },
    { title: 'de rien est sans objet', expr: 'MAX(vide; classe)', unit: '€/patient', values: [null] },
    { title: 'avec une erreur est cette erreur', expr: 'MAX(1 / diviseur; classe)', values: [NO_QUOTIENT] },
    { title: 'un plancher à zéro', expr: 'MAX(0; solde)', unit: '€', values: ['0', '0', '2.5'] },
    { title: 'de M€ et d’euros', expr: 'MAX(budget; prime)', unit: 'M€', values: ['6.25'] },
    { title: 'de deux fractions sans fin', expr: 'MAX(1 / 3; 0,3333333333333333) * 3', values: ['1'] },
    { title: 'd’une valeur absente est absent', expr: 'MAX(rien; prime)', unit: '€', values: [null] },
  ],
  refuses: [
    {
      title: 'd’une seule valeur',
      expr: 'MAX(prime)',
      code: 'arguments',
      column: 1,
      says: /MAX\(x; dimension; …\)/,
    },
    {
      title: 'd’unités différentes',
      expr: 'MAX(prime; effectif)',
      code: 'unite',
      column: 12,
      says: /patients/,
    },
  ],
};
