import type { Parameter } from '../../../core/model/dossier.ts';

export const scalaires: readonly Parameter[] = [
  {
    id: 'nb_ps',
    label: 'Nombre de PS concernés',
    unit: 'PS',
    min: '0',
    exclusiveMin: true,
    integer: true,
    note: 'Non ventilé par spécialité.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 2349' },
    cells: { '': { value: '6294', printed: '6294' } },
  },
  {
    id: 'taux_long_terme',
    label: 'Objectif à terme',
    unit: '%',
    min: '0',
    max: '1',
    note: 'Pour mémoire : aucun calcul ne s’en sert. La l. 2252 imprime aussi 30 %, mais des seules prescriptions initiales hospitalières.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 1826 et 2042' },
    cells: { '': { value: '0.3', printed: '30 % à terme' } },
  },
  {
    id: 'assiette_oam',
    label: 'Assiette de l’objectif 8',
    unit: 'M€',
    min: '0',
    note: 'Pour mémoire. Rattachée à l’objectif 8 d’après l’ordre de la diapositive.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 1842' },
    cells: { '': { value: '1200', printed: '1,2 Md€' } },
  },
];

/** Inputs of the structural model. */
export const structure: readonly Parameter[] = [
  {
    id: 'croissance_population',
    label: 'Croissance annuelle de la population traitée pour un SAHOS',
    unit: '%',
    min: '-1',
    exclusiveMin: true,
    note: 'Vient d’un avis de la CNEDiMTS cité en bas de diapositive (l. 2254) ; ce n’est pas une estimation de la Cnam.',
    status: 'publie',
    ref: { source: 'multilaterale', where: 'l. 2248' },
    cells: { '': { value: '0.15', printed: '15% par an en moyenne' } },
  },
  {
    id: 'nouveaux_patients_2022',
    label: 'Nouveaux patients traités pour un SAHOS en 2022',
    unit: 'patients',
    min: '0',
    note: 'Non imprimé : nombre rond. Seul compte son produit par l’économie par patient.',
    status: 'hypothese',
    cells: { '': '200000' },
  },
  {
    id: 'economie_unitaire',
    label: 'Économie annuelle par patient sous OAM plutôt que PPC',
    unit: '€/patient',
    min: '0',
    note: 'Non imprimé : calage des moindres carrés (582,96 €), arrondi.',
    status: 'hypothese',
    cells: { '': '583' },
  },
];
