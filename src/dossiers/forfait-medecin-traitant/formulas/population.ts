import type { Formula } from '../../../core/model/dossier.ts';

/**
 * Zoom on winners and losers: 504 weighted strata (octile × profil × profil_recours × situation).
 * What does not depend on the size is computed on a list of `adultes_ref` adults (3 × 3 profiles), then scaled: the sums over
 * classes run on 63 cells instead of 3 528. Octiles have one weight, so they are summed before weighing.
 */
export const population: readonly Formula[] = [
  {
    id: 'suit_age',
    label: 'Classe qui suit le facteur d’âge (1 : oui)',
    unit: '1',
    expr: `OU(classe_patient = ald_80_plus; classe_patient = age_80_plus;
  classe_patient = ald_0_79; classe_patient = age_75_79)`,
  },
  {
    id: 'suit_enfant',
    label: 'Classe qui suit le facteur d’enfants (1 : oui)',
    unit: '1',
    expr: 'OU(classe_patient = age_moins_2; classe_patient = age_2_6)',
  },
  {
    id: 'patients_profil',
    label: 'Patients par classe, pour la taille de référence',
    unit: 'patients/médecin',
    expr: `SI(suit_age = 1; total_ref * facteur_age;
  SI(suit_enfant = 1; total_ref * facteur_enfant;
    SI(classe_patient = age_7_74;
      adultes_ref - SOMME(suit_age * total_ref; classe_patient) * facteur_age + enfants_7_15_ref * facteur_enfant;
      total_ref)))`,
    note: 'La classe « 7 à 74 ans » complète : les adultes qui restent, plus les enfants de 7 à 15 ans. Une classe ajoutée a le même effectif dans tous les profils.',
  },
  {
    id: 'non_vus_profil',
    label: 'Patients non vus par classe, pour la taille de référence',
    unit: 'patients/médecin',
    expr: 'SI(total_ref = 0; 0; patients_profil * effectif_ref[recours = non_vu] / total_ref * facteur_non_vu)',
  },
  {
    id: 'vus_profil',
    label: 'Patients vus par classe, pour la taille de référence',
    unit: 'patients/médecin',
    expr: 'patients_profil - non_vus_profil',
  },
  {
    id: 'controle_generateur',
    label: 'Population possible (1 : oui)',
    unit: '1',
    expr: 'MIN(vus_profil; classe_patient; profil; profil_recours) >= 0',
    note: 'Aucune classe ne peut compter plus de non vus que de patients. À 0, les résultats de la population sont sans objet.',
  },
  {
    id: 'socle_profil',
    label: 'Socle par profil, pour la taille de référence',
    unit: '€/médecin/an',
    expr: 'SI(controle_generateur = 1; SOMME(vus_profil * montant + non_vus_profil * montant_paye_non_vu; classe_patient))',
  },
  {
    id: 'socle_strate',
    label: 'Socle de la strate',
    unit: '€/médecin/an',
    expr: 'taille * socle_profil / adultes_ref',
  },
  {
    id: 'nb_c2s_strate',
    label: 'Patients C2S de la strate',
    unit: 'patients/médecin',
    expr: 'taille * part_c2s * SOMME(patients_profil; classe_patient) / adultes_ref',
  },
  {
    id: 'part_c2s_strate',
    label: 'Part C2S de la strate',
    unit: '€/médecin/an',
    expr: 'nb_c2s_strate * montant_c2s',
  },
  {
    id: 'assiette_strate',
    label: 'Assiette des majorations de la strate',
    unit: '€/médecin/an',
    expr: 'socle_strate + assiette_c2s * part_c2s_strate',
  },
  {
    id: 'fixe_strate',
    label: 'Socle et part C2S de la strate',
    unit: '€/médecin/an',
    expr: 'socle_strate + part_c2s_strate',
  },
  {
    id: 'remuneration_strate',
    label: 'Rémunération de la strate',
    unit: '€/médecin/an',
    expr: 'fixe_strate + assiette_strate * taux_majoration_situation + aide_annuelle_situation',
  },
  {
    id: 'gain_strate',
    label: 'Gain de la strate par rapport à la référence',
    unit: '€/médecin/an',
    expr: 'remuneration_strate - REFERENCE(remuneration_strate)',
  },
  {
    id: 'poids',
    label: 'Poids de la strate',
    unit: '%',
    expr: 'poids_profil * poids_recours * poids_situation / NB(taille; octile)',
    note: 'Les octiles ont le même poids.',
  },
  {
    id: 'controle_poids',
    label: 'Somme des poids',
    unit: '%',
    expr: `SOMME(poids_profil; profil) * SOMME(poids_recours; profil_recours) * SOMME(poids_situation; situation)`,
    note: 'Doit faire 100 %.',
  },
  {
    id: 'part_perdants',
    label: 'Médecins perdants',
    unit: '%',
    decimals: 3,
    expr: 'SOMME(poids * SOMME(gain_strate < 0; octile); profil; profil_recours; situation)',
    note: 'Part des médecins qui gagnent moins que dans le scénario de référence.',
  },
  {
    id: 'part_gagnants',
    label: 'Médecins gagnants',
    unit: '%',
    decimals: 3,
    expr: 'SOMME(poids * SOMME(gain_strate > 0; octile); profil; profil_recours; situation)',
    note: 'Les autres sont perdants ou sans changement.',
  },
  {
    id: 'perte_moyenne',
    label: 'Perte moyenne, sur tous les médecins',
    unit: '€/médecin/an',
    decimals: 4,
    expr: 'SOMME(poids * SOMME(MIN(gain_strate; 0); octile); profil; profil_recours; situation)',
    note: 'Les gains ne compensent pas les pertes : chaque gain positif compte pour zéro.',
  },
  {
    id: 'perte_totale',
    label: 'Perte totale des médecins perdants',
    unit: '€/an',
    expr: 'nb_medecins[territoire = france] * perte_moyenne',
  },
  {
    id: 'remuneration_moyenne',
    label: 'Rémunération moyenne de la population',
    unit: '€/médecin/an',
    decimals: 4,
    expr: 'SOMME(poids * SOMME(remuneration_strate; octile); profil; profil_recours; situation)',
  },
  {
    id: 'controle_population',
    label: 'Écart entre population et budget',
    unit: '€/an',
    decimals: 6,
    expr: `ARRONDI(nb_medecins[territoire = france] * remuneration_moyenne - budget[territoire = france]; 6)`,
    note: 'Zéro tant que les strates ont le médecin de référence pour moyenne. Arrondi au millionième d’euro : la division par 960 adultes ne tombe pas juste.',
  },
];
