import { divide, type Num } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { sum } from './somme.ts';
import { common } from './units.ts';
import { absentIfNone, presentCount, presentSum } from './xlsx-form.ts';

export const moyenne: LanguageFunction = {
  name: 'MOYENNE',
  signature: 'MOYENNE(x; dimension; …)',
  summary: 'Moyenne simple de x sur les membres de la dimension ; les valeurs sans objet sont ignorées.',
  rule: {
    kind: 'over',
    fold: (values) => (values.length === 0 ? null : divide(sum(values) as Num, values.length)),
    xlsx: {
      write: (cells) => `(${presentSum(cells)}+${absentIfNone(cells)})/${presentCount(cells)}`,
    },
  },
  unit: ([x]) => common(x ? [x] : []),
  words: (over) => `moyenne sur ${over.join(' et ')}`,
  phrase: ({ of, along }) => `la moyenne, ${along}, ${of[0]}`,
};
