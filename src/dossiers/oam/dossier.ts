import type { Dossier } from '../../core/model/dossier.ts';
import { dimensions } from './dimensions.ts';
import { figures } from './figures.ts';
import { courbe as courbeFormulas } from './formulas/courbe.ts';
import { partage } from './formulas/partage.ts';
import { calages, structure as structureFormulas } from './formulas/structure.ts';
import { courbe } from './parameters/courbe.ts';
import { scalaires, structure } from './parameters/scalaires.ts';
import { trajectoire } from './parameters/trajectoire.ts';
import { charts, notes, results, tables } from './presentation.ts';

export default {
  slug: 'oam',
  version: 1,
  title: 'Intéressement à l’initiation d’orthèses d’avancée mandibulaire',
  shortTitle: 'Orthèses (OAM)',
  group: 'Pertinence, intéressement',
  question:
    'Pour un taux national d’initiation par OAM, qu’économise l’Assurance maladie et que gagne un médecin ?',
  sources: [
    {
      id: 'multilaterale',
      title: 'Convention médicale – multilatérale',
      date: '2024-03-14',
      note: 'Objectif 8 (l. 1822-1844), dispositifs d’intéressement (l. 2042-2043), intéressement aux OAM (l. 2244-2413). Les numéros de ligne sont ceux du texte extrait.',
    },
  ],
  dimensions,
  parameters: [...trajectoire, ...courbe, ...scalaires, ...structure],
  formulas: [...partage, ...courbeFormulas, ...structureFormulas, ...calages],
  figures,
  tables,
  results,
  charts,
  notes,
} satisfies Dossier;
