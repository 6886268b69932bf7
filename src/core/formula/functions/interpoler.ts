import { add, compare, divide, multiply, type Num, subtract } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { common } from './units.ts';
import { alongIncreasing, type Column, NO_VALUE } from './xlsx-form.ts';

export const interpoler: LanguageFunction = {
  name: 'INTERPOLER',
  signature: 'INTERPOLER(x; abscisses; ordonnées; dimension)',
  summary:
    'Ligne brisée passant par les points donnés le long de la dimension ; constante au-delà des bouts.',
  rule: {
    kind: 'along',
    columns: 2,
    apply: (x, [xs = [], ys = []], { fail }) => {
      const last = xs.length - 1;
      for (let i = 1; i <= last; i++)
        if (compare(xs[i - 1] as Num, xs[i] as Num) >= 0)
          return fail('hors-domaine', 'Les abscisses d’une interpolation vont en croissant, sans égalité.');
      if (compare(x, xs[0] as Num) <= 0) return ys[0] as Num;
      for (let i = 1; i <= last; i++) {
        if (compare(x, xs[i] as Num) > 0) continue;
        const [x0, x1, y0, y1] = [xs[i - 1], xs[i], ys[i - 1], ys[i]] as [Num, Num, Num, Num];
        return add(y0, divide(multiply(subtract(y1, y0), subtract(x, x0)), subtract(x1, x0)));
      }
      return ys[last] as Num;
    },
    xlsx: {
      write: (x, [xs, ys]) => {
        if (!xs || !ys) return NO_VALUE;
        const first = (column: Column) => `INDEX(${column.all},1)`;
        const last = (column: Column) => `INDEX(${column.all},${column.size})`;
        const left = (column: Column) => `INDEX(${column.head},MATCH(${x},${xs.head},1))`;
        const right = (column: Column) => `INDEX(${column.tail},MATCH(${x},${xs.head},1))`;
        const between = `${left(ys)}+(${right(ys)}-${left(ys)})*(${x}-${left(xs)})/(${right(xs)}-${left(xs)})`;
        const line =
          xs.size > 1
            ? `IF(${x}<=${first(xs)},${first(ys)},IF(${x}>=${last(xs)},${last(ys)},${between}))`
            : first(ys);
        return alongIncreasing(x, xs, [xs, ys], line);
      },
      power: ([, ys = 0]) => ys,
    },
  },
  unit: ([x, xs, ys]) => {
    common([x, xs].filter((arg) => arg !== undefined));
    return ys?.unit ?? null;
  },
  words: (over) => `interpolation sur ${over.join(' et ')}`,
  phrase: ({ args, of, along }) => `l’interpolation, pour ${args[0]}, ${of[2]} selon ${args[1]}, ${along}`,
};
