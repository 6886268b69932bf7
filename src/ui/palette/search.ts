import { plain } from '../text/names.ts';

export interface PaletteEntry {
  readonly label: string;
  /** What kind of thing, or where it is. */
  readonly hint: string;
  readonly shortcut?: string | undefined;
  readonly color?: number;
  readonly run: () => void;
}

/** Entries that have all the words typed, those that begin with them first. */
export function searchEntries(entries: readonly PaletteEntry[], typed: string): readonly PaletteEntry[] {
  const words = plain(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return entries;
  return entries
    .map((entry, order) => ({ entry, order, score: score(entry, words) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map((one) => one.entry);
}

function score(entry: PaletteEntry, words: readonly string[]): number {
  const label = plain(entry.label);
  const all = `${label} ${plain(entry.hint)}`;
  let total = 0;
  for (const word of words) {
    if (!all.includes(word)) return 0;
    if (label.startsWith(word)) total += 4;
    else if (label.includes(` ${word}`)) total += 3;
    else total += label.includes(word) ? 2 : 1;
  }
  return total;
}
