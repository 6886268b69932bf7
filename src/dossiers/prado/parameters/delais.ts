import type { Parameter } from '../../../core/model/dossier.ts';

/** Days before the first visit after leaving hospital. */
export const delais: readonly Parameter[] = [
  {
    id: 'delai_prado',
    label: 'Délai, adhérents PRADO',
    unit: 'jours',
    dims: ['acte_recours'],
    min: '0',
    decimals: 1,
    status: 'publie',
    cells: {
      hanche_mk: { value: '3.3', ref: { source: 'igas-2017-007r', where: 'l. 2507' } },
      hanche_ide: { value: '1.9', ref: { source: 'igas-2017-007r', where: 'l. 2510' } },
      hanche_mg: { value: '32.9', ref: { source: 'igas-2017-007r', where: 'l. 2513' } },
      genou_mk: { value: '1.4', ref: { source: 'igas-2017-007r', where: 'l. 2517' } },
      genou_ide: { value: '2.5', ref: { source: 'igas-2017-007r', where: 'l. 2520' } },
      genou_mg: { value: '30.9', ref: { source: 'igas-2017-007r', where: 'l. 2523' } },
      ic_ide: {
        value: '5',
        ref: { source: 'igas-2017-007r', where: 'l. 2544' },
        note: 'Lu à l’œil sur un graphique par la mission (l. 2552).',
      },
      ic_mg: {
        value: '7',
        ref: { source: 'igas-2017-007r', where: 'l. 2547' },
        note: 'Lu à l’œil sur un graphique par la mission (l. 2552).',
      },
      ic_cardiologue: {
        value: '45',
        ref: { source: 'igas-2017-007r', where: 'l. 2550' },
        note: 'Lu à l’œil sur un graphique par la mission (l. 2552).',
      },
    },
  },
  {
    id: 'delai_eligible',
    label: 'Délai, éligibles',
    unit: 'jours',
    dims: ['acte_recours'],
    min: '0',
    decimals: 1,
    status: 'publie',
    cells: {
      hanche_mk: { value: '5.3', ref: { source: 'igas-2017-007r', where: 'l. 2507' } },
      hanche_ide: { value: '3.8', ref: { source: 'igas-2017-007r', where: 'l. 2510' } },
      hanche_mg: { value: '33.4', ref: { source: 'igas-2017-007r', where: 'l. 2513' } },
      genou_mk: { value: '2.6', ref: { source: 'igas-2017-007r', where: 'l. 2517' } },
      genou_ide: { value: '4.3', ref: { source: 'igas-2017-007r', where: 'l. 2520' } },
      genou_mg: { value: '29.6', ref: { source: 'igas-2017-007r', where: 'l. 2523' } },
      ic_ide: {
        value: '13',
        ref: { source: 'igas-2017-007r', where: 'l. 2544' },
        note: 'Lu à l’œil sur un graphique par la mission (l. 2552).',
      },
      ic_mg: {
        value: '23',
        ref: { source: 'igas-2017-007r', where: 'l. 2547' },
        note: 'Lu à l’œil sur un graphique par la mission (l. 2552).',
      },
      ic_cardiologue: {
        value: '45',
        ref: { source: 'igas-2017-007r', where: 'l. 2550' },
        note: 'Lu à l’œil sur un graphique par la mission (l. 2552).',
      },
    },
  },
];
