import { compare, isZero, type Num, numText, shift } from '../quantity/number.ts';
import type { Site } from '../formula/functions/function.ts';
import { ABSENT_CELL } from '../formula/functions/xlsx-form.ts';
import { Fault, type Value } from '../formula/value.ts';
import type { Place } from './place.ts';

/** How tightly the outermost operator of a text binds, in a spreadsheet. */
export const STRENGTH = { comparison: 1, sum: 2, product: 3, negate: 5, atom: 6 } as const;

/**
 * A part of a formula of one cell of the workbook. Its text gives the value divided by 10^`power`: amounts in M€ stay in
 * M€ as long as nothing asks for €, and the workbook's formulas read like those of the dossier.
 */
export interface Piece {
  readonly text: string;
  readonly strength: number;
  readonly power: number;
  /** Known whatever is typed: a literal, the year of a column, a test of the member. */
  readonly constant?: Num | null;
  /** It is TRUE or FALSE rather than a number. */
  readonly test?: true;
  /** Typed or literal: compared as it is. Anything else may carry the noise of floating point. */
  readonly direct?: true;
  /** It is this very cell. */
  readonly place?: Place;
  readonly depth: number;
}

/** What a rule is told of where it stands: nothing, its failures are only noticed. */
export const SITE: Site = { scale: 0, fail: (code, message) => new Fault(code, '', message) };

export function constant(value: Num | null, power = 0): Piece {
  if (value === null)
    return { text: ABSENT_CELL, strength: STRENGTH.atom, power: 0, constant: null, direct: true, depth: 1 };
  const text = numberText(shift(value, -power));
  const strength = compare(value, 0) < 0 ? STRENGTH.negate : STRENGTH.atom;
  return { text, strength, power, constant: value, direct: true, depth: 0 };
}

/** The shortest text that a spreadsheet reads as the same double. */
export function numberText(value: Num): string {
  return String(Number(numText(value)))
    .toUpperCase()
    .replace('E+', 'E');
}

/** The piece's text where something binding as tightly as `place` is wanted. */
export function within(piece: Piece, place: number): string {
  return piece.strength < place ? `(${piece.text})` : piece.text;
}

/** The same value, as its multiple of 10^`power`. */
export function inPower(piece: Piece, power: number): Piece {
  if (piece.constant !== undefined) return piece.constant === null ? piece : constant(piece.constant, power);
  const number = asNumber(piece);
  const gap = number.power - power;
  if (gap === 0) return number;
  const factor = numberText(shift(1, Math.abs(gap)));
  const text = `${within(number, STRENGTH.product)}${gap > 0 ? '*' : '/'}${factor}`;
  const { depth } = number;
  return { text, strength: STRENGTH.product, power, depth, ...(number.direct && { direct: true }) };
}

/** A condition as 1 or 0. */
export function asNumber(piece: Piece): Piece {
  if (!piece.test) return piece;
  return {
    text: `IF(${piece.text},1,0)`,
    strength: STRENGTH.atom,
    power: 0,
    depth: piece.depth + 1,
    direct: true,
  };
}

/** A number as a condition: anything but 0 is true. */
export function asTest(piece: Piece): Piece {
  if (piece.test) return piece;
  if (piece.constant !== undefined && piece.constant !== null)
    return { ...piece, text: isZero(piece.constant) ? 'FALSE()' : 'TRUE()', test: true, depth: 1 };
  const text = `${within(piece, STRENGTH.sum)}<>0`;
  return { text, strength: STRENGTH.comparison, power: 0, test: true, depth: piece.depth };
}

/** A text made by a function's form. */
export function formed(text: string, power: number, depth: number): Piece {
  return { text, strength: isCall(text) ? STRENGTH.atom : STRENGTH.sum, power, depth: depth + 1 };
}

/** Whether the whole text is one call: its first parenthesis closes at the end. */
function isCall(text: string): boolean {
  if (!/^[A-Z][A-Z.]*\(/.test(text)) return false;
  let open = 0;
  // Inside a text, or the name of a sheet: the mark that ends it.
  let mark = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] as string;
    if (mark !== '') {
      if (sign === mark) mark = '';
    } else if (sign === '"' || sign === "'") mark = sign;
    else if (sign === '(') open++;
    else if (sign === ')' && --open === 0) return i === text.length - 1;
  }
  return false;
}

/** What is known whatever is typed; undefined when it is not, or when it fails. */
export function folded(
  pieces: readonly Piece[],
  apply: (values: readonly Num[]) => Value,
): Piece | undefined {
  const values = pieces.map((piece) => piece.constant);
  if (values.some((value) => value === undefined)) return undefined;
  if (values.includes(null)) return constant(null);
  const result = apply(values as Num[]);
  return result instanceof Fault ? undefined : constant(result);
}

/** The power of ten of the first that has one of its own. */
export function sharedPower(pieces: readonly Piece[]): number {
  return pieces.find((piece) => piece.constant === undefined)?.power ?? 0;
}
