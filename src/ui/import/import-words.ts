import { type Border, isFailure } from '../../core/model/value.ts';
import { formatExact } from '../../core/quantity/format.ts';
import type { GridItem } from '../grid/layout.ts';
import { count, NBSP } from '../text/names.ts';
import type { BlockLine } from './block-shape.ts';
import type { Match } from './match.ts';
import type { ImportCounts } from './plan.ts';

/** « 12 cellules changent, 30 sont déjà ainsi, 2 lignes ne correspondent à rien. » */
export function countsSentence(
  counts: ImportCounts,
  rows: readonly Match[],
  columns: readonly Match[],
): string {
  const { changes, same } = counts;
  const fresh = rows.filter(({ how }) => how === 'new').length;
  const lost = (matches: readonly Match[]) => matches.filter(({ how }) => how === 'unknown').length;
  const parts = [
    changes === 0 ? 'Aucune cellule ne change' : `${count(changes, 'cellule')} ${verb(changes, 'change')}`,
    same === 0 ? '' : `${same}${NBSP}${same > 1 ? 'sont' : 'est'} déjà ainsi`,
    nowhere(lost(rows), 'ligne'),
    nowhere(lost(columns), 'colonne'),
    fresh === 0 ? '' : `${count(fresh, 'ligne')} ${fresh > 1 ? 's’ajoutent' : 's’ajoute'}`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** What « Annuler » would take back. */
export function importLabel(cells: number, rows: number): string {
  const what = cells === 1 ? 'd’une cellule' : `de ${cells} cellules`;
  return `l’import ${what}${rows === 0 ? '' : rows === 1 ? ' et d’une ligne' : ` et de ${rows} lignes`}`;
}

export function importedSentence(cells: number, rows: number): string {
  const what = cells === 1 ? 'Une cellule importée' : `${cells} cellules importées`;
  return rows === 0 ? `${what}.` : `${what}, ${count(rows, 'ligne ajoutée', 'lignes ajoutées')}.`;
}

function nowhere(many: number, what: string): string {
  if (many === 0) return '';
  return `${count(many, what)} ne ${many > 1 ? 'correspondent' : 'correspond'} à rien`;
}

function verb(many: number, word: string): string {
  return many > 1 ? `${word}nt` : word;
}

/** What else has to be known, one sentence each. */
export function remarks(
  counts: ImportCounts,
  rows: readonly Match[],
  columns: readonly Match[],
  { elsewhere, grows }: { readonly elsewhere: number; readonly grows: boolean },
): readonly string[] {
  const ordered = (matches: readonly Match[]) =>
    matches.length > 0 && matches.every(({ how }) => how === 'order');
  const { computed, pending } = counts;
  return [
    ordered(rows) ? `Les lignes n’ont pas de titre${NBSP}: elles sont prises dans l’ordre du tableau.` : '',
    ordered(columns)
      ? `Les colonnes n’ont pas de titre${NBSP}: elles sont prises dans l’ordre du tableau.`
      : '',
    computed === 0
      ? ''
      : computed === 1
        ? 'Une valeur tombe où le tableau calcule ou n’a rien, et ne s’importe pas.'
        : `${computed} valeurs tombent où le tableau calcule ou n’a rien${NBSP}: elles ne s’importent pas.`,
    pending === 0
      ? ''
      : `${count(pending, 'cellule')} du classeur ${pending > 1 ? 'sont des formules' : 'est une formule'} sans valeur${NBSP}: ouvrez-le dans votre tableur et enregistrez-le pour les importer.`,
    elsewhere === 0
      ? ''
      : `${count(elsewhere, 'ligne')} de la feuille ${elsewhere > 1 ? 'parlent' : 'parle'} d’autres tableaux.`,
    grows && rows.some(({ how }) => how === 'unknown')
      ? `Ce tableau prend des lignes à vous${NBSP}: ajoutez-les d’abord sous le tableau, puis importez.`
      : '',
  ].filter((sentence) => sentence !== '');
}

/** Why nothing can be imported yet; null when it can. */
export function unresolved(counts: ImportCounts, near: number): string | null {
  const parts = [
    near === 0 ? '' : `${count(near, 'correspondance')} à confirmer`,
    counts.asks === 0 ? '' : `${count(counts.asks, 'valeur')} à préciser`,
    counts.wrong === 0 ? '' : `${count(counts.wrong, 'valeur refusée', 'valeurs refusées')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `Encore ${parts.join(', ')}.`;
}

/** Every digit of a value, as a cell of this item is read. */
export function exactly(item: GridItem, value: Border | undefined): string {
  if (value === null) return '—';
  if (value === undefined) return '…';
  if (isFailure(value)) return 'erreur';
  return item.parameter?.choices?.find((one) => one.value === value)?.label ?? formatExact(value, item.unit);
}

/** A line of a block by its titles, or by its place in the file. */
export function lineName(line: BlockLine, place: string): string {
  return line.labels.length > 0 ? line.labels.join(' · ') : place;
}

/** « C » for 3, as spreadsheets name columns. */
export function columnLetters(column: number): string {
  let [left, letters] = [column, ''];
  for (; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}
