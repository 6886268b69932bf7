import { compare, type Num } from '../../quantity/number.ts';
import { among, type LanguageFunction } from './function.ts';
import { common } from './units.ts';
import { absentIfNone, failureOf } from './xlsx-form.ts';

export const max: LanguageFunction = {
  name: 'MAX',
  signature: 'MAX(x; dimension; …) ou MAX(a; b; …)',
  summary: 'Le plus grand des membres de la dimension, ou la plus grande des valeurs données.',
  rule: {
    kind: 'over',
    fold: (values) => (values.length === 0 ? null : largest(values)),
    each: (args) => largest(args),
    xlsx: {
      // 4: MAX; 6: leaves errors out, failures being told apart before.
      write: (cells) => `${failureOf(cells)}+${absentIfNone(cells)}+_xlfn.AGGREGATE(4,6,${cells.join(',')})`,
      each: (args) => `MAX(${args.join(',')})`,
    },
  },
  unit: (args) => common(args),
  words: (over) => (over.length === 0 ? 'le plus grand de' : `maximum sur ${over.join(' et ')}`),
  phrase: ({ args, of, along }) =>
    along ? `la plus grande valeur, ${along}, ${of[0]}` : `la plus grande valeur ${among(args)}`,
};

function largest(values: readonly Num[]): Num {
  return values.reduce((best, value) => (compare(value, best) > 0 ? value : best));
}
