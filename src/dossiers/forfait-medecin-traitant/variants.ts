import type { Cell, Variant } from '../../core/model/dossier.ts';

/** Printed once for both options. */
const mesures: Readonly<Record<string, Cell>> = {
  montant_c2s: { value: '10', ref: { source: 'multilaterale', where: 'l. 827 et 854' }, printed: '10 €' },
  taux_zip: { value: '0.1', ref: { source: 'multilaterale', where: 'l. 1018 et 1512' }, printed: '10%' },
  taux_primo_zip_an1: {
    value: '0.3',
    ref: { source: 'multilaterale', where: 'l. 1010, 1331 et 1504' },
    printed: '30%',
  },
  taux_primo_zip_an2: {
    value: '0.3',
    ref: { source: 'multilaterale', where: 'l. 1010, 1331 et 1504' },
    printed: '30%',
  },
  taux_plus_67: { value: '0.1', ref: { source: 'multilaterale', where: 'l. 1022 et 1518' }, printed: '10%' },
  aide_zip: { value: '10000', ref: { source: 'multilaterale', where: 'l. 1012' }, printed: '10 000€' },
  aide_zac: { value: '5000', ref: { source: 'multilaterale', where: 'l. 1012' }, printed: '5 000€' },
};

/** The columns of the slide beside « Montant actuel », then the signed agreement as secondary sources give it. */
export const variants: readonly Variant[] = [
  {
    id: 'option_1',
    label: 'Option 1',
    description:
      'Colonne OPTION 1 de la diapositive, lecture A : les patients non vus gardent le montant de leur classe.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 826-856' },
    cells: {
      'montant[ald_80_plus]': {
        value: '80',
        ref: { source: 'multilaterale', where: 'l. 834' },
        printed: '80€',
      },
      'montant[age_80_plus]': {
        value: '55',
        ref: { source: 'multilaterale', where: 'l. 836' },
        printed: '55€',
      },
      'montant[ald_0_79]': { value: '55', ref: { source: 'multilaterale', where: 'l. 838' }, printed: '55€' },
      'montant[age_75_79]': {
        value: '15',
        ref: { source: 'multilaterale', where: 'l. 840' },
        printed: '15€',
      },
      'montant[age_7_74]': { value: '5', ref: { source: 'multilaterale', where: 'l. 842' }, printed: '5€' },
      'montant[age_moins_2]': {
        value: '15',
        ref: { source: 'multilaterale', where: 'l. 844' },
        printed: '15€',
      },
      'montant[age_2_6]': { value: '6', ref: { source: 'multilaterale', where: 'l. 846' }, printed: '6€' },
      montant_non_vu: {
        value: null,
        ref: { source: 'multilaterale', where: 'l. 848' },
        printed: 'Pas concerné',
      },
      regle_non_vu: {
        value: '0',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 848-852' },
        note: 'Lecture A : le critère n’existe pas dans OPTION 1. Dans la lecture B (l. 850-852), chaque montant d’OPTION 2 vaut au moins celui d’OPTION 1, et il n’y a plus rien à choisir.',
      },
      ...mesures,
    },
  },
  {
    id: 'option_2',
    label: 'Option 2',
    description:
      'Colonne OPTION 2 (non consommant sur 2 ans) : un patient non vu dans les 2 ans rapporte 5 €.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 826-856' },
    cells: {
      'montant[ald_80_plus]': {
        value: '100',
        ref: { source: 'multilaterale', where: 'l. 834' },
        printed: '100€',
      },
      'montant[age_80_plus]': {
        value: '55',
        ref: { source: 'multilaterale', where: 'l. 836' },
        printed: '55€',
      },
      'montant[ald_0_79]': { value: '55', ref: { source: 'multilaterale', where: 'l. 838' }, printed: '55€' },
      'montant[age_75_79]': {
        value: '15',
        ref: { source: 'multilaterale', where: 'l. 840' },
        printed: '15€',
      },
      'montant[age_7_74]': { value: '5', ref: { source: 'multilaterale', where: 'l. 842' }, printed: '5€' },
      'montant[age_moins_2]': {
        value: '15',
        ref: { source: 'multilaterale', where: 'l. 844' },
        printed: '15€',
      },
      'montant[age_2_6]': { value: '6', ref: { source: 'multilaterale', where: 'l. 846' }, printed: '6€' },
      montant_non_vu: { value: '5', ref: { source: 'multilaterale', where: 'l. 848' }, printed: '5€' },
      regle_non_vu: { value: '1', ref: { source: 'multilaterale', where: 'l. 848-852' } },
      ...mesures,
    },
  },
  {
    id: 'convention_signee',
    label: 'Convention signée',
    description:
      'Sources secondaires, à vérifier sur le texte signé. Majorations et aides : celles du diaporama, reprises par hypothèse.',
    status: 'hors-dossier',
    ref: { source: 'h4' },
    cells: {
      'montant[ald_80_plus]': { value: '100', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      'montant[age_80_plus]': { value: '55', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      'montant[ald_0_79]': { value: '55', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      'montant[age_75_79]': { value: '15', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      'montant[age_7_74]': { value: '5', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      'montant[age_moins_2]': {
        value: '15',
        note: 'Sources secondaires, à vérifier sur le texte signé. « Moins de 7 ans : 15 € ».',
      },
      'montant[age_2_6]': {
        value: '15',
        note: 'Sources secondaires, à vérifier sur le texte signé. « Moins de 7 ans : 15 € ».',
      },
      montant_non_vu: { value: '5', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      regle_non_vu: { value: '1', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      montant_c2s: { value: '10', note: 'Sources secondaires, à vérifier sur le texte signé.' },
      taux_zip: {
        value: '0.1',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 1018' },
        note: 'Taux du diaporama, repris par hypothèse.',
      },
      taux_primo_zip_an1: {
        value: '0.3',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 1010' },
        note: 'Taux du diaporama, repris par hypothèse.',
      },
      taux_primo_zip_an2: {
        value: '0.3',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 1010' },
        note: 'Taux du diaporama, repris par hypothèse.',
      },
      taux_plus_67: {
        value: '0.1',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 1022' },
        note: 'Taux du diaporama, repris par hypothèse.',
      },
      aide_zip: {
        value: '10000',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 1012' },
        note: 'Montant du diaporama, repris par hypothèse.',
      },
      aide_zac: {
        value: '5000',
        status: 'hypothese',
        ref: { source: 'multilaterale', where: 'l. 1012' },
        note: 'Montant du diaporama, repris par hypothèse.',
      },
    },
  },
];
