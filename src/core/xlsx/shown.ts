import { type Border, isFailure } from '../model/value.ts';
import { num, shift } from '../quantity/number.ts';
import { storedScale, type Unit } from '../quantity/unit.ts';
import { cellPower } from './number-format.ts';
import { numberText } from './piece.ts';
import type { Shown } from './workbook.ts';

/** A stored value as the number of its cell. */
export function cellNumber(text: string, unit: Unit): string {
  return numberText(shift(num(text), storedScale(unit) - cellPower(unit)));
}

/** What a cell shows of a value: absent is `#N/A`, a failure another error. */
export function shownOf(value: Border | undefined, unit: Unit): Shown | undefined {
  if (value === undefined) return undefined;
  if (value === null) return { error: '#N/A' };
  return isFailure(value) ? { error: errorOf(value.code) } : { number: cellNumber(value, unit) };
}

function errorOf(code: string): string {
  if (code === 'division-par-zero') return '#DIV/0!';
  return ['hors-domaine', 'hors-bornes', 'non-entier', 'trop-grand'].includes(code) ? '#NUM!' : '#VALUE!';
}
