import { compare, type Num } from '../../quantity/number.ts';
import { among, type LanguageFunction } from './function.ts';
import { common } from './units.ts';
import { absentIfNone, failureOf } from './xlsx-form.ts';

export const min: LanguageFunction = {
  name: 'MIN',
  signature: 'MIN(x; dimension; …) ou MIN(a; b; …)',
  summary: 'Le plus petit des membres de la dimension, ou la plus petite des valeurs données.',
  rule: {
    kind: 'over',
    fold: (values) => (values.length === 0 ? null : smallest(values)),
    each: (args) => smallest(args),
    xlsx: {
      // 5: MIN; 6: leaves errors out, failures being told apart before.
      write: (cells) => `${failureOf(cells)}+${absentIfNone(cells)}+_xlfn.AGGREGATE(5,6,${cells.join(',')})`,
      each: (args) => `MIN(${args.join(',')})`,
    },
  },
  unit: (args) => common(args),
  words: (over) => (over.length === 0 ? 'le plus petit de' : `minimum sur ${over.join(' et ')}`),
  phrase: ({ args, of, along }) =>
    along ? `la plus petite valeur, ${along}, ${of[0]}` : `la plus petite valeur ${among(args)}`,
};

function smallest(values: readonly Num[]): Num {
  return values.reduce((best, value) => (compare(value, best) < 0 ? value : best));
}
