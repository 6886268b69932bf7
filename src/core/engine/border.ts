import type { Border } from '../model/value.ts';
import { num, numText, shift } from '../quantity/number.ts';
import { storedScale, type Unit } from '../quantity/unit.ts';
import { Fault, type Value } from '../formula/value.ts';

/** From base units to the stored form of the unit, as text. */
export function toText(value: Value, unit: Unit): Border {
  if (value === null) return null;
  if (value instanceof Fault) return { code: value.code, where: value.where, message: value.message };
  return numText(shift(value, -storedScale(unit)));
}

/** From a border string in the stored form of the unit to base units. */
export function fromText(text: string, unit: Unit): Value {
  return shift(num(text), storedScale(unit));
}
