import { Exact, isBorderNumber, toBorder } from './decimal.ts';
import { numerator } from './display-unit.ts';
import { formatExact } from './format.ts';
import { type NumberReading, readNumber } from './read-number.ts';
import { shift } from './shift.ts';
import { NBSP, quote } from './text.ts';
import { asUnit, displayScale, parseUnit, sameDimension, storedScale, type Unit, unitName } from './unit.ts';

/** What a typed or pasted text means in a cell. Messages are French sentences; the caller adds what the cell keeps. */
export type Parsed =
  /** In the stored form of the unit: `0.125` for `12,5 %`. */
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'absent' }
  /** The user chooses; `label` is the value as it would be shown. */
  | {
      readonly kind: 'ambiguous';
      readonly message: string;
      readonly readings: readonly { readonly value: string; readonly label: string }[];
    }
  | { readonly kind: 'error'; readonly message: string };

const LONGEST = 200;
const ABSENT = new Set([
  '',
  '-',
  '–',
  '—',
  '−',
  'n/a',
  'na',
  'n.a.',
  'sans objet',
  's.o.',
  'pas concerné',
  'absent',
]);
const WORDS: Readonly<Record<string, string>> = {
  euro: '€',
  euros: '€',
  EUR: '€',
  'K€': 'k€',
  'k €': 'k€',
  'K €': 'k€',
  'M €': 'M€',
  'Md €': 'Md€',
  'Mds€': 'Md€',
  'Mds €': 'Md€',
  pt: 'point',
  pts: 'point',
};
const UNIT_LIKE = /^(?:[\p{L}€%‰]|\/\p{L})/u;
const SIGN = /^([-−+])[ \u00A0\u202F]*/;
const NUMBER_THEN_UNIT = /^([0-9.,](?:[0-9.,]|[ \u00A0\u202F](?=[0-9.,]))*)[ \u00A0\u202F]*(.*)$/su;

/**
 * Reads what a French speaker types or pastes from a French Excel in a cell of this unit.
 * Nothing is guessed: what has two readings asks, what is not understood is refused.
 */
export function parseFrench(text: string, unit: Unit | string): Parsed {
  const cell = asUnit(unit);
  const typed = text.trim();
  if (ABSENT.has(typed.toLowerCase().replace(/\s+/g, ' '))) return { kind: 'absent' };
  const refusal = refused(typed);
  if (refusal !== null) return error(typed, refusal);

  const parts = split(typed);
  if (typeof parts === 'string') return error(typed, parts);
  const reading = readNumber(parts.digits);
  if (reading.kind === 'error') return error(typed, reading.why ?? NO_NUMBER);
  const by = shiftOf(parts.unit, cell);
  if (typeof by === 'string') return error(typed, by);
  return finish(typed, reading, parts.negative, by, cell);
}

const NO_NUMBER = 'n’est pas un nombre.';

