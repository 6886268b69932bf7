import type { Parameter } from '../../../core/model/dossier.ts';

/** The impact on the national target, as expected in May 2014. */
export const plan: readonly Parameter[] = [
  {
    id: 'adhesions_plan',
    label: 'Adhésions prévues',
    unit: 'adhésions/an',
    dims: ['volet_plan'],
    min: '0',
    exclusiveMin: true,
    integer: true,
    status: 'publie',
    cells: {
      maternite: { value: '290000', ref: { source: 'igas-2017-007r', where: 'l. 2398' } },
      orthopedie: { value: '25000', ref: { source: 'igas-2017-007r', where: 'l. 2400' } },
      ic: { value: '10000', ref: { source: 'igas-2017-007r', where: 'l. 2402' } },
      bpco: { value: '6000', ref: { source: 'igas-2017-007r', where: 'l. 2404' } },
      plaies_chroniques: { value: '15000', ref: { source: 'igas-2017-007r', where: 'l. 2406' } },
    },
  },
  {
    id: 'impact_plan',
    label: 'Impact attendu sur l’ONDAM',
    unit: 'M€/an',
    dims: ['volet_plan', 'poste'],
    decimals: 1,
    note: 'Négatif : une économie. Positif : une dépense de plus.',
    status: 'publie',
    cells: {
      'maternite,hopital': {
        value: '-76',
        ref: { source: 'igas-2017-007r', where: 'l. 2398' },
        printed: '-76 M€',
      },
      'maternite,ville': {
        value: '6',
        ref: { source: 'igas-2017-007r', where: 'l. 2398' },
        printed: '+6 M€',
      },
      'orthopedie,hopital': {
        value: '-31.6',
        ref: { source: 'igas-2017-007r', where: 'l. 2400' },
        printed: '-31,6 M€',
      },
      'orthopedie,ville': { value: '0', ref: { source: 'igas-2017-007r', where: 'l. 2400' }, printed: '-' },
      'ic,hopital': { value: '-12.4', ref: { source: 'igas-2017-007r', where: 'l. 2402' }, printed: '-12,4' },
      'ic,ville': { value: '2.6', ref: { source: 'igas-2017-007r', where: 'l. 2402' }, printed: '+2,6 M€' },
      'bpco,hopital': {
        value: '-5.6',
        ref: { source: 'igas-2017-007r', where: 'l. 2404' },
        printed: '-5,6 M€',
      },
      'bpco,ville': { value: '2.5', ref: { source: 'igas-2017-007r', where: 'l. 2404' }, printed: '+2,5 M€' },
      'plaies_chroniques,hopital': {
        value: '-4.2',
        ref: { source: 'igas-2017-007r', where: 'l. 2406' },
        printed: '-4,2 M€',
      },
      'plaies_chroniques,ville': {
        value: '-8.6',
        ref: { source: 'igas-2017-007r', where: 'l. 2406' },
        printed: '-8,6 M€',
      },
    },
  },
  {
    id: 'economies_plan_2015_2017',
    label: 'Économies du plan 2015–2017',
    unit: 'M€',
    ref: { source: 'igas-2017-007r', where: 'l. 2385' },
    min: '0',
    status: 'publie',
    cells: { '': { value: '576', printed: '576 M€' } },
  },
];
