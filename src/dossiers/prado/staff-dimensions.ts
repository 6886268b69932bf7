import type { Dimension } from '../../core/model/dossier.ts';

/** Breakdowns of the advisers and of their managers. */
export const staffDimensions: readonly Dimension[] = [
  {
    id: 'organisme',
    label: 'Organismes',
    singular: 'organisme',
    members: [
      { id: 'cpam', label: 'CPAM' },
      { id: 'cgss', label: 'CGSS' },
      { id: 'service_medical', label: 'DRSM' },
    ],
  },
  {
    id: 'temps_prado',
    label: 'Temps de travail dédié à PRADO',
    singular: 'tranche de temps',
    members: [
      { id: 't0_49', label: '0 à 49 %' },
      { id: 't50_99', label: '50 à 99 %' },
      { id: 't100', label: '100 %' },
    ],
  },
  {
    id: 'nb_volets',
    label: 'Volets suivis par les CAM à temps plein',
    singular: 'nombre de volets',
    members: [
      { id: 'un', label: 'Un volet' },
      { id: 'deux', label: 'Deux volets' },
      { id: 'trois', label: 'Trois volets' },
      { id: 'tous', label: 'Tous les volets' },
    ],
  },
  {
    id: 'niveau_cam',
    label: 'Niveaux de qualification des CAM',
    singular: 'niveau',
    members: [
      { id: 'n2', label: 'Niveau 2' },
      { id: 'n3', label: 'Niveau 3' },
      { id: 'n4', label: 'Niveau 4' },
      { id: 'n5a', label: 'Niveau 5a' },
      { id: 'n5b', label: 'Niveau 5b' },
      { id: 'non_renseigne', label: 'Non renseigné' },
    ],
  },
  {
    id: 'niveau_manager',
    label: 'Niveaux de qualification des managers',
    singular: 'niveau',
    members: [
      { id: 'n4', label: 'Niveau 4' },
      { id: 'n5a', label: 'Niveau 5a' },
      { id: 'n5b', label: 'Niveau 5b' },
      { id: 'n6', label: 'Niveau 6' },
      { id: 'n7', label: 'Niveau 7' },
      { id: 'n8', label: 'Niveau 8' },
      { id: 'n9', label: 'Niveau 9' },
      { id: 'non_renseigne', label: 'Non renseigné' },
    ],
  },
  {
    id: 'formation',
    label: 'Formations',
    singular: 'formation',
    extensible: true,
    members: [
      { id: 'tronc_commun', label: 'Tronc commun' },
      { id: 'maternite', label: 'Volet maternité' },
      { id: 'orthopedie', label: 'Volet orthopédie' },
      { id: 'ic', label: 'Volet insuffisance cardiaque' },
    ],
  },
];
