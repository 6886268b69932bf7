import type { Parameter } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import { amountText } from '../text/amount.ts';

/** A value of a parameter: the words of its choice, what is printed where it is absent, else the number. */
export function parameterText(
  parameter: Parameter,
  value: Border | undefined,
  printed?: string,
  options: { readonly withUnit: boolean } = { withUnit: false },
): string {
  const choice = parameter.choices?.find((one) => one.value === value);
  if (choice) return choice.label;
  if (value === null && printed !== undefined) return printed;
  const { decimals, unit } = parameter;
  return amountText(value, unit, { ...(decimals === undefined ? {} : { decimals }), ...options });
}
