import type { Dossier } from '../../core/model/dossier.ts';
import { dimensions } from './dimensions.ts';
import { figures } from './figures.ts';
import { formulas } from './formulas.ts';
import { parameters } from './parameters.ts';
import { charts, notes, results } from './presentation.ts';
import { staffDimensions } from './staff-dimensions.ts';
import { tables } from './tables.ts';

export default {
  slug: 'prado',
  version: 1,
  title: 'PRADO : adhésions, gains attendus et coût',
  shortTitle: 'PRADO',
  group: 'Services aux patients',
  question:
    'Pour chaque volet du retour à domicile : les adhésions tiennent-elles l’objectif, combien coûte une adhésion, et quel gain par adhésion paie le service ?',
  sources: [
    {
      id: 'igas-2017-007r',
      title: 'IGAS, rapport définitif n° 2017-007R, annexes (annexe 7, le programme PRADO)',
      date: '2017',
      note: 'Annexe 7 (l. 2060 à 2963), bilan de la fiche 7 de la COG (l. 4351 à 4493), suivi des 145 actions (l. 5890 à 6091).',
    },
    {
      id: 'cpr-idf-2024',
      title: 'Commission conventionnelle paritaire régionale, Île-de-France (diaporama, « Focus PRADO »)',
      date: '2024',
      note: 'Données d’avril 2024.',
    },
  ],
  dimensions: [...dimensions, ...staffDimensions],
  parameters,
  formulas,
  figures,
  tables,
  results,
  charts,
  notes,
} satisfies Dossier;
