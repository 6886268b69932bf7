import type { Formula } from '../../../core/model/dossier.ts';

/** The curve through the published points, exact at each of them; its slope is computed, never typed. */
export const courbe: readonly Formula[] = [
  {
    id: 'borne_basse',
    label: 'Borne basse du segment',
    unit: '%',
    expr: `SI(segment = s1; taux_point[point = p0]; SI(segment = s2; taux_point[point = p1];
  SI(segment = s3; taux_point[point = p2]; taux_point[point = p3])))`,
  },
  {
    id: 'borne_haute',
    label: 'Borne haute du segment',
    unit: '%',
    expr: `SI(segment = s1; taux_point[point = p1]; SI(segment = s2; taux_point[point = p2];
  SI(segment = s3; taux_point[point = p3]; 1)))`,
  },
  {
    id: 'pente',
    label: 'Pente du segment',
    unit: 'M€/point',
    expr: `SI(segment = s4; pente_extrapolation;
  SI(segment = s1; economie_point[point = p1] - economie_point[point = p0];
  SI(segment = s2; economie_point[point = p2] - economie_point[point = p1];
    economie_point[point = p3] - economie_point[point = p2])) / (borne_haute - borne_basse))`,
    note: 'Économie de plus par point de taux ; au-delà du dernier point publié, la pente d’extrapolation.',
  },
  {
    id: 'economie_courbe',
    label: 'Économie d’après la courbe',
    unit: 'M€',
    expr: `INTERPOLER(taux_initiation; taux_point; economie_point; point)
  + MAX(0; taux_initiation - taux_point[point = p3]) * pente_extrapolation`,
    note: 'Nulle jusqu’à 7 %, exacte aux points publiés, prolongée au-delà de 20 %.',
  },
  {
    id: 'extrapole',
    label: 'Extrapolé, non publié (1 : oui)',
    unit: '1',
    expr: 'taux_initiation > taux_point[point = p3]',
  },
  {
    id: 'sous_depart',
    label: 'Sous le taux de départ de la courbe (1 : oui)',
    unit: '1',
    expr: 'taux_initiation < taux_point[point = p0]',
    note: 'Économie nulle. À 1, vérifiez la saisie : « 0,10 » dans une case en % est un dixième de pour cent.',
  },
  {
    id: 'controle_courbe',
    label: 'Écart entre la courbe et la somme de ses segments',
    unit: 'M€',
    expr: `ARRONDI(SOMME(pente * MAX(0; MIN(taux_initiation; borne_haute) - borne_basse); segment) - economie_courbe; 6)`,
    note: 'Deux façons de calculer la même courbe ; doit valoir zéro.',
  },
  {
    id: 'taux_courbe',
    label: 'Taux national d’initiation par OAM',
    unit: '%',
    expr: 'taux_affiche',
  },
  {
    id: 'economie_taux',
    label: 'Économie selon le taux',
    unit: 'M€',
    expr: `INTERPOLER(taux_affiche; taux_point; economie_point; point)
  + MAX(0; taux_affiche - taux_point[point = p3]) * pente_extrapolation`,
  },
  {
    id: 'interessement_taux',
    label: 'Part des PS selon le taux',
    unit: 'M€',
    expr: 'economie_taux * cle_medecin[annee = a2027]',
  },
  {
    id: 'gain_par_ps_taux',
    label: 'Gain par PS et par an selon le taux',
    unit: '€/PS',
    expr: 'economie_taux * cle_medecin[annee = a2027] / nb_ps',
    note: 'Avec la clé de la 3e année.',
  },
  {
    id: 'extrapole_taux',
    label: 'Taux extrapolé, non publié (1 : oui)',
    unit: '1',
    expr: 'taux_affiche > taux_point[point = p3]',
  },
];
