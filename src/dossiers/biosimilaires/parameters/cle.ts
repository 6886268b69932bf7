import type { Parameter } from '../../../core/model/dossier.ts';

/** The sharing key by rank, and how ranks are counted. */
export const cle: readonly Parameter[] = [
  {
    id: 'convention',
    label: 'Lecture de « 1re année »',
    unit: '1',
    integer: true,
    choices: [
      { value: '1', label: 'Années civiles : l’année d’entrée est la 1re année' },
      { value: '2', label: 'Périodes de douze mois à partir de la date d’entrée, au prorata des mois' },
      { value: '3', label: 'L’année d’entrée est hors rang, l’année civile suivante est la 1re année' },
    ],
    note: 'Le document ne dit pas comment compter les années. Seule la lecture 3 redonne les sept répartitions imprimées pour 2024.',
    status: 'hypothese',
    cells: { '': '3' },
  },
  {
    id: 'part_medecins',
    label: 'Part des médecins libéraux',
    unit: '%',
    dims: ['rang'],
    min: '0',
    max: '1',
    note: 'Au-delà de la 3e année, la part est nulle : la clé court « sur 3 ans » (l. 2081).',
    status: 'hypothese',
    cells: {
      r0: {
        value: '0.3',
        note: 'Utilisée seulement avec la lecture 3. Même clé que la 1re année, puisque les 129,52 € sont imprimés pour les prescriptions de 2023 et de 2024 d’une molécule entrée en 2023 (l. 2118).',
      },
      r1: {
        value: '0.3',
        status: 'publie',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2075' },
        printed: '30 %',
      },
      r2: {
        value: '0.2',
        status: 'publie',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2077' },
        printed: '20 %',
      },
      r3: {
        value: '0.1',
        status: 'publie',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2079' },
        printed: '10 %',
      },
    },
  },
  {
    id: 'part_am_imprimee',
    label: 'Part de l’Assurance maladie',
    unit: '%',
    dims: ['rang'],
    min: '0',
    max: '1',
    status: 'hypothese',
    cells: {
      r0: { value: '0.7', note: 'Complément de la part supposée des médecins.' },
      r1: {
        value: '0.7',
        status: 'publie',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2075' },
        printed: '70 %',
      },
      r2: {
        value: '0.8',
        status: 'publie',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2077' },
        printed: '80 %',
      },
      r3: {
        value: '0.9',
        status: 'publie',
        ref: { source: 'multilaterale-2024-03-14', where: 'l. 2079' },
        printed: '90%',
      },
    },
  },
];
