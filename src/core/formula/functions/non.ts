import { isZero } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { plain } from './units.ts';

export const non: LanguageFunction = {
  name: 'NON',
  signature: 'NON(a)',
  summary: '1 si la condition est fausse, 0 si elle est vraie.',
  rule: {
    kind: 'each',
    min: 1,
    max: 1,
    apply: ([a]) => (isZero(a ?? 0) ? 1 : 0),
    xlsx: { logical: true, write: ([a]) => `NOT(${a})` },
  },
  unit: (args) => plain(...args),
  words: () => 'contraire de',
  phrase: ({ of }) => `le contraire ${of[0]}`,
};
