import { isZero } from '../../quantity/number.ts';
import { type LanguageFunction, listed } from './function.ts';
import { plain } from './units.ts';

export const et: LanguageFunction = {
  name: 'ET',
  signature: 'ET(a; b; …)',
  summary: '1 si toutes les conditions sont vraies, 0 sinon.',
  rule: {
    kind: 'each',
    min: 1,
    max: 20,
    apply: (args) => (args.some(isZero) ? 0 : 1),
    xlsx: { logical: true, write: (args) => `AND(${args.join(',')})` },
  },
  unit: (args) => plain(...args),
  words: () => 'toutes vraies',
  phrase: ({ args }) => listed(args),
};
