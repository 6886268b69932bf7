import type { Parameter } from '../../../core/model/dossier.ts';

/** National volumes and rates; the targets themselves are not printed. */
export const cpgNational: readonly Parameter[] = [
  {
    id: 'volume_national',
    label: 'Volume national 2016',
    unit: '1',
    dims: ['objectif_cpg'],
    min: '0',
    integer: true,
    note: 'En adhésions pour les deux premiers objectifs, en établissements pour les deux autres.',
    status: 'publie',
    cells: {
      adh_maternite: {
        value: '392527',
        ref: { source: 'igas-2017-007r', where: 'l. 2342' },
        printed: '392 527 adh.',
      },
      adh_chirurgie: {
        value: '34170',
        ref: { source: 'igas-2017-007r', where: 'l. 2345' },
        printed: '34 170 adh.',
      },
      etab_chirurgie: {
        value: '547',
        ref: { source: 'igas-2017-007r', where: 'l. 2348' },
        printed: '547 étab.',
      },
      etab_patho_chro: {
        value: '204',
        ref: { source: 'igas-2017-007r', where: 'l. 2351' },
        printed: '204 étab.',
      },
    },
  },
  {
    id: 'taux_national',
    label: 'Taux national d’atteinte 2016',
    unit: '%',
    dims: ['objectif_cpg'],
    min: '0',
    exclusiveMin: true,
    status: 'publie',
    cells: {
      adh_maternite: { value: '1.12', ref: { source: 'igas-2017-007r', where: 'l. 2340' } },
      adh_chirurgie: { value: '1.14', ref: { source: 'igas-2017-007r', where: 'l. 2343' } },
      etab_chirurgie: { value: '1.03', ref: { source: 'igas-2017-007r', where: 'l. 2346' } },
      etab_patho_chro: { value: '1.1', ref: { source: 'igas-2017-007r', where: 'l. 2349' } },
    },
  },
];
