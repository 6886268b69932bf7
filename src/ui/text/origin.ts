import type { Dossier, SourceRef } from '../../core/model/dossier.ts';
import { dateText } from './names.ts';

/** Where a value comes from, in a word. */
export const STATUS = {
  publie: 'publié',
  'hors-dossier': 'publié ailleurs',
  hypothese: 'hypothèse',
  modifie: 'modifié',
  formule: 'calculé par défaut',
} as const;

/** « Convention médicale, multilatérale, 14 mars 2024, l. 834 » */
export function sourceTitle(dossier: Dossier, ref: SourceRef): string {
  const source = dossier.sources.find((candidate) => candidate.id === ref.source);
  return [source?.title ?? ref.source, source && dateText(source.date), ref.where].filter(Boolean).join(', ');
}
