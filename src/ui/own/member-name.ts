import { LIMITS, toLine } from '../../core/model/study-limits.ts';
import { NBSP, plain } from '../text/names.ts';

/** What is wrong with the name of a new row or column beside these; null when it can be had. */
export function nameProblem(name: string, taken: readonly string[], as: 'ligne' | 'colonne'): string | null {
  const text = toLine(name);
  if (text === '') return `Donnez un nom à cette ${as}.`;
  if (name.trim().length > LIMITS.line)
    return `Ce nom est trop long${NBSP}: ${LIMITS.line} caractères au plus.`;
  const known = taken.find((one) => plain(one) === plain(text));
  return known === undefined
    ? null
    : `«${NBSP}${known}${NBSP}» est déjà le nom d’une ${as}${NBSP}: donnez-en un autre.`;
}
