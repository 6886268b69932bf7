import type { Parameter } from '../../../core/model/dossier.ts';

export const territoires: readonly Parameter[] = [
  {
    id: 'nb_medecins',
    label: 'Médecins généralistes bénéficiaires',
    unit: 'médecins',
    dims: ['territoire'],
    min: '0',
    note: 'Généralistes seulement : 21 057 des 68 491 bénéficiaires (H3) ne sont pas modélisés.',
    status: 'hors-dossier',
    ref: { source: 'h3' },
    cells: {
      france: '47434',
      belfort: {
        formula: 'fpmt_publie[territoire = belfort] / 1 {an} / REFERENCE(socle_ref)',
        status: 'hypothese',
        ref: { source: 'belfort', where: 'l. 126' },
        note: 'La source donne un montant, pas un effectif : ce sont des « équivalents MG de référence », le montant versé divisé par le socle du scénario de référence. Gardez « Actuel » comme référence pour lire Belfort, ou saisissez un effectif.',
      },
    },
  },
  {
    id: 'fpmt_publie',
    label: 'Forfait patientèle médecin traitant versé',
    unit: '€',
    dims: ['territoire'],
    min: '0',
    decimals: 0,
    note: 'Versé au 31 octobre 2024 et lu comme le montant d’une année, faute de mieux.',
    status: 'publie',
    ref: { source: 'belfort', where: 'l. 126' },
    cells: { belfort: { value: '1384956', printed: '1 384 956 €' } },
  },
  {
    id: 'evolution_fpmt',
    label: 'Évolution du forfait versé sur un an',
    unit: '€',
    dims: ['territoire'],
    decimals: 0,
    status: 'publie',
    ref: { source: 'belfort', where: 'l. 126' },
    cells: { belfort: { value: '89497', printed: '89 497 €' } },
  },
];
