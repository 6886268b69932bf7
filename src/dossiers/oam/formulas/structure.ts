import type { Formula } from '../../../core/model/dossier.ts';

/** New patients × excess of the rate over 2022 × saving per patient, compared with the published points. */
export const structure: readonly Formula[] = [
  {
    id: 'nouveaux_patients',
    label: 'Nouveaux patients traités pour un SAHOS',
    unit: 'patients',
    expr: 'PRECEDENT(nouveaux_patients * (1 + croissance_population); annee; nouveaux_patients_2022)',
    note: 'Croît chaque année depuis 2022.',
    hypothesis:
      'La source donne la croissance de la population traitée ; le même taux est pris pour les nouveaux patients.',
  },
  {
    id: 'ecart_taux',
    label: 'Écart au taux de 2022',
    unit: 'points',
    expr: 'MAX(0; taux_initiation - taux_initiation[annee = a2022])',
  },
  {
    id: 'patients_supplementaires',
    label: 'Patients supplémentaires sous OAM',
    unit: 'patients',
    expr: 'nouveaux_patients * ecart_taux',
    note: 'Initiés sous OAM alors qu’ils ne l’auraient pas été au taux de 2022.',
  },
  {
    id: 'economie_structurelle',
    label: 'Économie d’après le modèle structurel',
    unit: 'M€',
    expr: 'patients_supplementaires * economie_unitaire',
  },
  {
    id: 'taux_publie',
    label: 'Taux publié de l’année',
    unit: '%',
    expr: `SI(annee = a2025; taux_point[point = p1]; SI(annee = a2026; taux_point[point = p2];
  SI(annee = a2027; taux_point[point = p3])))`,
  },
  {
    id: 'economie_publiee',
    label: 'Économie publiée, au taux publié',
    unit: 'M€',
    expr: `SI(taux_initiation = taux_publie; SI(annee = a2025; economie_point[point = p1];
  SI(annee = a2026; economie_point[point = p2]; economie_point[point = p3])))`,
    note: 'Sans objet les années où le taux du scénario n’est pas celui que la source imprime.',
  },
  {
    id: 'residu',
    label: 'Résidu du modèle structurel',
    unit: 'M€',
    expr: 'economie_structurelle - economie_publiee',
    note: 'Sans objet hors du chemin publié (10, 15 et 20 %). Les économies imprimées sont arrondies au million.',
  },
  {
    id: 'patients_compares',
    label: 'Patients supplémentaires des années comparées',
    unit: 'patients',
    expr: 'SI(taux_initiation = taux_publie; patients_supplementaires)',
  },
];

/** The saving per patient that the published points imply, five ways. */
export const calages: readonly Formula[] = [
  {
    id: 'economie_unitaire_calee_2025',
    label: 'Économie par patient, exacte en 2025',
    unit: '€/patient',
    expr: 'economie_publiee[annee = a2025] / patients_compares[annee = a2025]',
  },
  {
    id: 'economie_unitaire_calee_2026',
    label: 'Économie par patient, exacte en 2026',
    unit: '€/patient',
    expr: 'economie_publiee[annee = a2026] / patients_compares[annee = a2026]',
  },
  {
    id: 'economie_unitaire_calee_2027',
    label: 'Économie par patient, exacte en 2027',
    unit: '€/patient',
    expr: 'economie_publiee[annee = a2027] / patients_compares[annee = a2027]',
  },
  {
    id: 'economie_unitaire_cumul',
    label: 'Économie par patient, exacte sur le total',
    unit: '€/patient',
    expr: 'SOMME(economie_publiee; annee) / SOMME(patients_compares; annee)',
  },
  {
    id: 'economie_unitaire_mc',
    label: 'Économie par patient, moindres carrés',
    unit: '€/patient',
    expr: `SOMME(patients_compares * economie_publiee; annee)
  / SOMME(patients_compares * patients_compares; annee)`,
  },
  {
    id: 'economie_unitaire_calage',
    label: 'Économie par patient',
    unit: '€/patient',
    decimals: 6,
    expr: `SI(calage = exact_2025; economie_unitaire_calee_2025;
  SI(calage = exact_2026; economie_unitaire_calee_2026;
  SI(calage = exact_2027; economie_unitaire_calee_2027;
  SI(calage = exact_total; economie_unitaire_cumul; economie_unitaire_mc))))`,
  },
  {
    id: 'economie_calage',
    label: 'Économie ainsi calée',
    unit: 'M€',
    decimals: 4,
    expr: 'economie_unitaire_calage * patients_compares',
  },
  {
    id: 'residu_calage',
    label: 'Résidu du calage',
    unit: 'M€',
    decimals: 4,
    expr: 'economie_calage - economie_publiee',
  },
  {
    id: 'total_calage',
    label: 'Total des trois ans',
    unit: 'M€',
    decimals: 4,
    expr: 'SOMME(economie_calage; annee)',
  },
  {
    id: 'somme_carres_calage',
    label: 'Somme des carrés des résidus',
    unit: 'M€²',
    decimals: 4,
    expr: 'SOMME(residu_calage * residu_calage; annee)',
  },
];
