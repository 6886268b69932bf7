import type { Dossier } from '../../core/model/dossier.ts';
import { dimensions } from './dimensions.ts';
import { figures } from './figures.ts';
import { budget, situations as situationFormulas } from './formulas/budget.ts';
import { casTypes as casTypeFormulas } from './formulas/cas-types.ts';
import { population as populationFormulas } from './formulas/population.ts';
import { reference as referenceFormulas } from './formulas/reference.ts';
import { notes } from './notes.ts';
import { casTypes } from './parameters/cas-types.ts';
import { effectif } from './parameters/cas-types-effectifs.ts';
import { grille } from './parameters/grille.ts';
import { majorations, regles } from './parameters/majorations.ts';
import { population } from './parameters/population.ts';
import { reference } from './parameters/reference.ts';
import { situations } from './parameters/situations.ts';
import { territoires } from './parameters/territoires.ts';
import { charts, results } from './results.ts';
import { sources } from './sources.ts';
import { tables } from './tables.ts';
import { variants } from './variants.ts';

export default {
  slug: 'forfait-medecin-traitant',
  version: 1,
  title: 'Forfait médecin traitant',
  group: 'Forfaits',
  question:
    'Que paie chaque option du forfait médecin traitant, que coûte-t-elle, et qui y gagne ou y perd ?',
  sources,
  dimensions,
  parameters: [
    ...grille,
    ...majorations,
    ...regles,
    ...reference,
    ...territoires,
    ...casTypes,
    effectif,
    ...situations,
    ...population,
  ],
  formulas: [
    ...referenceFormulas,
    ...casTypeFormulas,
    ...situationFormulas,
    ...budget,
    ...populationFormulas,
  ],
  variants,
  figures,
  tables,
  results,
  charts,
  notes,
} satisfies Dossier;
