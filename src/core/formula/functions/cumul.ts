import type { LanguageFunction } from './function.ts';
import { sum, total } from './somme.ts';
import { common } from './units.ts';

export const cumul: LanguageFunction = {
  name: 'CUMUL',
  signature: 'CUMUL(x; dimension)',
  summary: 'Total de x depuis le premier membre de la dimension jusqu’au membre courant.',
  rule: { kind: 'running', fold: (values) => sum(values), xlsx: total },
  unit: ([x]) => common(x ? [x] : []),
  words: (over) => `cumul sur ${over.join(' et ')}`,
  phrase: ({ of, each }) => `le cumul, ${each} après ${each}, ${of[0]}`,
};
