import { compare, negate, type Num } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { common } from './units.ts';

export const abs: LanguageFunction = {
  name: 'ABS',
  signature: 'ABS(x)',
  summary: 'x sans son signe.',
  rule: {
    kind: 'each',
    min: 1,
    max: 1,
    apply: (args) => {
      const x = args[0] as Num;
      return compare(x, 0) < 0 ? negate(x) : x;
    },
    xlsx: { write: ([x]) => `ABS(${x})` },
  },
  unit: ([x]) => common(x ? [x] : []),
  words: () => 'valeur absolue',
  phrase: ({ of }) => `la valeur absolue ${of[0]}`,
};
