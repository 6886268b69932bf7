import type { Table } from '../../core/model/dossier.ts';

/** The page, top to bottom. */
export const tables: readonly Table[] = [
  { id: 'lecture', title: 'Lecture du calendrier', items: ['convention'] },
  {
    id: 'cle',
    title: 'Clé de répartition des économies',
    rows: ['rang'],
    items: ['part_medecins', 'part_am_imprimee', 'somme_cle'],
    note: 'Ordre de la source : médecins libéraux, puis Assurance maladie.',
  },
  {
    id: 'calendrier',
    title: 'Calendrier : part des médecins libéraux',
    rows: ['molecule'],
    items: ['cle_medecins'],
    across: 'annee',
  },
  {
    id: 'molecules',
    title: 'Molécules du dispositif',
    rows: ['molecule'],
    items: ['annee_entree', 'mois_entree', 'actif', 'part_am_2024', 'part_med_2024', 'ecart_2024'],
  },
  {
    id: 'marche',
    title: 'Marché et progression',
    rows: ['molecule'],
    items: ['patients', 'penetration_depart', 'annee_depart', 'gain_annuel', 'economie_patient', 'annee_80'],
    note: 'Hypothèses, sauf l’économie du ranibizumab, déduite du reversement imprimé.',
  },
  {
    id: 'regle',
    title: 'Objectif, reversement imprimé et assiette',
    items: [
      'cible_penetration',
      'marge_min',
      'reversement_patient',
      'injections_an',
      'rang_reversement',
      'patients_ps',
      'assiette_anti_vegf',
      'decote',
    ],
  },
  {
    id: 'implicite',
    title: 'Ce que supposent les 129,52 €',
    items: [
      'part_reversement',
      'economie_patient_implicite',
      'economie_injection',
      'reversement_injection',
      'part_am_patient',
    ],
    folded: true,
  },
  {
    id: 'partage',
    title: 'Économies et partage par année',
    rows: ['annee'],
    items: [
      'economie_totale',
      'reversement_total',
      'reversement_ranibizumab',
      'gain_am_total',
      'economie_cumulee',
      'reversement_cumule',
      'gain_am_cumule',
    ],
    lines: [
      {
        label: '2021 à 2029',
        under: {
          economie_totale: 'economie_periode',
          reversement_total: 'reversement_periode',
          reversement_ranibizumab: 'reversement_ranibizumab_periode',
          gain_am_total: 'gain_am_periode',
        },
      },
    ],
  },
  {
    id: 'candidats',
    title: 'Critères d’inclusion : banc d’essai',
    rows: ['candidat'],
    items: [
      'penetration_candidat',
      'remboursable',
      'prescrit_liberal',
      'indicateur_rosp',
      'marge',
      'eligible',
    ],
    folded: true,
    note: 'Molécules fictives. Une molécule entre si elle est remboursable, prescriptible en ville, hors ROSP, et à 5 points au moins de l’objectif.',
  },
];
