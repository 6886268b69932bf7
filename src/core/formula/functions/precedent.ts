import type { LanguageFunction } from './function.ts';
import { common } from './units.ts';

export const precedent: LanguageFunction = {
  name: 'PRECEDENT',
  signature: 'PRECEDENT(x; dimension; premier)',
  summary:
    'x au membre précédent de la dimension ; « premier » au premier membre (sans objet s’il n’est pas donné).',
  rule: { kind: 'previous', xlsx: { points: 'previous-member' } },
  unit: (args) => common(args),
  words: (over) => `valeur précédente sur ${over.join(' et ')}`,
  phrase: ({ args, oneOf }) => `${args[0]} ${oneOf} qui précède (au départ : ${args[1] ?? 'sans objet'})`,
};
