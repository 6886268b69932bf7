import { arithmetic } from '../engine/arithmetic.ts';
import { ABSENT_CELL, NO_SUCH_NUMBER } from '../formula/functions/xlsx-form.ts';
import type { BinaryOperator } from '../formula/tree.ts';
import { compare, isInteger, isZero, type Num } from '../quantity/number.ts';
import {
  asNumber,
  folded,
  formed,
  inPower,
  type Piece,
  sharedPower,
  SITE,
  STRENGTH,
  within,
} from './piece.ts';

/** Decimals to which computed values are compared: floating point leaves less noise than that. */
const COMPARED = 9;

/** Two operands and what stands between them, in the powers of ten of their cells. */
export function operation(op: BinaryOperator, a: Piece, b: Piece): Piece {
  const known = folded([a, b], ([x, y]) => arithmetic(op, SITE)(x as Num, y as Num));
  if (known) return known;
  if (a.constant === null) return absentBeside(b);
  if (b.constant === null) return absentBeside(a);
  const depth = Math.max(a.depth, b.depth);
  switch (op) {
    case '+':
    case '-': {
      const power = sharedPower([a, b]);
      const [x, y] = [inPower(a, power), inPower(b, power)];
      const text = `${within(x, STRENGTH.sum)}${op}${within(y, op === '-' ? STRENGTH.sum + 1 : STRENGTH.sum)}`;
      return { text, strength: STRENGTH.sum, power, depth };
    }
    case '*':
    case '/': {
      if (b.constant === 1) return asNumber(a);
      if (op === '*' && a.constant === 1) return asNumber(b);
      const [x, y] = [asNumber(a), asNumber(b)];
      const power = op === '*' ? x.power + y.power : x.power - y.power;
      const right = within(y, op === '*' ? STRENGTH.product : STRENGTH.product + 1);
      return {
        text: `${within(x, STRENGTH.product)}${op}${right}`,
        strength: STRENGTH.product,
        power,
        depth,
      };
    }
    case '^':
      return raised(inPower(a, 0), inPower(b, 0));
    default: {
      const power = sharedPower([a, b]);
      const [x, y] = [inPower(a, power), inPower(b, power)];
      const test = { strength: STRENGTH.comparison, power: 0, test: true, depth: depth + 1 } as const;
      if (x.direct && y.direct)
        return { ...test, text: `${within(x, STRENGTH.sum)}${op}${within(y, STRENGTH.sum)}` };
      if (y.constant !== undefined && isZero(y.constant as Num))
        return { ...test, text: `ROUND(${x.text},${COMPARED})${op}0` };
      const gap = `${within(x, STRENGTH.sum)}-${within(y, STRENGTH.sum + 1)}`;
      return { ...test, text: `ROUND(${gap},${COMPARED})${op}0` };
    }
  }
}

/** A failure of the other side comes before what is absent. */
function absentBeside(other: Piece): Piece {
  const number = asNumber(other);
  const text = `${within(number, STRENGTH.sum)}+${ABSENT_CELL}`;
  return { text, strength: STRENGTH.sum, power: number.power, depth: number.depth + 1 };
}

/** Zero has only positive powers, and a negative number only whole ones, whatever spreadsheets think. */
function raised(a: Piece, b: Piece): Piece {
  const depth = Math.max(a.depth, b.depth);
  const [base, exponent] = [within(a, STRENGTH.sum), within(b, STRENGTH.sum)];
  const known = b.constant ?? null;
  const power = `POWER(${a.text},${b.text})`;
  const whole = known !== null && isInteger(known);
  if (whole && compare(known, 0) > 0) return formed(power, 0, depth);
  const some = whole ? power : `IF(AND(${base}<0,${exponent}<>INT(${b.text})),${NO_SUCH_NUMBER},${power})`;
  const none = `IF(${exponent}>0,0,${NO_SUCH_NUMBER})`;
  return formed(`IF(${base}=0,${none},${some})`, 0, depth + 2);
}
