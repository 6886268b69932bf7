import { add, compare, multiply, type Num, subtract } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { common, product } from './units.ts';
import { alongIncreasing, NO_VALUE } from './xlsx-form.ts';

export const bareme: LanguageFunction = {
  name: 'BAREME',
  signature: 'BAREME(x; seuils; taux; dimension)',
  summary: 'Barème par tranches : chaque taux s’applique à la part de x entre son seuil et le suivant.',
  rule: {
    kind: 'along',
    columns: 2,
    apply: (x, [thresholds = [], rates = []], { fail }) => {
      let total: Num = 0;
      for (let i = 0; i < thresholds.length; i++) {
        const from = thresholds[i] as Num;
        const to = thresholds[i + 1];
        if (to !== undefined && compare(from, to) >= 0)
          return fail('hors-domaine', 'Les seuils d’un barème vont en croissant, sans égalité.');
        if (compare(x, from) <= 0) continue;
        const top = to === undefined || compare(x, to) < 0 ? x : to;
        total = add(total, multiply(rates[i] as Num, subtract(top, from)));
      }
      return total;
    },
    xlsx: {
      write: (x, [thresholds, rates]) => {
        if (!thresholds || !rates) return NO_VALUE;
        const above = (from: string, rate: string) => `SUMPRODUCT((${x}>${from})*(${x}-${from})*${rate})`;
        const several = thresholds.size > 1;
        const total = several
          ? `${above(thresholds.all, rates.all)}-${above(thresholds.tail, rates.head)}`
          : above(thresholds.all, rates.all);
        return alongIncreasing(x, thresholds, [thresholds, rates], total);
      },
      power: ([thresholds = 0, rates = 0]) => thresholds + rates,
    },
  },
  unit: ([x, thresholds, rates]) => {
    const base = common([x, thresholds].filter((arg) => arg !== undefined));
    return product(base, rates?.unit ?? null);
  },
  words: (over) => `barème par tranches sur ${over.join(' et ')}`,
  phrase: ({ args, to, along }) =>
    `le barème par tranches appliqué ${to[0]} (seuil : ${args[1]} ; taux : ${args[2]} ; ${along})`,
};
