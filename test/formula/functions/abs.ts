import { type FunctionFixture, NO_QUOTIENT } from '../function-fixture.ts';

export const abs: FunctionFixture = {
  name: 'ABS',
  gives: [
    { title: 'sans son signe', expr: 'ABS(solde)', unit: '€', values: ['1.5', '0', '2.5'] },
    { title: 'd’une différence', expr: 'ABS(1 / 3 - 1) * 3', values: ['2'] },
    { title: 'garde l’échelle', expr: 'ABS(prime - budget)', unit: 'M€', values: ['6.24975'] },
    { title: 'd’un absent est absent', expr: 'ABS(flux)', unit: '€', values: ['100', null, '50'] },
    {
      title: 'd’une erreur est cette erreur',
      expr: 'ABS(-1 / diviseur)',
      values: ['0.5', NO_QUOTIENT, '0.25'],
    },
  ],
  refuses: [
    { title: 'de rien', expr: 'ABS()', code: 'arguments', column: 1, says: /ABS\(x\)/ },
    { title: 'de deux valeurs', expr: 'ABS(1; 2)', code: 'arguments', column: 1, says: /il y en a 2/ },
  ],
};
