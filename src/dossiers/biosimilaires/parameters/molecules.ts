import type { Parameter } from '../../../core/model/dossier.ts';

/** Entry dates and the splits printed for 2024. */
export const molecules: readonly Parameter[] = [
  {
    id: 'annee_entree',
    label: 'Année d’entrée',
    unit: '1',
    dims: ['molecule'],
    min: '2019',
    max: '2029',
    integer: true,
    status: 'publie',
    cells: {
      etanercept: {
        value: '2021',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2085' },
        printed: '01/01/2021',
      },
      adalimumab: {
        value: '2021',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2087' },
        printed: '01/01/2021',
      },
      follitropine_alpha: {
        value: '2021',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2089' },
        printed: '01/01/2021',
      },
      teriparatide: {
        value: '2021',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2091' },
        printed: '01/01/2021',
      },
      insuline_asparte: {
        value: '2021',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2093' },
        printed: '01/01/2021',
      },
      enoxaparine: {
        value: '2021',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2095' },
        printed: '01/01/2021',
      },
      ranibizumab: {
        value: '2023',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2097' },
        printed: '01/07/2023',
      },
      nouvelle: {
        value: '2026',
        status: 'hypothese',
        note: 'Par exemple le biosimilaire d’EYLEA, annoncé pour « bientôt » (l. 2110).',
      },
    },
  },
  {
    id: 'mois_entree',
    label: 'Mois d’entrée',
    unit: '1',
    dims: ['molecule'],
    min: '1',
    max: '12',
    integer: true,
    status: 'publie',
    cells: {
      etanercept: { value: '1', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2085' } },
      adalimumab: { value: '1', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2087' } },
      follitropine_alpha: { value: '1', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2089' } },
      teriparatide: { value: '1', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2091' } },
      insuline_asparte: { value: '1', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2093' } },
      enoxaparine: { value: '1', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2095' } },
      ranibizumab: { value: '7', ref: { source: 'multilaterale-2024-03-14', where: 'l. 2097' } },
      nouvelle: { value: '1', status: 'hypothese' },
    },
  },
  {
    id: 'actif',
    label: 'Prise en compte',
    unit: '1',
    dims: ['molecule'],
    min: '0',
    max: '1',
    integer: true,
    choices: [
      { value: '1', label: 'Oui' },
      { value: '0', label: 'Non' },
    ],
    status: 'hypothese',
    cells: {
      etanercept: '1',
      adalimumab: '1',
      follitropine_alpha: '1',
      teriparatide: '1',
      insuline_asparte: '1',
      enoxaparine: '1',
      ranibizumab: '1',
      nouvelle: { value: '0', note: 'Mettez « Oui » pour simuler une entrée nouvelle.' },
    },
  },
  {
    id: 'part_am_2024',
    label: 'Part de l’Assurance maladie imprimée pour 2024',
    unit: '%',
    dims: ['molecule'],
    min: '0',
    max: '1',
    note: 'Ordre inverse de celui de la clé : la colonne « Répartition en 2024 » donne l’Assurance maladie d’abord.',
    status: 'publie',
    cells: {
      etanercept: {
        value: '0.9',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2085' },
        printed: '90%/10%',
      },
      adalimumab: {
        value: '0.9',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2087' },
        printed: '90%/10%',
      },
      follitropine_alpha: {
        value: '0.9',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2089' },
        printed: '90%/10%',
      },
      teriparatide: {
        value: '0.9',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2091' },
        printed: '90%/10%',
      },
      insuline_asparte: {
        value: '0.9',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2093' },
        printed: '90%/10%',
      },
      enoxaparine: {
        value: '0.9',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2095' },
        printed: '90%/10%',
      },
      ranibizumab: {
        value: '0.7',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2097' },
        printed: '70%/30%',
      },
    },
  },
  {
    id: 'part_med_2024',
    label: 'Part des médecins imprimée pour 2024',
    unit: '%',
    dims: ['molecule'],
    min: '0',
    max: '1',
    status: 'publie',
    cells: {
      etanercept: {
        value: '0.1',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2085' },
        printed: '90%/10%',
      },
      adalimumab: {
        value: '0.1',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2087' },
        printed: '90%/10%',
      },
      follitropine_alpha: {
        value: '0.1',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2089' },
        printed: '90%/10%',
      },
      teriparatide: {
        value: '0.1',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2091' },
        printed: '90%/10%',
      },
      insuline_asparte: {
        value: '0.1',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2093' },
        printed: '90%/10%',
      },
      enoxaparine: {
        value: '0.1',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2095' },
        printed: '90%/10%',
      },
      ranibizumab: {
        value: '0.3',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2097' },
        printed: '70%/30%',
      },
    },
  },
];
