import type { Formula } from '../../../core/model/dossier.ts';

/** Zoom on teaching doctors: the full pay of each, line by line. */
export const casTypes: readonly Formula[] = [
  {
    id: 'socle',
    label: 'Forfait socle',
    unit: '€/médecin/an',
    expr: 'SOMME(effectif[recours = vu] * montant + effectif[recours = non_vu] * montant_paye_non_vu; classe_patient)',
  },
  { id: 'part_c2s_eur', label: 'Part C2S', unit: '€/médecin/an', expr: 'nb_c2s * montant_c2s' },
  {
    id: 't_zip',
    label: 'Taux ZIP',
    unit: '%',
    expr: 'SI(en_zip = 1; SI(reste_contrat = 1; 0; taux_zip); 0)',
    note: 'Un médecin resté dans un ancien contrat n’a pas la majoration.',
  },
  {
    id: 't_primo',
    label: 'Taux de primo-installé',
    unit: '%',
    expr: `SI(primo_installe * en_zip * (1 - reste_contrat) = 1;
  SI(anciennete >= duree_primo; 0; SI(anciennete = 0; taux_primo_zip_an1; taux_primo_zip_an2)); 0)`,
    note: 'Avec une durée de 2 ans : l’année d’installation et la suivante.',
  },
  { id: 't_age', label: 'Taux d’âge', unit: '%', expr: 'SI(age > age_seuil; taux_plus_67; 0)' },
  {
    id: 'taux_majoration',
    label: 'Taux de majoration',
    unit: '%',
    expr: 'SI(regle_cumul = 0; t_zip + t_primo + t_age; MAX(t_zip; t_primo; t_age))',
  },
  {
    id: 'majoration',
    label: 'Majoration',
    unit: '€/médecin/an',
    expr: '(socle + assiette_c2s * part_c2s_eur) * taux_majoration',
  },
  {
    id: 'aide',
    label: 'Aide ponctuelle',
    unit: '€/médecin',
    expr: 'SI(primo_installe = 1; SI(anciennete = 0; en_zip * aide_zip + en_zac * aide_zac; 0); 0)',
    note: 'Payée une seule fois, l’année de l’installation.',
  },
  {
    id: 'remuneration_recurrente',
    label: 'Rémunération récurrente',
    unit: '€/médecin/an',
    expr: 'socle + part_c2s_eur + majoration',
  },
  {
    id: 'remuneration',
    label: 'Rémunération de l’année',
    unit: '€/médecin/an',
    expr: 'remuneration_recurrente + aide / 1 {an}',
    note: 'L’aide ponctuelle est rapportée à l’année où elle est versée (÷ 1 an) : elle ne revient pas l’année suivante.',
  },
  {
    id: 'gain',
    label: 'Gain par rapport à la référence',
    unit: '€/médecin/an',
    expr: 'remuneration - REFERENCE(remuneration)',
    note: 'Négatif : le médecin y perd. Prenez Option 1 comme référence pour lire l’écart entre les deux options.',
  },
  {
    id: 'controle_cas_type',
    label: 'Saisie cohérente (1 : oui)',
    unit: '1',
    expr: 'ET(nb_c2s <= SOMME(effectif; classe_patient; recours); en_zip + en_zac <= 1)',
    note: 'Pas plus de patients C2S que de patients, et une seule zone.',
  },
];
