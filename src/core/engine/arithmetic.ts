import type { Site } from '../formula/functions/function.ts';
import type { BinaryOperator } from '../formula/tree.ts';
import type { Value } from '../formula/value.ts';
import {
  add,
  compare,
  divide,
  isTooLarge,
  isTooSmall,
  isZero,
  multiply,
  type Num,
  power,
  subtract,
} from '../quantity/number.ts';

/** The exact rule of an operator on two numbers; comparisons give 1 or 0. */
export function arithmetic(op: BinaryOperator, { fail }: Site): (a: Num, b: Num) => Value {
  const sized = (result: Num): Value => {
    if (isTooLarge(result))
      return fail('trop-grand', 'Le résultat est trop grand pour être un montant (plus de 300 chiffres).');
    return isTooSmall(result) ? vanished() : result;
  };
  const vanished = () =>
    fail('hors-domaine', 'Le résultat est trop près de zéro pour être un montant (plus de 300 décimales).');
  switch (op) {
    case '+':
      return add;
    case '-':
      return subtract;
    case '*':
      return (a, b) => sized(multiply(a, b));
    case '/':
      return (a, b) =>
        isZero(b)
          ? fail(
              'division-par-zero',
              'Division par zéro : le diviseur est nul ici. Corrigez sa valeur, ou prévoyez ce cas avec SI.',
            )
          : sized(divide(a, b));
    case '^':
      return (a, b) => {
        const result = power(a, b);
        if (result === null)
          return fail(
            'hors-domaine',
            'Cette puissance n’existe pas (zéro à une puissance nulle ou négative, ou racine d’un nombre négatif).',
          );
        return isZero(result) && !isZero(a) ? vanished() : sized(result);
      };
    case '=':
      return (a, b) => (compare(a, b) === 0 ? 1 : 0);
    case '<>':
      return (a, b) => (compare(a, b) !== 0 ? 1 : 0);
    case '<':
      return (a, b) => (compare(a, b) < 0 ? 1 : 0);
    case '<=':
      return (a, b) => (compare(a, b) <= 0 ? 1 : 0);
    case '>':
      return (a, b) => (compare(a, b) > 0 ? 1 : 0);
    case '>=':
      return (a, b) => (compare(a, b) >= 0 ? 1 : 0);
  }
}
