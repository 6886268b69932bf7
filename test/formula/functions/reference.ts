import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

/** Seen in the reference scenario itself; other scenarios are the engine's tests of incrementality. */
export const reference: FunctionFixture = {
  name: 'REFERENCE',
  gives: [
    { title: 'd’un paramètre', expr: 'REFERENCE(solde)', unit: '€', values: ['-1.5', '0', '2.5'] },
    {
      title: 'd’un calcul',
      expr: 'REFERENCE(SOMME(montant * effectif; classe))',
      unit: '€',
      values: ['6600'],
    },
    { title: 'd’un membre', expr: 'REFERENCE(solde)[annee = a2027]', unit: '€', values: ['2.5'] },
    { title: 'd’un absent est absent', expr: 'REFERENCE(flux)', unit: '€', values: ['100', null, '50'] },
    {
      title: 'd’une erreur est cette erreur',
      expr: 'REFERENCE(1 / diviseur)',
      values: ['0.5', NO_QUOTIENT, '0.25'],
    },
    { title: 'd’une référence', expr: 'prime - REFERENCE(REFERENCE(prime))', unit: '€', values: ['0'] },
  ],
  refuses: [
    { title: 'de rien', expr: 'REFERENCE()', code: 'arguments', column: 1, says: /REFERENCE\(x\)/ },
    {
      title: 'de deux valeurs',
      expr: 'REFERENCE(prime; solde)',
      code: 'arguments',
      column: 1,
      says: /il y en a 2/,
    },
    { title: 'd’une autre unité', expr: 'REFERENCE(prime) + 1', code: 'unite', column: 20, says: /{€}/ },
  ],
};
