import type { Parameter } from '../../../core/model/dossier.ts';

/** Year by year: the rate reached and the sharing key. */
export const trajectoire: readonly Parameter[] = [
  {
    id: 'taux_initiation',
    label: 'Taux d’initiation par OAM',
    unit: '%',
    dims: ['annee'],
    min: '0',
    max: '1',
    status: 'publie',
    cells: {
      a2022: { value: '0.07', ref: { source: 'multilaterale', where: 'l. 2246' }, printed: '7 %' },
      a2023: {
        value: '0.07',
        status: 'hypothese',
        note: 'Rien n’est imprimé : inchangé avant le dispositif.',
      },
      a2024: {
        value: '0.07',
        status: 'hypothese',
        note: 'Rien n’est imprimé : inchangé avant le dispositif.',
      },
      a2025: { value: '0.1', ref: { source: 'multilaterale', where: 'l. 2260 et 2275' }, printed: '10%' },
      a2026: { value: '0.15', ref: { source: 'multilaterale', where: 'l. 2264 et 2275' }, printed: '15%' },
      a2027: { value: '0.2', ref: { source: 'multilaterale', where: 'l. 2317 et 2275' }, printed: '20%' },
    },
  },
  {
    id: 'cle_medecin',
    label: 'Part de l’économie pour le médecin',
    unit: '%',
    dims: ['annee'],
    min: '0',
    max: '1',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 2305, 2309 et 2329' },
    cells: {
      a2022: { value: '0', status: 'hypothese', note: 'Avant le dispositif.' },
      a2023: { value: '0', status: 'hypothese', note: 'Avant le dispositif.' },
      a2024: { value: '0', status: 'hypothese', note: 'Avant le dispositif.' },
      a2025: { value: '0.2', printed: '20%' },
      a2026: { value: '0.2', printed: '20%' },
      a2027: { value: '0.2', printed: '20%' },
    },
  },
  {
    id: 'cle_am',
    label: 'Part de l’économie pour l’Assurance maladie',
    unit: '%',
    dims: ['annee'],
    min: '0',
    max: '1',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 2266, 2307 et 2327' },
    cells: {
      a2022: { value: '1', status: 'hypothese', note: 'Avant le dispositif.' },
      a2023: { value: '1', status: 'hypothese', note: 'Avant le dispositif.' },
      a2024: { value: '1', status: 'hypothese', note: 'Avant le dispositif.' },
      a2025: { value: '0.8', printed: '80%' },
      a2026: { value: '0.8', printed: '80%' },
      a2027: { value: '0.8', printed: '80%' },
    },
  },
];
