import type { Parameter } from '../../../core/model/dossier.ts';

/** Adhesions and gain of each volet: what the balance is made of. */
export const volets: readonly Parameter[] = [
  {
    id: 'adhesions',
    label: 'Adhésions 2016',
    unit: 'adhésions/an',
    dims: ['volet'],
    min: '0',
    exclusiveMin: true,
    decimals: 0,
    status: 'publie',
    cells: {
      maternite: { value: '392527', ref: { source: 'igas-2017-007r', where: 'l. 2342' } },
      chirurgie: { value: '34170', ref: { source: 'igas-2017-007r', where: 'l. 2345' } },
      pathologies_chroniques: {
        formula:
          'adhesions_realisees[annee = a2016] - (volume_national[objectif_cpg = adh_maternite] + volume_national[objectif_cpg = adh_chirurgie]) * 1 {adhésion/an}',
        status: 'hypothese',
        note: 'Non imprimé pour 2016 : le reste du total, une fois retirés les deux autres volets.',
      },
    },
  },
  {
    id: 'gain_par_adhesion',
    label: 'Gain par adhésion',
    unit: '€/adhésion',
    dims: ['volet'],
    note: 'Estimations internes de la CNAMTS, à négocier : le rapport juge l’impact mesuré « marginal » (l. 2456).',
    status: 'hypothese',
    cells: {
      maternite: {
        formula: '-net_par_adhesion_plan[volet_plan = maternite]',
        note: 'Ce que le plan de mai 2014 attendait par adhésion.',
      },
      chirurgie: {
        formula: '-net_par_adhesion_plan[volet_plan = orthopedie]',
        note: 'Plan de mai 2014, orthopédie : 1 264 €. Autre valeur imprimée : 4 300 € par prothèse de hanche (l. 2416), à saisir si vous la retenez pour toute la chirurgie.',
      },
      pathologies_chroniques: {
        formula: 'gain_ic * 1 {patient/adhésion}',
        note: '950 € par patient suivi après décompensation cardiaque (l. 2419).',
      },
    },
  },
  {
    id: 'mode_etp',
    label: 'ETP retenus',
    unit: '1',
    integer: true,
    choices: [
      { value: '1', label: 'ETP saisis (tableau 16)' },
      { value: '2', label: 'ETP déduits de la productivité (tableau 15)' },
    ],
    status: 'hypothese',
    cells: { '': '1' },
  },
  {
    id: 'volume_vise',
    label: 'Volume total d’adhésions simulé',
    unit: 'adhésions/an',
    min: '0',
    exclusiveMin: true,
    decimals: 0,
    status: 'hypothese',
    cells: {
      '': {
        formula: 'SOMME(adhesions; volet)',
        note: 'Par défaut, le total des volets. Saisissez un objectif : chaque volet est multiplié d’autant.',
      },
    },
  },
  {
    id: 'adhesions_bpco_2016',
    label: 'dont adhésions BPCO 2016',
    unit: 'adhésions/an',
    ref: { source: 'igas-2017-007r', where: 'l. 6072' },
    min: '0',
    integer: true,
    status: 'publie',
    cells: { '': '622' },
  },
];
