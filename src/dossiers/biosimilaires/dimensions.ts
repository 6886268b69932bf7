import type { Dimension } from '../../core/model/dossier.ts';

/** The molecules of the scheme, the ranks of the sharing key, the calendar, and five made-up candidates. */
export const dimensions: readonly Dimension[] = [
  {
    id: 'molecule',
    label: 'Molécules',
    singular: 'molécule',
    extensible: true,
    members: [
      { id: 'etanercept', label: 'Étanercept' },
      { id: 'adalimumab', label: 'Adalimumab' },
      { id: 'follitropine_alpha', label: 'Follitropine alpha' },
      { id: 'teriparatide', label: 'Tériparatide' },
      { id: 'insuline_asparte', label: 'Insuline asparte' },
      { id: 'enoxaparine', label: 'Énoxaparine' },
      { id: 'ranibizumab', label: 'Ranibizumab' },
      { id: 'nouvelle', label: 'Nouvelle molécule (exemple)', short: 'Nouvelle' },
    ],
  },
  {
    id: 'rang',
    label: 'Rangs',
    singular: 'rang',
    members: [
      { id: 'r0', label: 'Année d’entrée', short: 'Entrée', value: '0' },
      { id: 'r1', label: '1re année', value: '1' },
      { id: 'r2', label: '2e année', value: '2' },
      { id: 'r3', label: '3e année', value: '3' },
    ],
  },
  {
    id: 'annee',
    label: 'Années',
    singular: 'année',
    members: [
      { id: 'a2021', label: '2021', value: '2021' },
      { id: 'a2022', label: '2022', value: '2022' },
      { id: 'a2023', label: '2023', value: '2023' },
      { id: 'a2024', label: '2024', value: '2024' },
      { id: 'a2025', label: '2025', value: '2025' },
      { id: 'a2026', label: '2026', value: '2026' },
      { id: 'a2027', label: '2027', value: '2027' },
      { id: 'a2028', label: '2028', value: '2028' },
      { id: 'a2029', label: '2029', value: '2029' },
    ],
  },
  {
    id: 'candidat',
    label: 'Molécules candidates (fictives)',
    singular: 'molécule candidate',
    extensible: true,
    members: [
      { id: 'c1', label: 'Molécule candidate 1', short: 'Candidate 1' },
      { id: 'c2', label: 'Molécule candidate 2', short: 'Candidate 2' },
      { id: 'c3', label: 'Molécule candidate 3', short: 'Candidate 3' },
      { id: 'c4', label: 'Molécule candidate 4', short: 'Candidate 4' },
      { id: 'c5', label: 'Molécule candidate 5', short: 'Candidate 5' },
    ],
  },
];
