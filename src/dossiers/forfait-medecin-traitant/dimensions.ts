import type { Dimension } from '../../core/model/dossier.ts';

/** In the order of the members of an address. */
export const dimensions: readonly Dimension[] = [
  {
    id: 'territoire',
    label: 'Territoires',
    singular: 'territoire',
    members: [
      { id: 'france', label: 'France (généralistes)', short: 'France' },
      { id: 'belfort', label: 'Territoire de Belfort', short: 'Belfort' },
    ],
  },
  {
    id: 'cas_type',
    label: 'Cas types',
    singular: 'cas type',
    extensible: true,
    members: [
      { id: 'mg_reference', label: 'MG de référence (960 adultes, 230 ALD)', short: 'Référence' },
      { id: 'mg_median', label: 'Patientèle médiane (927 adultes)', short: 'Médiane' },
      { id: 'mg_quart_bas', label: 'Quart bas (600 adultes)', short: 'Quart bas' },
      { id: 'mg_quart_haut', label: 'Quart haut (1300 adultes)', short: 'Quart haut' },
      { id: 'primo_zip', label: 'Primo-installé en ZIP, 1re année', short: 'Primo ZIP an 1' },
      { id: 'primo_zip_an2', label: 'Primo-installé en ZIP, 2e année', short: 'Primo ZIP an 2' },
      { id: 'primo_zac', label: 'Primo-installé en ZAC, 1re année', short: 'Primo ZAC' },
      { id: 'installe_zip', label: 'Installé en ZIP, 1300 adultes', short: 'Installé ZIP' },
      {
        id: 'installe_zip_contrat',
        label: 'Installé en ZIP resté dans un ancien contrat',
        short: 'ZIP, ancien contrat',
      },
      { id: 'plus_67', label: 'Plus de 67 ans, hors zone', short: '+67 ans' },
      { id: 'plus_67_zip', label: 'Plus de 67 ans, en ZIP', short: '+67 ans ZIP' },
      { id: 'jeunes_familles', label: 'Patientèle de jeunes familles', short: 'Jeunes familles' },
      { id: 'precarite', label: 'Forte précarité (40 % de C2S)', short: 'Précarité' },
      { id: 'liste_dormante', label: 'Liste ancienne, nombreux patients non vus', short: 'Liste dormante' },
    ],
  },
  {
    id: 'classe_patient',
    label: 'Classes de patients',
    singular: 'classe de patients',
    members: [
      { id: 'ald_80_plus', label: '(ALD) 80 ans ou plus', short: 'ALD 80+' },
      { id: 'age_80_plus', label: '80 ans et plus', short: '80+' },
      { id: 'ald_0_79', label: '(ALD) 0-79 ans', short: 'ALD 0-79' },
      { id: 'age_75_79', label: '75-79 ans', short: '75-79' },
      { id: 'age_7_74', label: '7 à 74 ans', short: '7-74' },
      { id: 'age_moins_2', label: 'Moins de 2 ans', short: '< 2' },
      { id: 'age_2_6', label: '2 à 6 ans', short: '2-6' },
    ],
  },
  {
    id: 'recours',
    label: 'Recours au médecin traitant',
    singular: 'recours',
    members: [
      { id: 'vu', label: 'Patients vus dans les 2 ans', short: 'Vus' },
      { id: 'non_vu', label: 'Patients non vus dans les 2 dernières années', short: 'Non vus' },
    ],
  },
  {
    id: 'octile',
    label: 'Octiles de taille de patientèle',
    singular: 'octile',
    members: [
      { id: 'o1', label: '1er octile' },
      { id: 'o2', label: '2e octile' },
      { id: 'o3', label: '3e octile' },
      { id: 'o4', label: '4e octile' },
      { id: 'o5', label: '5e octile' },
      { id: 'o6', label: '6e octile' },
      { id: 'o7', label: '7e octile' },
      { id: 'o8', label: '8e octile' },
    ],
  },
  {
    id: 'profil',
    label: 'Profils d’âge de la patientèle',
    singular: 'profil d’âge',
    members: [
      { id: 'jeune', label: 'Patientèle jeune' },
      { id: 'moyen', label: 'Patientèle moyenne' },
      { id: 'age', label: 'Patientèle âgée' },
    ],
  },
  {
    id: 'profil_recours',
    label: 'Profils de recours de la patientèle',
    singular: 'profil de recours',
    members: [
      { id: 'faible', label: 'Peu de patients non vus' },
      { id: 'moyen', label: 'Part moyenne de patients non vus' },
      { id: 'eleve', label: 'Beaucoup de patients non vus' },
    ],
  },
  {
    id: 'situation',
    label: 'Situations d’exercice',
    singular: 'situation d’exercice',
    members: [
      { id: 'hors_zone', label: 'Hors zone' },
      { id: 'zip', label: 'En ZIP' },
      { id: 'plus_67', label: 'Plus de 67 ans, hors zone' },
      { id: 'plus_67_zip', label: 'Plus de 67 ans, en ZIP' },
      { id: 'primo_zip_an1', label: 'Primo-installé en ZIP, 1re année' },
      { id: 'primo_zip_an2', label: 'Primo-installé en ZIP, 2e année' },
      { id: 'primo_zac_an1', label: 'Primo-installé en ZAC, 1re année' },
    ],
  },
];
