import { Exact, isBorderNumber } from '../quantity/decimal.ts';
import type { Parameter } from './dossier.ts';
import type { FailureCode } from './value.ts';

export interface ValueFault {
  readonly code: Extract<FailureCode, 'hors-bornes' | 'non-entier' | 'valeur-invalide'>;
  /** French: what is wrong and what is allowed; a whole sentence without the name of the cell. */
  readonly message: string;
}

type Rules = Pick<Parameter, 'unit' | 'min' | 'max' | 'exclusiveMin' | 'integer' | 'choices'>;

/** Whether a parameter may hold this value, in the border form. Null when it may; absent always may. */
export function checkValue(rules: Rules, value: string | null): ValueFault | null {
  if (value === null) return null;
  if (!isBorderNumber(value))
    return { code: 'valeur-invalide', message: `« ${value} » n’est pas un nombre.` };
  const number = new Exact(value);
  const { choices, integer, min, max, exclusiveMin } = rules;
  if (choices && !choices.some((choice) => number.equals(choice.value))) {
    const allowed = choices.map((choice) => `${french(choice.value)} (${choice.label})`).join(', ');
    return { code: 'valeur-invalide', message: `${french(value)} n’est pas un choix possible : ${allowed}.` };
  }
  if (integer && !number.isInteger()) {
    return { code: 'non-entier', message: `Il faut un nombre entier : ${french(value)} ne l’est pas.` };
  }
  const show = (bound: string) => inUnit(bound, rules.unit);
  if (min !== undefined && (number.lessThan(min) || (exclusiveMin && number.equals(min)))) {
    const limit = exclusiveMin ? `supérieure à ${show(min)}` : `d’au moins ${show(min)}`;
    return { code: 'hors-bornes', message: `Il faut une valeur ${limit} : ${show(value)} est trop petit.` };
  }
  if (max !== undefined && number.greaterThan(max)) {
    return {
      code: 'hors-bornes',
      message: `Il faut une valeur d’au plus ${show(max)} : ${show(value)} est trop grand.`,
    };
  }
  return null;
}

function inUnit(value: string, unit: string): string {
  if (unit === '%') return `${french(new Exact(value).times(100).toFixed())} %`;
  if (unit === '' || unit === '1') return french(value);
  return `${french(value)} ${unit}`;
}

/** Every digit of it, as French writes it. */
function french(value: string): string {
  const [whole = '', decimals] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ' ');
  return `${value.startsWith('-') ? '−' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}
