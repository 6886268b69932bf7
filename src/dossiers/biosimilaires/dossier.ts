import type { Dossier } from '../../core/model/dossier.ts';
import { dimensions } from './dimensions.ts';
import { figures } from './figures.ts';
import { calendrier } from './formulas/calendrier.ts';
import { economies } from './formulas/economies.ts';
import { candidats } from './parameters/candidats.ts';
import { cle } from './parameters/cle.ts';
import { marche } from './parameters/marche.ts';
import { molecules } from './parameters/molecules.ts';
import { regle } from './parameters/regle.ts';
import { charts, notes, results } from './presentation.ts';
import { tables } from './tables.ts';

export default {
  slug: 'biosimilaires',
  version: 1,
  title: 'Intéressement à la prescription des biosimilaires',
  shortTitle: 'Biosimilaires',
  group: 'Pertinence, intéressement',
  question:
    'Quelle part de l’économie revient aux médecins, molécule par molécule et année par année, et que reste-t-il quand la pénétration atteint 80 % ?',
  sources: [
    {
      id: 'multilaterale-2024-03-14',
      title: 'Convention médicale, réunion multilatérale du 14 mars 2024 (diaporama)',
      date: '2024-03-14',
      note: 'Objectif 5 (l. 1765), dispositifs d’intéressement (l. 2032), biosimilaires (l. 2044), calendrier et clé (l. 2069), anti VEGF (l. 2098).',
    },
  ],
  dimensions,
  parameters: [...cle, ...molecules, ...marche, ...regle, ...candidats],
  formulas: [...calendrier, ...economies],
  variants: [
    {
      id: 'lecture_litterale',
      label: 'Lecture littérale',
      description: 'L’année d’entrée est la 1re année.',
      status: 'hypothese',
      cells: { convention: '1' },
    },
    {
      id: 'douze_mois',
      label: 'Périodes de douze mois',
      description: 'Douze mois à partir de la date d’entrée, au prorata.',
      status: 'hypothese',
      cells: { convention: '2' },
    },
  ],
  figures,
  tables,
  results,
  charts,
  notes,
} satisfies Dossier;
