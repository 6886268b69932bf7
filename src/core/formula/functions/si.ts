import type { LanguageFunction } from './function.ts';
import { common, plain } from './units.ts';

export const si: LanguageFunction = {
  name: 'SI',
  signature: 'SI(condition; alors; sinon)',
  summary: 'Choisit selon la condition ; sans troisième argument, sans objet quand la condition est fausse.',
  rule: {
    kind: 'choice',
    xlsx: { write: (condition, then, otherwise) => `IF(${condition},${then},${otherwise})` },
  },
  unit: ([condition, ...sides]) => {
    plain(condition);
    return common(sides);
  },
  words: () => 'selon la condition',
  phrase: ({ args }) => `si ${args[0]}, ${args[1]} ; sinon, ${args[2] ?? 'sans objet'}`,
};
