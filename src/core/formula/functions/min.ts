import { compare, type Num } from '../../quantity/number.ts';
import { among, type LanguageFunction } from './function.ts';
import { common } from './units.ts';

export const min: LanguageFunction = {
  name: 'MIN',
  signature: 'MIN(x; dimension; …) ou MIN(a; b; …)',
  summary: 'Le plus petit des membres de la dimension, ou la plus petite des valeurs données.',
  rule: {
    kind: 'over',
    fold: (values) => (values.length === 0 ? null : smallest(values)),
    each: (args) => smallest(args),
  },
  unit: (args) => common(args),
  words: (over) => (over.length === 0 ? 'le plus petit de' : `minimum sur ${over.join(' et ')}`),
  phrase: ({ args, of, along }) =>
    along ? `la plus petite valeur, ${along}, ${of[0]}` : `la plus petite valeur ${among(args)}`,
};

function smallest(values: readonly Num[]): Num {
  return values.reduce((best, value) => (compare(value, best) < 0 ? value : best));
}
