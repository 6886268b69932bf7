import { BORDER_DIGITS } from './decimal.ts';

/** Outcome of reading digits and separators, sign and unit aside. Values: plain decimal notation. */
export type NumberReading =
  | { readonly kind: 'number'; readonly value: string }
  /** Thousands first, then decimals. */
  | { readonly kind: 'ambiguous'; readonly values: readonly [string, string] }
  /** What is wrong and what to write, as the end of a sentence that starts with the text; null: simply no number. */
  | { readonly kind: 'error'; readonly why: string | null };

const DIGITS = /^[0-9]+$/;
const SPACED = /^[1-9][0-9]{0,2}(?:[ \u00A0\u202F][0-9]{3})+$/;
const DOTTED = /^[1-9][0-9]{0,2}(?:\.[0-9]{3})+$/;
const ENGLISH = /^[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?$/;

const BAD_GROUPS = 'les milliers se séparent par groupes de trois chiffres (1\u202F234\u202F567,89).';

/**
 * Reads a number as the French write it: thousands in groups of three (space, no-break space, narrow no-break space, or
 * dots when nothing else can be meant), decimals after a comma, or after a point that cannot separate thousands.
 */
export function readNumber(text: string): NumberReading {
  const [whole = '', ...afterCommas] = text.split(',');
  if (afterCommas.length > 1 || (afterCommas.length === 1 && text.lastIndexOf('.') > text.indexOf(','))) {
    return error(ENGLISH.test(text) ? englishHint(text) : null);
  }
  const comma = afterCommas[0];
  if (comma !== undefined) return withDecimals(whole, comma, true);
  const dots = text.split('.').length - 1;
  if (dots === 0) return wholeNumber(text);
  if (dots > 1) return DOTTED.test(text) ? number(bare(text), '') : error(groupsOrNothing(text));
  const [before = '', after = ''] = text.split('.');
  if (/^[0-9]{1,3}$/.test(before) && !/^0+$/.test(before) && /^[0-9]{3}$/.test(after)) {
    return { kind: 'ambiguous', values: [canonical(before + after, ''), canonical(before, after)] };
  }
  return withDecimals(before, after, false);
}

function withDecimals(whole: string, decimals: string, dotsAllowed: boolean): NumberReading {
  if (decimals === '') return error(DIGITS.test(whole) ? 'il manque les décimales.' : null);
  if (!DIGITS.test(decimals)) return error('les décimales s’écrivent sans espace.');
  if (whole === '') return number('0', decimals);
  if (DIGITS.test(whole) || SPACED.test(whole) || (dotsAllowed && DOTTED.test(whole))) {
    return number(bare(whole), decimals);
  }
  return error(groupsOrNothing(whole));
}

function wholeNumber(text: string): NumberReading {
  if (DIGITS.test(text) || SPACED.test(text)) return number(bare(text), '');
  return error(groupsOrNothing(text));
}

/** Digits and separators in the wrong places deserve the rule; anything else is no number at all. */
function groupsOrNothing(text: string): string | null {
  return /^[0-9][0-9. \u00A0\u202F]*[0-9]$/.test(text) && !text.includes('..') ? BAD_GROUPS : null;
}

function englishHint(text: string): string {
  const [whole = '', decimals] = text.split('.');
  const french = whole.replaceAll(',', '\u202F') + (decimals === undefined ? '' : `,${decimals}`);
  return `la virgule sépare les décimales. Écrivez ${french}.`;
}

function number(whole: string, decimals: string): NumberReading {
  const value = canonical(whole, decimals);
  if (value.replace('.', '').replace(/^0+/, '').length > BORDER_DIGITS) {
    return error(`plus de ${BORDER_DIGITS} chiffres, c’est plus que ce qui est calculé exactement.`);
  }
  return { kind: 'number', value };
}

function bare(text: string): string {
  return text.replace(/[. \u00A0\u202F]/g, '');
}

function canonical(whole: string, decimals: string): string {
  const left = whole.replace(/^0+(?=[0-9])/, '');
  const right = decimals.replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}

function error(why: string | null): NumberReading {
  return { kind: 'error', why };
}
