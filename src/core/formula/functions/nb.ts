import { PLAIN } from '../../quantity/unit.ts';
import type { LanguageFunction } from './function.ts';
import { failureOf, presentCount } from './xlsx-form.ts';

export const nb: LanguageFunction = {
  name: 'NB',
  signature: 'NB(x; dimension; …)',
  summary: 'Compte les membres où x a une valeur (zéro compris, sans objet exclu).',
  rule: {
    kind: 'over',
    fold: (values) => values.length,
    xlsx: { counts: true, write: (cells) => `${failureOf(cells)}+${presentCount(cells)}` },
  },
  unit: () => PLAIN,
  words: (over) => `nombre de valeurs sur ${over.join(' et ')}`,
  phrase: ({ of, along }) => `le nombre de valeurs, ${along}, ${of[0]}`,
};
