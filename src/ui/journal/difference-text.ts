import type { Dossier } from '../../core/model/dossier.ts';
import { formatExact } from '../../core/quantity/format.ts';
import { amountText } from '../text/amount.ts';
import { nameCell } from '../text/names.ts';
import type { CellDifference, CellSide } from './differences.ts';

/** « Montant socle · ALD, 80 ans et plus » */
export function cellWords(dossiers: readonly Dossier[], address: string): string {
  const named = nameCell(dossiers, address);
  return named ? [named.label, ...named.members].join(' · ') : address;
}

/** Both values as read; with every digit when they would look the same. */
export function sideTexts(cell: CellDifference, unit: string): readonly [string, string] {
  const read = ({ value }: CellSide, exact: boolean): string => {
    if (value === undefined) return 'calculé';
    if (value === null) return 'sans objet';
    return exact ? formatExact(value, unit) : amountText(value, unit);
  };
  const [from, to] = [read(cell.from, false), read(cell.to, false)];
  return from === to && !cell.sameValue ? [read(cell.from, true), read(cell.to, true)] : [from, to];
}
