import type { Formula } from '../../../core/model/dossier.ts';

/** The reference doctor: rows and total of the slide's table. */
export const reference: readonly Formula[] = [
  {
    id: 'total_ref',
    label: 'Effectif de référence',
    unit: 'patients/médecin',
    expr: 'SOMME(effectif_ref; recours)',
  },
  {
    id: 'patients_ref',
    label: 'Patients du médecin de référence, en tout',
    unit: 'patients/médecin',
    expr: 'SOMME(total_ref; classe_patient)',
  },
  {
    id: 'non_vus_ref',
    label: 'Patients non vus du médecin de référence',
    unit: 'patients/médecin',
    expr: 'SOMME(effectif_ref[recours = non_vu]; classe_patient)',
  },
  {
    id: 'montant_paye_non_vu',
    label: 'Ce que rapporte un patient non vu dans les 2 ans',
    unit: '€/patient/an',
    expr: 'SI(regle_non_vu = 1; montant_non_vu; montant)',
  },
  {
    id: 'socle_ref_classe',
    label: 'Socle du médecin de référence, par classe',
    unit: '€/médecin/an',
    expr: 'effectif_ref[recours = vu] * montant + effectif_ref[recours = non_vu] * montant_paye_non_vu',
  },
  {
    id: 'socle_ref',
    label: 'Socle du médecin de référence',
    unit: '€/médecin/an',
    expr: 'SOMME(socle_ref_classe; classe_patient)',
  },
  {
    id: 'part_c2s_ref',
    label: 'Part C2S du médecin de référence',
    unit: '€/médecin/an',
    expr: 'nb_c2s_ref * montant_c2s',
  },
  {
    id: 'seuil_non_vu',
    label: 'Part de patients non vus qui annule l’avantage sur la référence',
    unit: '%',
    decimals: 4,
    expr: `SI(ET(regle_non_vu = 1; REFERENCE(regle_non_vu) = 0);
  (SOMME(total_ref * (montant - REFERENCE(montant)); classe_patient) + part_c2s_ref - REFERENCE(part_c2s_ref))
  / SOMME(total_ref * (montant - montant_non_vu); classe_patient))`,
    note: 'Part uniforme de patients non vus à laquelle ce barème paie au médecin de référence autant que le scénario de référence, part C2S comprise. Sans objet si le barème paie les non vus comme leur classe.',
    hypothesis: 'La même part de non vus dans chaque classe.',
  },
  {
    id: 'controle_acompte',
    label: 'Acompte moyen recalculé du médecin de référence',
    unit: '€/médecin/acompte',
    expr: 'remuneration_recurrente[cas_type = mg_reference] / nb_acomptes',
    note: 'À comparer aux 5 360 € publiés (H3), dans le barème actuel.',
  },
];
