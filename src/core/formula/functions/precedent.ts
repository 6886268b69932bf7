import type { LanguageFunction } from './function.ts';
import { common } from './units.ts';

export const precedent: LanguageFunction = {
  name: 'PRECEDENT',
  signature: 'PRECEDENT(x; dimension; premier)',
  summary:
    'x au membre précédent de la dimension ; « premier » au premier membre (sans objet s’il n’est pas donné).',
  rule: { kind: 'previous' },
  unit: (args) => common(args),
  words: (over) => `valeur précédente selon ${over.join(' et ')}`,
};
