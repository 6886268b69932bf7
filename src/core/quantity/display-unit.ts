import { plural, singular } from './french-plural.ts';
import { asUnit, parseUnit, PLAIN, type Unit } from './unit.ts';

/** Least and most decimals shown. */
export interface Decimals {
  readonly min: number;
  readonly max: number;
}

const MONEY = /(?<![^·*])(Md|M|k)?€(?![\^²³])(?=$|[/·*])/u;
const MONEY_SCALE: Readonly<Record<string, number>> = { '': 0, k: 3, M: 6, Md: 9 };

/** What stands over the first `/`: `€` of `€/patient/an`. */
export function numerator(unit: Unit): Unit {
  const slash = unit.text.indexOf('/');
  return slash < 0 ? unit : (parseUnit(unit.text.slice(0, slash)) ?? PLAIN);
}

/** Power of ten of the amounts a unit counts (6 for `M€/an`); null when it does not count money. */
export function moneyScale(unit: Unit): number | null {
  const found = MONEY.exec(overline(unit.text));
  return found ? (MONEY_SCALE[found[1] ?? ''] ?? null) : null;
}

/** The same unit counting in another multiple of €: `Md€/an` for `M€/an`. */
export function withMoney(unit: Unit, prefix: string): string {
  const over = overline(unit.text);
  return over.replace(MONEY, `${prefix}€`) + unit.text.slice(over.length);
}

function overline(text: string): string {
  const slash = text.indexOf('/');
  return slash < 0 ? text : text.slice(0, slash);
}

/** Decimals by unit: € two, larger amounts one or two, ratios one, counts none when whole and else at most two. */
export function decimalsFor(unit: Unit | string): Decimals {
  const of = asUnit(unit);
  const money = moneyScale(of);
  if (money === 0) return { min: 2, max: 2 };
  if (money === 3) return { min: 1, max: 1 };
  if (money !== null) return { min: 1, max: 2 };
  return over(of).scale < 0 ? { min: 1, max: 1 } : { min: 0, max: 2 };
}

function over(unit: Unit): Unit {
  return unit.ratio ? unit : numerator(unit);
}

/** The unit as written after a number, in agreement with it: `1,5 jour`, `3 jours/an`. Empty for a plain number. */
export function unitLabel(text: string, many: boolean): string {
  if (text === '1' || text === '') return '';
  const counted = overline(text);
  const agreed = counted
    .split(/([·*])/u)
    .map((factor) =>
      /^[\p{Ll}_-]+$/u.test(factor) ? (many ? plural(singular(factor)) : singular(factor)) : factor,
    )
    .join('');
  return (agreed === '1' ? '' : agreed) + text.slice(counted.length);
}
