import type { Parameter } from '../../../core/model/dossier.ts';

/** The slide's column « Montant actuel »; the other columns are in `variants`. */
export const grille: readonly Parameter[] = [
  {
    id: 'montant',
    label: 'Montant par patient et par an',
    unit: '€/patient/an',
    dims: ['classe_patient'],
    min: '0',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 834-846, colonne « Montant actuel »' },
    cells: {
      ald_80_plus: { value: '70', ref: { source: 'multilaterale', where: 'l. 834' }, printed: '70€' },
      age_80_plus: { value: '46', ref: { source: 'multilaterale', where: 'l. 836' }, printed: '46€' },
      ald_0_79: { value: '46', ref: { source: 'multilaterale', where: 'l. 838' }, printed: '46€' },
      age_75_79: { value: '5', ref: { source: 'multilaterale', where: 'l. 840' }, printed: '5€' },
      age_7_74: { value: '5', ref: { source: 'multilaterale', where: 'l. 842' }, printed: '5€' },
      age_moins_2: { value: '6', ref: { source: 'multilaterale', where: 'l. 844' }, printed: '6€' },
      age_2_6: { value: '6', ref: { source: 'multilaterale', where: 'l. 846' }, printed: '6€' },
    },
  },
  {
    id: 'montant_non_vu',
    label: 'Montant par patient non vu dans les 2 ans',
    unit: '€/patient/an',
    min: '0',
    note: 'Sans objet dans la grille actuelle : une case vide n’est pas un zéro. Elle ne sert que si la règle « patients non vus » est active.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 848' },
    cells: { '': { value: null, printed: 'N/A' } },
  },
  {
    id: 'regle_non_vu',
    label: 'Règle des patients non vus',
    unit: '1',
    choices: [
      { value: '0', label: 'Payés comme leur classe' },
      { value: '1', label: 'Payés au montant « non vu »' },
    ],
    note: 'OPTION 1 se lit de deux façons. Lecture A (retenue) : le critère n’y existe pas. Lecture B : le texte des l. 850-852 la régit aussi ; mettez alors cette règle à 1 et le montant « non vu » à 0.',
    status: 'hypothese',
    cells: { '': { value: '0', note: 'La grille imprime « N/A » pour les montants actuels (l. 848).' } },
  },
];
