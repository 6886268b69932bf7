import type { Parameter } from '../../../core/model/dossier.ts';

/** Follow-up calls, and what text messages would save. */
export const sms: readonly Parameter[] = [
  {
    id: 'minutes_suivi',
    label: 'Temps de suivi par patiente (maternité)',
    unit: 'minutes/adhésion',
    ref: { source: 'igas-2017-007r', where: 'l. 2865, 2915' },
    min: '0',
    status: 'publie',
    cells: { '': '13' },
  },
  {
    id: 'adhesions_suivi',
    label: 'Adhésions suivies',
    unit: 'adhésions/an',
    ref: { source: 'igas-2017-007r', where: 'l. 2915' },
    min: '0',
    integer: true,
    status: 'publie',
    cells: { '': '400000' },
  },
  {
    id: 'heures_par_etp',
    label: 'Heures annuelles par ETP',
    unit: 'h/ETP/an',
    min: '0',
    exclusiveMin: true,
    decimals: 0,
    status: 'hypothese',
    cells: {
      '': {
        value: '1365',
        note: 'Déduit : seul nombre entier d’heures qui redonne les 3 236 952 € imprimés.',
      },
    },
  },
  {
    id: 'part_patientes_sms',
    label: 'Part des suivis remplacés par SMS',
    unit: '%',
    min: '0',
    max: '1',
    status: 'hypothese',
    cells: {
      '': {
        value: '1',
        note: 'Hypothèse de la CNAMTS : plus aucun appel de suivi (l. 2939). La mission la juge un peu optimiste.',
      },
    },
  },
  {
    id: 'annees_sms',
    label: 'Durée',
    unit: 'an',
    ref: { source: 'igas-2017-007r', where: 'l. 2936' },
    min: '0',
    status: 'publie',
    cells: { '': { value: '3', printed: 'trois ans' } },
  },
  {
    id: 'etp_suivi_imprime',
    label: 'ETP de suivi imprimés',
    unit: 'ETP',
    ref: { source: 'igas-2017-007r', where: 'l. 2915' },
    min: '0',
    status: 'publie',
    cells: { '': '63' },
  },
  {
    id: 'cout_suivi_imprime',
    label: 'Coût de suivi imprimé',
    unit: '€/an',
    ref: { source: 'igas-2017-007r', where: 'l. 2916' },
    min: '0',
    decimals: 0,
    status: 'publie',
    cells: { '': '3236952' },
  },
];
