import type { Formula } from '../../../core/model/dossier.ts';

/** What each situation brings: depends on the grid and on seven situations only. */
export const situations: readonly Formula[] = [
  {
    id: 't_zip_situation',
    label: 'Taux ZIP par situation',
    unit: '%',
    expr: 'SI(en_zip_situation = 1; taux_zip; 0)',
  },
  {
    id: 't_primo_situation',
    label: 'Taux de primo-installé par situation',
    unit: '%',
    expr: `SI(primo_installe_situation * en_zip_situation = 1;
  SI(anciennete_situation >= duree_primo; 0;
    SI(anciennete_situation = 0; taux_primo_zip_an1; taux_primo_zip_an2)); 0)`,
  },
  {
    id: 't_age_situation',
    label: 'Taux d’âge par situation',
    unit: '%',
    expr: 'SI(age_situation > age_seuil; taux_plus_67; 0)',
  },
  {
    id: 'taux_majoration_situation',
    label: 'Taux de majoration par situation',
    unit: '%',
    expr: `SI(regle_cumul = 0; t_zip_situation + t_primo_situation + t_age_situation;
  MAX(t_zip_situation; t_primo_situation; t_age_situation))`,
  },
  {
    id: 'aide_situation',
    label: 'Aide ponctuelle par situation',
    unit: '€/médecin',
    expr: `SI(primo_installe_situation = 1;
  SI(anciennete_situation = 0; en_zip_situation * aide_zip + en_zac_situation * aide_zac; 0); 0)`,
  },
  {
    id: 'aide_annuelle_situation',
    label: 'Aide ponctuelle par situation, l’année où elle est versée',
    unit: '€/médecin/an',
    expr: 'aide_situation / 1 {an}',
    note: 'Rapportée à l’année de l’installation (÷ 1 an) : elle ne revient pas l’année suivante.',
  },
  {
    id: 'taux_moyen',
    label: 'Taux moyen de majoration',
    unit: '%',
    expr: 'SOMME(poids_situation * taux_majoration_situation; situation)',
  },
  {
    id: 'aide_moyenne',
    label: 'Aide moyenne par médecin',
    unit: '€/médecin',
    expr: 'SOMME(poids_situation * aide_situation; situation)',
  },
];

/** Zoom on a territory: every doctor counted as the reference doctor. */
export const budget: readonly Formula[] = [
  {
    id: 'effectif_territoire',
    label: 'Patients du territoire',
    unit: 'patients',
    expr: 'nb_medecins * effectif_ref',
    hypothesis: 'Chaque médecin a la patientèle de référence.',
  },
  {
    id: 'cout_classe',
    label: 'Coût du socle par classe de patients',
    unit: '€/an',
    expr: 'nb_medecins * socle_ref_classe',
    hypothesis: 'Chaque médecin a la patientèle de référence.',
  },
  {
    id: 'budget_socle',
    label: 'Budget du socle',
    unit: '€/an',
    expr: 'nb_medecins * socle_ref',
  },
  {
    id: 'budget_c2s',
    label: 'Budget de la part C2S',
    unit: '€/an',
    expr: 'nb_medecins * part_c2s_ref',
  },
  {
    id: 'budget_majorations',
    label: 'Budget des majorations',
    unit: '€/an',
    expr: 'nb_medecins * (socle_ref + assiette_c2s * part_c2s_ref) * taux_moyen',
  },
  {
    id: 'budget_aides',
    label: 'Budget des aides ponctuelles',
    unit: '€/an',
    expr: 'nb_medecins * aide_moyenne / 1 {an}',
    note: 'Les aides versées dans l’année : ÷ 1 an.',
  },
  {
    id: 'budget',
    label: 'Budget',
    unit: '€/an',
    expr: 'budget_socle + budget_c2s + budget_majorations + budget_aides',
    hypothesis: 'Effectifs de référence et parts des situations ; la source n’imprime aucun coût.',
  },
  {
    id: 'surcout',
    label: 'Surcoût par rapport à la référence',
    unit: '€/an',
    expr: 'budget - REFERENCE(budget)',
  },
];
