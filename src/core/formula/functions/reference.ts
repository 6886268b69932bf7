import type { LanguageFunction } from './function.ts';
import { common } from './units.ts';

export const reference: LanguageFunction = {
  name: 'REFERENCE',
  signature: 'REFERENCE(x)',
  summary: 'x dans le scénario de référence de l’étude.',
  rule: { kind: 'reference', xlsx: { points: 'reference-scenario' } },
  unit: ([x]) => common(x ? [x] : []),
  words: () => 'dans le scénario de référence',
  phrase: ({ args }) => `${args[0]} dans le scénario de référence`,
};
