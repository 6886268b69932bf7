import type { Chart, ResultCard, Table } from '../../core/model/dossier.ts';

export const tables: readonly Table[] = [
  {
    id: 'trajectoire',
    title: 'Trajectoire et clé de partage',
    note: 'Les années 2022 à 2024 précèdent le dispositif ; la source ne décrit pas le passage de 2023 à 2024.',
    rows: ['annee'],
    items: ['taux_initiation', 'cle_medecin', 'cle_am', 'controle_cle', 'extrapole', 'sous_depart'],
  },
  {
    id: 'courbe',
    title: 'Courbe publiée',
    rows: ['point'],
    items: ['taux_point', 'economie_point'],
  },
  {
    id: 'modele',
    title: 'Modèle et partage',
    items: ['modele', 'nb_ps', 'pente_extrapolation'],
  },
  {
    id: 'structure',
    title: 'Modèle structurel',
    items: ['croissance_population', 'nouveaux_patients_2022', 'economie_unitaire'],
  },
  {
    id: 'memoire',
    title: 'Pour mémoire',
    items: ['taux_long_terme', 'assiette_oam'],
    folded: true,
  },
  {
    id: 'segments',
    title: 'Segments de la courbe (calculés)',
    rows: ['segment'],
    items: ['borne_basse', 'borne_haute', 'pente'],
    folded: true,
  },
  {
    id: 'gain_par_taux',
    title: 'Économie et gain selon le taux national (calculés)',
    note: 'Au-delà de 20 %, rien n’est publié : ces lignes prolongent la courbe.',
    rows: ['taux_affiche'],
    items: ['economie_taux', 'interessement_taux', 'gain_par_ps_taux', 'extrapole_taux'],
    folded: true,
  },
  {
    id: 'structurel_calcule',
    title: 'Modèle structurel, année par année (calculé)',
    rows: ['annee'],
    items: [
      'nouveaux_patients',
      'ecart_taux',
      'patients_supplementaires',
      'economie_structurelle',
      'economie_publiee',
      'residu',
    ],
    folded: true,
  },
  {
    id: 'calages',
    title: 'Calages de l’économie par patient (calculés)',
    note: 'Sans objet les années où le taux du scénario n’est pas celui de la source.',
    rows: ['calage'],
    items: ['economie_unitaire_calage', 'total_calage', 'somme_carres_calage'],
    folded: true,
  },
  {
    id: 'residus_calage',
    title: 'Résidus des calages (calculés)',
    rows: ['calage'],
    items: ['residu_calage'],
    across: 'annee',
    folded: true,
  },
];

export const results: readonly ResultCard[] = [
  { id: 'economie_cumulee' },
  { id: 'part_am_cumulee' },
  { id: 'interessement_cumule' },
  { id: 'gain_cumule_par_ps' },
  { id: 'economie', title: 'Économie brute par année' },
  { id: 'part_am', title: 'Part de l’Assurance maladie par année' },
  { id: 'interessement', title: 'Intéressement par année' },
  { id: 'gain_par_ps', title: 'Gain par PS et par année' },
  { id: 'gain_par_ps_affiche', title: 'Gain par PS, arrondi comme la source' },
  { id: 'residu', title: 'Résidu du modèle structurel' },
  { id: 'economie_unitaire_mc' },
  { id: 'controle_courbe', title: 'Contrôle : courbe et segments' },
];

export const charts: readonly Chart[] = [
  {
    id: 'courbe',
    title: 'Économie selon le taux d’initiation',
    kind: 'line',
    y: 'economie_taux',
    x: 'taux_affiche',
    xValue: 'taux_courbe',
    points: { x: 'taux_point', y: 'economie_point', label: 'Points publiés' },
    note: 'Extrapolé au-delà de 20 %. La courbe mêle deux effets, le taux et l’année : elle n’est exacte que sur le chemin publié. Atteindre 15 % dès 2025 ne donnerait pas 17 M€ si la population augmente.',
  },
  {
    id: 'gain_par_taux',
    title: 'Gain par PS et par an selon le taux national',
    kind: 'line',
    y: 'gain_par_ps_taux',
    x: 'taux_affiche',
    xValue: 'taux_courbe',
    note: 'Avec la clé de la 3e année ; extrapolé au-delà de 20 %.',
  },
  {
    id: 'partage',
    title: 'Partage de l’économie sur trois ans',
    kind: 'bars',
    y: 'partage_annuel',
    x: 'annee',
    series: 'beneficiaire',
    xLabel: 'Année',
  },
];

export const notes: readonly string[] = [
  'Les lignes « 6 M », « 17 M » et « 30 M » n’ont ni libellé ni €. Elles sont lues comme des économies brutes parce que 80 % de chacune donne exactement 4,8, 13,6 et 24 M€. L’astérisque isolé de la l. 2331 renvoie sans doute à la note de la l. 2254.',
  'La courbe mêle deux effets, le taux et l’année. Elle n’est exacte que sur le chemin publié : atteindre 15 % en 2025 plutôt qu’en 2026 ne donnerait pas 17 M€ si la population augmente.',
  'Le modèle structurel se compare à des nombres arrondis au million. Même ainsi, 15 % de croissance par an est exclu, sauf si l’économie par patient baisse avec le temps (de 7,6 % entre 2025 et 2026, puis de 5,6 % entre 2026 et 2027, aux valeurs imprimées).',
  'Avec 7,5 % par an, la moitié des 15 % imprimés, les trois économies s’arrondissent à 6, 17 et 30 M€ : les points se comportent comme si la population croissait d’environ 15 % en deux ans. C’est un constat ; la source n’est pas corrigée.',
  'Une lecture en stock, où chaque cohorte continue d’économiser les années suivantes, colle moins bien : les écarts cumulés de 3, 11 et 24 points donneraient 22 M€ en année 2 et 48 M€ en année 3 même sans croissance, contre 17 et 30 M€ imprimés.',
  'Les 6 294 PS concernés ne sont pas ventilés par spécialité. Le gain par PS partage à parts égales un résultat national : vos propres initiations n’y changent rien, et « l’exemple du Docteur C » vaut pour tous.',
  'Les 42,4 millions d’euros sont nets de l’intéressement. Le total brut de 53 M€ n’est imprimé nulle part.',
  'Le texte vertical des l. 2277-2295 se lit « Année … (2023) » : sans doute une année de référence 2023 sur l’axe, alors que les estimations sont « sur données 2022 » et que le taux de 7 % est celui de 2022. Le passage de 2023 à 2024 n’est pas décrit.',
  'Les 15 % de croissance viennent d’un avis de la CNEDiMTS (l. 2254), pas d’une estimation de la Cnam.',
  'Un taux se saisit en pour cent : « 10 % » ou « 10 ». « 0,10 » serait un dixième de pour cent, sous le point de départ de 7 %.',
];
