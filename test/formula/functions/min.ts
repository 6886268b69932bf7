import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const min: FunctionFixture = {
  name: 'MIN',
  gives: [
    { title: 'd’une dimension', expr: 'MIN(montant; classe)', unit: '€/patient', values: ['10'] },
    { title: 'd’une dimension, avec un négatif', expr: 'MIN(solde; annee)', unit: '€', values: ['-1.5'] },
    { title: 'garde les autres dimensions', expr: 'MIN(grille; annee)', values: ['1', '4', '7'] },
    { title: 'ignore les absents', expr: 'MIN(partiel; classe)', unit: '€/patient', values: ['10'] },
    { title: 'de rien est sans objet', expr: 'MIN(vide; classe)', unit: '€/patient', values: [null] },
    { title: 'avec une erreur est cette erreur', expr: 'MIN(1 / diviseur; classe)', values: [NO_QUOTIENT] },
    {
      title: 'de deux valeurs, membre à membre',
      expr: 'MIN(solde; 0)',
      unit: '€',
      values: ['-1.5', '0', '0'],
    },
    { title: 'de trois valeurs', expr: 'MIN(prime; 400 {€}; 249,99 {€})', unit: '€', values: ['249.99'] },
    { title: 'de k€, de M€ et d’euros', expr: 'MIN(budget; prime; 0,2 {k€})', unit: '€', values: ['200'] },
    {
      title: 'de valeurs dont une est absente',
      expr: 'MIN(flux; 60 {€})',
      unit: '€',
      values: ['60', null, '50'],
    },
    {
      title: 'de valeurs dont une est en erreur',
      expr: 'MIN(1 / diviseur; 0,3)',
      values: ['0.3', NO_QUOTIENT, '0.25'],
    },
  ],
  refuses: [
    { title: 'd’une seule valeur', expr: 'MIN(prime)', code: 'arguments', column: 1, says: /MIN\(a; b; …\)/ },
    {
      title: 'd’unités différentes',
      expr: 'MIN(prime; 3)',
      code: 'unite',
      column: 12,
      says: /« prime » est en €/,
    },
    {
      title: 'sur une dimension qui n’y est pas',
      expr: 'MIN(montant; annee)',
      code: 'dimension',
      column: 14,
      says: /classe/,
    },
  ],
};
