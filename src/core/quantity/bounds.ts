import { isBorderNumber } from './decimal.ts';
import { formatExact } from './format.ts';
import { compare, isInteger, type Num, num } from './number.ts';
import { NBSP, quote } from './text.ts';
import type { Unit } from './unit.ts';

/** What a parameter allows; bounds in the stored form of its unit. */
export interface Bounds {
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  /** `min` itself is refused. */
  readonly exclusiveMin?: boolean | undefined;
  readonly integer?: boolean | undefined;
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
}

export interface BoundsViolation {
  readonly code: 'hors-bornes' | 'non-entier' | 'valeur-invalide';
  readonly message: string;
}

/** Null when the value (stored form) is allowed, else a French message that says what is. */
export function checkBounds(value: string, bounds: Bounds, unit: Unit | string): string | null {
  return boundsViolation(value, bounds, unit)?.message ?? null;
}

/** The same, with the code of the failure. */
export function boundsViolation(value: string, bounds: Bounds, unit: Unit | string): BoundsViolation | null {
  if (!isBorderNumber(value))
    return { code: 'valeur-invalide', message: `${quote(value)} n’est pas un nombre.` };
  const number = num(value);
  const shown = () => formatExact(value, unit);
  if (bounds.choices && !bounds.choices.some((choice) => compare(number, num(choice.value)) === 0)) {
    const allowed = bounds.choices
      .map((choice) => `${formatExact(choice.value, unit)} (${choice.label})`)
      .join(', ');
    return { code: 'hors-bornes', message: `${shown()} n’est pas un des choix${NBSP}: ${allowed}.` };
  }
  const low = bounds.min !== undefined && isBelow(number, bounds.min, bounds.exclusiveMin === true);
  const high = bounds.max !== undefined && compare(number, num(bounds.max)) > 0;
  if (low || high)
    return { code: 'hors-bornes', message: `${shown()} est hors des bornes${NBSP}: ${range(bounds, unit)}.` };
  if (bounds.integer && !isInteger(number)) {
    return { code: 'non-entier', message: `${shown()} n’est pas un nombre entier.` };
  }
  return null;
}

function isBelow(number: Num, min: string, exclusive: boolean): boolean {
  return compare(number, num(min)) < (exclusive ? 1 : 0);
}

function range({ min, max, exclusiveMin }: Bounds, unit: Unit | string): string {
  const low = min === undefined ? null : formatExact(min, unit);
  const high = max === undefined ? null : formatExact(max, unit);
  if (low !== null && high !== null && !exclusiveMin) return `de ${low} à ${high}`;
  const above = low === null ? null : `${exclusiveMin ? 'plus de' : 'au moins'} ${low}`;
  const below = high === null ? null : `au plus ${high}`;
  return [above, below].filter((part) => part !== null).join(' et ');
}
