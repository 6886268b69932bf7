import { Exact } from '../src/core/quantity/decimal.ts';
import { storedScale, type Unit } from '../src/core/quantity/unit.ts';

/** « 6 » of M€ is « 6000000 » in base units. */
export function shiftedText(value: string, unit: Unit): string {
  return new Exact(value).times(new Exact(10).pow(storedScale(unit))).toFixed();
}
