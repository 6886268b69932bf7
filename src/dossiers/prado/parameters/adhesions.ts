import type { Parameter } from '../../../core/model/dossier.ts';

/** Adhesions and targets, all volets, in the two published series. */
export const adhesions: readonly Parameter[] = [
  {
    id: 'adhesions_realisees',
    label: 'Réalisé (tableau 2)',
    unit: 'adhésions/an',
    dims: ['annee'],
    min: '0',
    integer: true,
    status: 'publie',
    cells: {
      a2014: { value: '234120', ref: { source: 'igas-2017-007r', where: 'l. 2265' } },
      a2015: { value: '338960', ref: { source: 'igas-2017-007r', where: 'l. 2265' } },
      a2016: { value: '430920', ref: { source: 'igas-2017-007r', where: 'l. 2265' } },
    },
  },
  {
    id: 'objectif_cog',
    label: 'Objectif de la COG (tableau 2)',
    unit: 'adhésions/an',
    dims: ['annee'],
    min: '0',
    integer: true,
    status: 'publie',
    cells: {
      a2014: { value: '220000', ref: { source: 'igas-2017-007r', where: 'l. 2265' } },
      a2015: { value: '333600', ref: { source: 'igas-2017-007r', where: 'l. 2265' } },
      a2016: { value: '539000', ref: { source: 'igas-2017-007r', where: 'l. 2267' } },
      a2017: { value: '650000', ref: { source: 'igas-2017-007r', where: 'l. 2268' } },
    },
  },
  {
    id: 'objectif_revise',
    label: 'Objectif révisé',
    unit: 'adhésions/an',
    dims: ['annee'],
    min: '0',
    integer: true,
    status: 'publie',
    cells: {
      a2014: {
        formula: 'objectif_cog[annee = a2014]',
        status: 'hypothese',
        note: 'Pas de révision imprimée : l’objectif de la COG.',
      },
      a2015: { value: '310000', ref: { source: 'igas-2017-007r', where: 'l. 2287, 4416' } },
      a2016: { value: '395000', ref: { source: 'igas-2017-007r', where: 'l. 2287, 4438' } },
      a2017: {
        formula: 'objectif_cog[annee = a2017]',
        status: 'hypothese',
        note: 'Pas de révision imprimée : l’objectif de la COG.',
      },
    },
  },
  {
    id: 'adhesions_realisees_fiche7',
    label: 'Réalisé (bilan, fiche 7)',
    unit: 'adhésions/an',
    dims: ['annee'],
    min: '0',
    integer: true,
    status: 'publie',
    cells: {
      a2014: { value: '234120', ref: { source: 'igas-2017-007r', where: 'l. 4395' } },
      a2015: { value: '335938', ref: { source: 'igas-2017-007r', where: 'l. 4415' } },
      a2016: { value: '430920', ref: { source: 'igas-2017-007r', where: 'l. 4437' } },
    },
  },
  {
    id: 'objectif_cog_fiche7',
    label: 'Objectif de la COG (fiche 7)',
    unit: 'adhésions/an',
    dims: ['annee'],
    min: '0',
    integer: true,
    status: 'publie',
    cells: {
      a2014: { value: '222000', ref: { source: 'igas-2017-007r', where: 'l. 4396' }, printed: '222000' },
      a2015: { value: '333600', ref: { source: 'igas-2017-007r', where: 'l. 4417' } },
      a2016: { value: '539000', ref: { source: 'igas-2017-007r', where: 'l. 4439' } },
      a2017: { value: '650000', ref: { source: 'igas-2017-007r', where: 'l. 4456' } },
    },
  },
  {
    id: 'choix_serie',
    label: 'Série publiée retenue',
    unit: '1',
    integer: true,
    choices: [
      { value: '1', label: 'Tableau 2 du rapport' },
      { value: '2', label: 'Bilan de la fiche 7' },
    ],
    note: 'Les deux séries diffèrent pour l’objectif 2014 et le réalisé 2015 ; elles ne se moyennent pas.',
    status: 'hypothese',
    cells: { '': '1' },
  },
];
