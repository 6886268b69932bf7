import type { Study } from '../../core/model/study.ts';
import { type Border, isFailure } from '../../core/model/value.ts';
import { NBSP } from '../../core/quantity/text.ts';
import type { CellEdit } from '../../workspace/api.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import { editsFor } from './edits.ts';
import { checked, type Entry, readEntry } from './entry.ts';
import type { CellRef } from './layout.ts';

/** One cell to write and what with. */
export interface Change {
  readonly ref: CellRef | null;
  /** Where it is, in words, for the message that refuses it. */
  readonly place: string;
  readonly with: { readonly text: string } | { readonly from: CellRef; readonly value: Border | undefined };
}

/** All the cells, or none: then why, in French, one line a cell. */
export type Changes =
  | { readonly kind: 'edits'; readonly edits: readonly CellEdit[]; readonly cells: number }
  | { readonly kind: 'refused'; readonly message: string; readonly at: number };

const TOLD = 4;

/** Plans a paste or a fill. `current` is the value a cell shows: what would not change is left alone. */
export function planChanges(
  study: Study,
  changes: readonly Change[],
  current: (ref: CellRef) => Border | undefined,
): Changes {
  const edits: CellEdit[] = [];
  const refusals: { readonly at: number; readonly text: string }[] = [];
  let cells = 0;
  for (const [at, change] of changes.entries()) {
    const entry = entryOf(change);
    if (entry === 'skip') continue;
    if (entry.kind === 'error' || entry.kind === 'ask') {
      refusals.push({ at, text: `${change.place}${NBSP}: ${entry.message}` });
      continue;
    }
    const { ref } = change;
    if (!ref || isShown(entry, current(ref))) continue;
    cells += 1;
    edits.push(...editsFor(study, ref, entry.kind === 'reset' ? null : { value: entry.value }));
  }
  const [first] = refusals;
  if (!first) return { kind: 'edits', edits, cells };
  return { kind: 'refused', at: first.at, message: told(refusals.map(({ text }) => text)) };
}

function entryOf({ ref, with: given }: Change): Entry | 'skip' {
  const empty = 'text' in given && given.text.trim() === '';
  if (!ref) return empty || !('text' in given) ? 'skip' : error('il n’y a pas de cellule à cet endroit.');
  if (!ref.item.parameter) return empty ? 'skip' : error('cette cellule se calcule, elle ne se saisit pas.');
  if ('text' in given) return readEntry(given.text, ref.item.parameter);
  if (given.value === undefined || isFailure(given.value))
    return error('la cellule à recopier n’a pas de valeur.');
  if (given.from.item.unit !== ref.item.unit) {
    return error(`l’unité n’est pas la même (${given.from.item.unit}, ${ref.item.unit}).`);
  }
  return given.value === null ? { kind: 'set', value: null } : checked(given.value, ref.item.parameter);
}

function error(message: string): Entry {
  return { kind: 'error', message };
}

function isShown(entry: Entry, value: Border | undefined): boolean {
  return entry.kind === 'set' && value !== undefined && !isFailure(value) && sameShown(entry.value, value);
}

function told(texts: readonly string[]): string {
  const more = texts.length - TOLD;
  const head =
    texts.length === 1
      ? `Rien n’a été changé${NBSP}: une cellule est refusée.`
      : `Rien n’a été changé${NBSP}: ${texts.length} cellules sont refusées.`;
  return [
    head,
    ...texts.slice(0, TOLD),
    ...(more > 0 ? [`et ${more} autre${more > 1 ? 's' : ''}.`] : []),
  ].join('\n');
}
