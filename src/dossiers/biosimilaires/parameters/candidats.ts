import type { Parameter } from '../../../core/model/dossier.ts';

/** Test bench of the inclusion rule: five made-up molecules, one a criterion. */
export const candidats: readonly Parameter[] = [
  {
    id: 'penetration_candidat',
    label: 'Taux de pénétration',
    unit: '%',
    dims: ['candidat'],
    min: '0',
    max: '1',
    status: 'hypothese',
    cells: {
      c1: { value: '0.75', note: 'Marge de 5 points exactement.' },
      c2: { value: '0.76', note: 'Marge de 4 points.' },
      c3: '0.4',
      c4: '0.4',
      c5: '0.4',
    },
  },
  {
    id: 'remboursable',
    label: 'Inscrite sur la liste des spécialités remboursables',
    unit: '1',
    dims: ['candidat'],
    min: '0',
    max: '1',
    integer: true,
    choices: [
      { value: '1', label: 'Oui' },
      { value: '0', label: 'Non' },
    ],
    status: 'hypothese',
    cells: {
      c1: '1',
      c2: '1',
      c3: '1',
      c4: '1',
      c5: { value: '0', note: 'Hors de la liste des spécialités remboursables (l. 2048).' },
    },
  },
  {
    id: 'prescrit_liberal',
    label: 'Prescriptible par les médecins libéraux',
    unit: '1',
    dims: ['candidat'],
    min: '0',
    max: '1',
    integer: true,
    choices: [
      { value: '1', label: 'Oui' },
      { value: '0', label: 'Non' },
    ],
    status: 'hypothese',
    cells: {
      c1: '1',
      c2: '1',
      c3: '1',
      c4: { value: '0', note: 'Non prescriptible par les médecins libéraux (l. 2050).' },
      c5: '1',
    },
  },
  {
    id: 'indicateur_rosp',
    label: 'Indicateur d’efficience de la ROSP',
    unit: '1',
    dims: ['candidat'],
    min: '0',
    max: '1',
    integer: true,
    choices: [
      { value: '1', label: 'Oui' },
      { value: '0', label: 'Non' },
    ],
    status: 'hypothese',
    cells: {
      c1: '0',
      c2: '0',
      c3: { value: '1', note: 'Fait déjà l’objet d’un indicateur d’efficience de la ROSP (l. 2058).' },
      c4: '0',
      c5: '0',
    },
  },
];
