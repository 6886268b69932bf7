import { num, shift } from '../quantity/number.ts';
import { storedScale, type Unit } from '../quantity/unit.ts';
import { cellPower } from './number-format.ts';
import { numberText } from './piece.ts';

/** A stored value as the number of its cell. */
export function cellNumber(text: string, unit: Unit): string {
  return numberText(shift(num(text), storedScale(unit) - cellPower(unit)));
}
