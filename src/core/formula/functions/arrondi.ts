import { type Num, round } from '../../quantity/number.ts';
import type { LanguageFunction } from './function.ts';
import { common, plain } from './units.ts';
import { NO_SUCH_NUMBER } from './xlsx-form.ts';

const MOST = 30;

export const arrondi: LanguageFunction = {
  name: 'ARRONDI',
  signature: 'ARRONDI(x; décimales)',
  summary: 'x arrondi au plus proche, les demis en s’éloignant de zéro ; −1 arrondit à la dizaine.',
  rule: {
    kind: 'each',
    min: 2,
    max: 2,
    apply: (args, { fail, scale }) => {
      const decimals = args[1] as Num;
      return typeof decimals === 'number' && Math.abs(decimals) <= MOST
        ? round(args[0] as Num, decimals - scale)
        : fail(
            'hors-domaine',
            `Le nombre de décimales d’un arrondi est un entier entre −${MOST} et ${MOST}.`,
          );
    },
    xlsx: {
      stored: true,
      write: ([x, decimals]) =>
        /^-?[0-9]+$/.test(decimals ?? '') && Math.abs(Number(decimals)) <= MOST
          ? `ROUND(${x},${decimals})`
          : `IF(AND(${decimals}=INT(${decimals}),ABS(${decimals})<=${MOST}),ROUND(${x},${decimals}),${NO_SUCH_NUMBER})`,
    },
  },
  unit: ([x, decimals]) => {
    plain(decimals);
    return common(x ? [x] : []);
  },
  words: () => 'arrondi',
  phrase: ({ args, of }) => `l’arrondi, ${place(args[1] ?? '')}, ${of[0]}`,
};

const PLACES: Readonly<Record<string, string>> = {
  '0': 'à l’unité',
  '1': 'à une décimale',
  '−1': 'à la dizaine',
  '−2': 'à la centaine',
  '−3': 'au millier',
};

function place(decimals: string): string {
  return PLACES[decimals] ?? `à ${decimals} décimales`;
}