/** Whole texts that deserve their own message. */
function refused(typed: string): string | null {
  if (typed.length > LONGEST) return 'ce texte est trop long pour un nombre.';
  if (typed.startsWith('=')) return 'cette cellule reçoit un nombre, pas une formule.';
  if (/^#+$/.test(typed))
    return 'la colonne était trop étroite dans le tableur d’origine. Élargissez-la et recopiez.';
  if (/^#.+[!?A]$/.test(typed)) return 'c’est une erreur du tableur d’origine, pas un nombre.';
  if (/^[-−+]?0x[0-9a-f]*$/i.test(typed))
    return 'la notation hexadécimale n’est pas admise. Écrivez le nombre en chiffres.';
  if (/^[-−+(]?[0-9][0-9.,]* ?e ?[-−+]?[0-9]+\)?$/i.test(typed)) {
    return 'la notation scientifique n’est pas admise. Écrivez tous les chiffres.';
  }
  if (/^[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4}$/.test(typed)) return 'c’est une date, pas un nombre.';
  if (/^[-−+]?[0-9.,]+ ?[/⁄] ?[0-9.,]+$/.test(typed))
    return 'c’est une fraction. Écrivez son résultat en chiffres.';
  if (/^[0-9.,\s]+[-−]$/.test(typed)) return 'le signe moins s’écrit devant le nombre.';
  if (/^[-–—−]\s*(?:€|%|[kM]€|Md€)$/.test(typed)) return `zéro ou sans objet${NBSP}? Écrivez 0 ou —.`;
  return null;
}

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly unit: string;
}

/** Sign or parentheses, digits, unit; or why not. */
function split(typed: string): Parts | string {
  let rest = typed;
  let negative = false;
  const enclosed = /^\(([^()]*)\)(.*)$/su.exec(rest);
  if (enclosed) {
    negative = true;
    rest = `${(enclosed[1] as string).trim()} ${(enclosed[2] as string).trim()}`.trim();
  }
  let before = '';
  const money = /^€[ \u00A0\u202F]*/;
  if (money.test(rest)) {
    before = '€';
    rest = rest.replace(money, '');
  }
  const sign = SIGN.exec(rest);
  if (sign) {
    if (enclosed) return 'des parenthèses disent déjà que le nombre est négatif.';
    negative = sign[1] !== '+';
    rest = rest.slice(sign[0].length);
  }
  if (before === '' && money.test(rest)) {
    before = '€';
    rest = rest.replace(money, '');
  }
  const match = NUMBER_THEN_UNIT.exec(rest);
  if (!match) return NO_NUMBER;
  const after = (match[2] as string).trim();
  if (before !== '' && after !== '') return NO_NUMBER;
  return { negative, digits: match[1] as string, unit: before || after };
}

/**
 * Power of ten from the typed number to the stored one; or why the typed unit does not fit.
 * What stands over the cell's `/` is enough: `80 €` in €/patient/an, `2,6 M€` in M€/point.
 */
function shiftOf(typedUnit: string, cell: Unit): number | string {
  if (typedUnit === '') return displayScale(cell);
  const words = typedUnit.replace(/[\s\u00A0\u202F]+/g, ' ');
  const known = words.startsWith('/')
    ? `1${words}`
    : Object.hasOwn(WORDS, words)
      ? (WORDS[words] as string)
      : words;
  const unit = UNIT_LIKE.test(words) ? parseUnit(known) : null;
  if (!unit)
    return UNIT_LIKE.test(words)
      ? `${quote(words)} n’est pas une unité connue. ${expected(cell)}`
      : NO_NUMBER;
  const counted = numerator(cell);
  if (counted !== cell && !known.includes('/') && sameDimension(unit, counted))
    return unit.scale - counted.scale;
  if (sameDimension(unit, cell)) return unit.scale - storedScale(cell);
  return `${quote(words)} ne convient pas ici. ${expected(cell)}`;
}

function expected(cell: Unit): string {
  return cell.atoms.length === 0 && cell.scale === 0
    ? 'La cellule attend un nombre sans unité.'
    : `La cellule est en ${unitName(cell)}.`;
}

function finish(
  typed: string,
  reading: Exclude<NumberReading, { kind: 'error' }>,
  negative: boolean,
  by: number,
  cell: Unit,
): Parsed {
  const values = (reading.kind === 'number' ? [reading.value] : reading.values).map((value) => {
    const exact = shift(new Exact(value), by);
    return toBorder(negative ? exact.negated() : exact);
  });
  if (!values.every(isBorderNumber))
    return error(typed, 'ce nombre est trop grand ou trop petit pour être calculé exactement.');
  const [first, second] = values as [string, string?];
  if (second === undefined) return { kind: 'value', value: first };
  const readings = [first, second].map((value) => ({ value, label: formatExact(value, cell) }));
  const labels = readings.map(({ label }) => label).join(' ou ');
  return { kind: 'ambiguous', message: `${quote(typed)} peut se lire ${labels}.`, readings };
}

function error(typed: string, why: string): Parsed {
  const message = why === NO_NUMBER ? `${quote(typed)} ${why}` : `${quote(typed)}${NBSP}: ${why}`;
  return { kind: 'error', message };
}
