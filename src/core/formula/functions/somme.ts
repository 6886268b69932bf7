import { add, type Num } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { common } from './units.ts';
import { absentIfNone, type FoldForm, presentSum } from './xlsx-form.ts';

/** Absent when there is nothing to add. */
export const total: FoldForm = {
  write: (cells) => `${presentSum(cells)}+${absentIfNone(cells)}`,
};

export const somme: LanguageFunction = {
  name: 'SOMME',
  signature: 'SOMME(x; dimension; …)',
  summary: 'Additionne x sur les membres de la dimension ; les valeurs sans objet sont ignorées.',
  rule: { kind: 'over', fold: (values) => sum(values), xlsx: total },
  unit: ([x]) => common(x ? [x] : []),
  words: (over) => `somme sur ${over.join(' et ')}`,
  phrase: ({ of, along }) => `la somme, ${along}, ${of[0]}`,
};

/** Null when there is nothing to add. */
export function sum(values: readonly Num[]): Num | null {
  if (values.length === 0) return null;
  let total: Num = 0;
  for (const value of values) total = add(total, value);
  return total;
}
