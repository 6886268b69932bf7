import { isZero } from '../../quantity/number.ts';
import { type LanguageFunction, listed } from './function.ts';
import { plain } from './units.ts';

export const ou: LanguageFunction = {
  name: 'OU',
  signature: 'OU(a; b; …)',
  summary: '1 si l’une des conditions est vraie, 0 sinon.',
  rule: {
    kind: 'each',
    min: 1,
    max: 20,
    apply: (args) => (args.every(isZero) ? 0 : 1),
    xlsx: { logical: true, write: (args) => `OR(${args.join(',')})` },
  },
  unit: (args) => plain(...args),
  words: () => 'l’une est vraie',
  phrase: ({ args }) => listed(args, 'ou'),
};
