import type { Parameter } from '../../core/model/dossier.ts';
import { checkBounds } from '../../core/quantity/bounds.ts';
import { parseFrench } from '../../core/quantity/parse.ts';

/** What a typed or pasted text asks of a cell. */
export type Entry =
  /** `null`: absent, « sans objet ». */
  | { readonly kind: 'set'; readonly value: string | null }
  /** Nothing typed: back to the source. */
  | { readonly kind: 'reset' }
  | {
      readonly kind: 'ask';
      readonly message: string;
      readonly readings: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: 'error'; readonly message: string };

/** Reads a text for a parameter: French number, absence, or the label of one of its choices; then its bounds. */
export function readEntry(text: string, parameter: Parameter): Entry {
  const typed = text.trim();
  if (typed === '') return { kind: 'reset' };
  const choice = parameter.choices?.find(({ label }) => fold(label) === fold(typed));
  if (choice) return { kind: 'set', value: choice.value };
  const parsed = parseFrench(typed, parameter.unit);
  if (parsed.kind === 'absent') return { kind: 'set', value: null };
  if (parsed.kind === 'ambiguous') {
    return { kind: 'ask', message: parsed.message, readings: parsed.readings };
  }
  if (parsed.kind === 'error') return parsed;
  return checked(parsed.value, parameter);
}

/** A value in stored form against the bounds of its parameter. */
export function checked(value: string, parameter: Parameter): Entry {
  const problem = checkBounds(value, parameter, parameter.unit);
  return problem === null ? { kind: 'set', value } : { kind: 'error', message: problem };
}

function fold(text: string): string {
  return text
    .toLocaleLowerCase('fr')
    .replaceAll('’', "'")
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}
