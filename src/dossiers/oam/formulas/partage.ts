import type { Formula } from '../../../core/model/dossier.ts';

/** Sharing of the saving, the same for both models. */
export const partage: readonly Formula[] = [
  {
    id: 'economie',
    label: 'Économie brute',
    unit: 'M€',
    expr: 'SI(modele = 1; economie_courbe; economie_structurelle)',
    note: 'Avant intéressement.',
  },
  {
    id: 'interessement',
    label: 'Intéressement des médecins',
    unit: 'M€',
    expr: 'economie * cle_medecin',
  },
  {
    id: 'part_am',
    label: 'Part de l’Assurance maladie',
    unit: 'M€',
    expr: 'economie * cle_am',
    note: 'L’économie nette de l’intéressement.',
  },
  {
    id: 'gain_par_ps',
    label: 'Gain par PS',
    unit: '€/PS',
    decimals: 2,
    expr: 'interessement / nb_ps',
    note: 'Un résultat national partagé à parts égales : les initiations propres à un médecin n’y changent rien (l. 2407-2411).',
  },
  {
    id: 'gain_par_ps_affiche',
    label: 'Gain par PS, à dix euros près',
    unit: '€/PS',
    decimals: 0,
    expr: 'ARRONDI(gain_par_ps; -1)',
    note: 'Arrondi comme la source.',
  },
  {
    id: 'economie_cumulee',
    label: 'Économie brute sur trois ans',
    unit: 'M€',
    expr: 'SOMME(SI(annee >= 2025; economie); annee)',
  },
  {
    id: 'interessement_cumule',
    label: 'Intéressement sur trois ans',
    unit: 'M€',
    expr: 'SOMME(SI(annee >= 2025; interessement); annee)',
  },
  {
    id: 'part_am_cumulee',
    label: 'Économie nette de l’Assurance maladie sur trois ans',
    unit: 'M€',
    expr: 'SOMME(SI(annee >= 2025; part_am); annee)',
  },
  {
    id: 'gain_cumule_par_ps',
    label: 'Gain par PS sur trois ans',
    unit: '€/PS',
    decimals: 2,
    expr: 'SOMME(SI(annee >= 2025; gain_par_ps); annee)',
  },
  {
    id: 'partage_annuel',
    label: 'Partage de l’économie',
    unit: 'M€',
    expr: 'SI(annee >= 2025; SI(beneficiaire = medecins; interessement; part_am))',
  },
  {
    id: 'controle_cle',
    label: 'Écart des deux parts à 100 %',
    unit: 'points',
    expr: 'cle_am + cle_medecin - 1',
    note: 'Doit valoir zéro.',
  },
];
