import { decimalsFor, moneyScale } from '../quantity/display-unit.ts';
import { NBSP } from '../quantity/text.ts';
import { displayScale, type Unit, YEAR } from '../quantity/unit.ts';

/** Power of ten of the number in a cell: the number as the unit is written, but plain for `%`, which Excel shows. */
export function cellPower(unit: Unit): number {
  return isPercent(unit) ? 0 : unit.scale;
}

export function isPercent(unit: Unit): boolean {
  return unit.text === '%';
}

/** The unit in words that stand beside the number; none for a plain number. */
export function unitCaption(unit: Unit): string {
  return unit.text === '1' || unit === YEAR ? '' : unit.text.replaceAll(' ', NBSP);
}

/** French separators wherever the locale decides them; Excel follows its own. */
const FRENCH = '[$-40C]';
const MOST = 8;

/** How many decimals a unit shows in a cell: `wanted`, or those of the unit; of a count, none unless it has some. */
export function decimalsIn(unit: Unit, wanted: number | undefined, whole: boolean): number {
  if (wanted !== undefined) return Math.min(wanted, MOST);
  const { min, max } = decimalsFor(unit);
  return whole ? min : max;
}

/** The format code of a value, and of a difference with its sign. */
export function formatCode(unit: Unit, decimals: number, sign = false): string {
  if (unit === YEAR) return sign ? '+0;-0;0' : '0';
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const code = `${FRENCH}#,##0${places}${mark(unit)}`;
  return sign
    ? `+${code};-${code};${code}`
        .replaceAll(`+${FRENCH}`, `${FRENCH}+`)
        .replaceAll(`-${FRENCH}`, `${FRENCH}-`)
    : code;
}

/** « € », « M€ », « % »: what is short enough to stand in every cell. */
function mark(unit: Unit): string {
  if (isPercent(unit)) return `"${NBSP}"%`;
  const money = moneyScale(unit);
  if (money !== null) return `"${NBSP}${money === 9 ? 'Md' : money === 6 ? 'M' : money === 3 ? 'k' : ''}€"`;
  return displayScale(unit) === -3 ? `"${NBSP}‰"` : '';
}
