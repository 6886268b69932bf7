import type { Dimension } from '../../core/model/dossier.ts';

/** In the order of the members of an address. */
export const dimensions: readonly Dimension[] = [
  {
    id: 'calage',
    label: 'Calages de l’économie par patient',
    singular: 'calage',
    members: [
      { id: 'exact_2025', label: 'Exact en 2025' },
      { id: 'exact_2026', label: 'Exact en 2026' },
      { id: 'exact_2027', label: 'Exact en 2027' },
      { id: 'exact_total', label: 'Exact sur le total des trois ans' },
      { id: 'moindres_carres', label: 'Moindres carrés' },
    ],
  },
  {
    id: 'annee',
    label: 'Années',
    singular: 'année',
    members: [
      { id: 'a2022', label: '2022', value: '2022' },
      { id: 'a2023', label: '2023', value: '2023' },
      { id: 'a2024', label: '2024', value: '2024' },
      { id: 'a2025', label: 'Année 1 (2025)', short: '2025', value: '2025' },
      { id: 'a2026', label: 'Année 2 (2026)', short: '2026', value: '2026' },
      { id: 'a2027', label: 'Année 3 (2027)', short: '2027', value: '2027' },
    ],
  },
  {
    id: 'beneficiaire',
    label: 'Bénéficiaires du partage',
    singular: 'bénéficiaire',
    members: [
      { id: 'assurance_maladie', label: 'Assurance maladie' },
      { id: 'medecins', label: 'Médecins' },
    ],
  },
  {
    id: 'point',
    label: 'Points de la courbe publiée',
    singular: 'point de la courbe',
    members: [
      { id: 'p0', label: '2022, 7 %', short: '2022' },
      { id: 'p1', label: 'Année 1', short: 'An 1' },
      { id: 'p2', label: 'Année 2', short: 'An 2' },
      { id: 'p3', label: 'Année 3', short: 'An 3' },
    ],
  },
  {
    id: 'segment',
    label: 'Segments de la courbe',
    singular: 'segment',
    members: [
      { id: 's1', label: '7 à 10 %' },
      { id: 's2', label: '10 à 15 %' },
      { id: 's3', label: '15 à 20 %' },
      { id: 's4', label: 'Au-delà de 20 % (extrapolation)', short: '> 20 %' },
    ],
  },
  {
    id: 'taux_affiche',
    label: 'Taux national d’initiation par OAM',
    singular: 'taux d’initiation',
    extensible: true,
    members: [
      { id: 't07', label: '7 %', value: '0.07' },
      { id: 't08', label: '8 %', value: '0.08' },
      { id: 't09', label: '9 %', value: '0.09' },
      { id: 't10', label: '10 %', value: '0.1' },
      { id: 't11', label: '11 %', value: '0.11' },
      { id: 't12', label: '12 %', value: '0.12' },
      { id: 't13', label: '13 %', value: '0.13' },
      { id: 't14', label: '14 %', value: '0.14' },
      { id: 't15', label: '15 %', value: '0.15' },
      { id: 't16', label: '16 %', value: '0.16' },
      { id: 't17', label: '17 %', value: '0.17' },
      { id: 't18', label: '18 %', value: '0.18' },
      { id: 't19', label: '19 %', value: '0.19' },
      { id: 't20', label: '20 %', value: '0.2' },
      { id: 't22', label: '22 % (extrapolé)', short: '22 %', value: '0.22' },
      { id: 't25', label: '25 % (extrapolé)', short: '25 %', value: '0.25' },
      { id: 't30', label: '30 % (extrapolé)', short: '30 %', value: '0.3' },
    ],
  },
];
