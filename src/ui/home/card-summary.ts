import type { Dossier } from '../../core/model/dossier.ts';
import type { StudyCard } from '../../workspace/api.ts';
import { count, shortTitle } from '../text/names.ts';

/** « Forfait médecin traitant, PRADO · 3 scénarios » */
export function cardSummary(card: StudyCard, dossiers: readonly Dossier[]): string {
  const names = card.dossiers.map((slug) => {
    const found = dossiers.find((one) => one.slug === slug);
    return found ? shortTitle(found) : slug;
  });
  return `${names.join(', ')} · ${count(card.scenarios.length, 'scénario')}`;
}
