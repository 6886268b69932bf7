import type { Dossier } from '../model/dossier.ts';
import { functions } from './functions/registry.ts';

/** Something a formula may be continued with. */
export interface Completion {
  readonly kind: 'parametre' | 'calcul' | 'ligne' | 'dimension' | 'membre' | 'fonction';
  /** As written in the formula. */
  readonly text: string;
  readonly label: string;
  /** As written: `€/patient/an`; '' for a plain number and where there is none. */
  readonly unit: string;
}

/** The word being typed, and what may stand there. */
export interface CompletionPlace {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** Members only: what comes before is « dimension = ». Id of the dimension, as written. */
  readonly dimension: string | null;
}

const WORD = /[\p{L}_][\p{L}\p{M}\d_.]*$/u;
const TEST = /([a-z][a-z0-9_.]*)\s*(?:=|<>)\s*$/;

/** Null inside a number, a unit between braces, or right after a value. */
export function completionPlace(text: string, caret: number): CompletionPlace | null {
  const before = text.slice(0, caret);
  if (before.lastIndexOf('{') > before.lastIndexOf('}')) return null;
  const word = WORD.exec(before)?.[0] ?? '';
  const start = caret - word.length;
  if (/[\d,]$/.test(text.slice(0, start)) && word !== '') return null;
  const after = /^[A-Za-z0-9_.]*/.exec(text.slice(caret))?.[0] ?? '';
  const test = TEST.exec(text.slice(0, start));
  return { start, end: caret + after.length, word, dimension: test?.[1] ?? null };
}

/** Every name a formula of `slug` may use: its own dossier's first, then the others' with their prefix, then functions. */
export function namesFor(slug: string, dossiers: readonly Dossier[]): readonly Completion[] {
  const mine = dossiers.filter((dossier) => dossier.slug === slug);
  const others = dossiers.filter((dossier) => dossier.slug !== slug);
  return [
    ...mine.flatMap((dossier) => namesOf(dossier, '')),
    ...[...functions.values()].map(
      ({ name, signature, summary }): Completion => ({
        kind: 'fonction',
        text: name,
        label: `${signature} — ${summary}`,
        unit: '',
      }),
    ),
    ...others.flatMap((dossier) => namesOf(dossier, `${dossier.slug.replaceAll('-', '_')}.`)),
  ];
}

function namesOf({ parameters, formulas, dimensions }: Dossier, prefix: string): readonly Completion[] {
  const plainUnit = (unit: string) => (unit === '1' ? '' : unit);
  return [
    ...formulas.map(
      ({ id, label, unit, own }): Completion => ({
        kind: own ? 'ligne' : 'calcul',
        text: prefix + id,
        label,
        unit: plainUnit(unit),
      }),
    ),
    ...parameters.map(
      ({ id, label, unit }): Completion => ({
        kind: 'parametre',
        text: prefix + id,
        label,
        unit: plainUnit(unit),
      }),
    ),
    ...dimensions.map(
      ({ id, label }): Completion => ({ kind: 'dimension', text: prefix + id, label, unit: '' }),
    ),
  ];
}

/** The members of a dimension as a formula of `slug` writes it; none when it is not one. */
export function membersFor(
  dimension: string,
  slug: string,
  dossiers: readonly Dossier[],
): readonly Completion[] {
  const [first = '', second] = dimension.split('.');
  const owner = second === undefined ? slug : first;
  const dossier = dossiers.find((one) => one.slug === owner || one.slug.replaceAll('-', '_') === owner);
  const found = dossier?.dimensions.find(({ id }) => id === (second ?? first));
  return (found?.members ?? []).map(({ id, label }) => ({ kind: 'membre', text: id, label, unit: '' }));
}

/**
 * Those that hold every word typed, in their name or their label, without accents or capitals: names that start with it
 * first (the shortest first), then those that hold it, then labels. All of them for an empty word.
 */
export function completionsFor(
  word: string,
  among: readonly Completion[],
  most: number,
): readonly Completion[] {
  const sought = plain(word);
  const words = sought.split(/[ _]+/).filter((part) => part !== '');
  const rank = ({ text, label }: Completion): number => {
    const name = plain(text);
    if (name.startsWith(sought)) return 0;
    if (name.includes(sought)) return 1;
    const whole = `${name.replaceAll('_', ' ')} ${plain(label)}`;
    return words.every((part) => whole.includes(part)) ? 2 : 3;
  };
  return among
    .map((one) => ({ one, rank: rank(one) }))
    .filter((found) => found.rank < 3)
    .toSorted((a, b) => a.rank - b.rank || (a.rank === 0 ? a.one.text.length - b.one.text.length : 0))
    .slice(0, most)
    .map(({ one }) => one);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
