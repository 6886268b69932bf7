import type { Parameter } from '../../../core/model/dossier.ts';

/** The four points of the curve and what is beyond them. */
export const courbe: readonly Parameter[] = [
  {
    id: 'taux_point',
    label: 'Taux d’initiation par OAM',
    unit: '%',
    dims: ['point'],
    min: '0',
    max: '1',
    note: 'Les taux croissent strictement d’un point à l’autre.',
    status: 'publie',
    cells: {
      p0: { value: '0.07', ref: { source: 'multilaterale', where: 'l. 2246' }, printed: '7 %' },
      p1: { value: '0.1', ref: { source: 'multilaterale', where: 'l. 2260 et 2355' }, printed: '10%' },
      p2: { value: '0.15', ref: { source: 'multilaterale', where: 'l. 2264 et 2389' }, printed: '15%' },
      p3: { value: '0.2', ref: { source: 'multilaterale', where: 'l. 2317 et 2399' }, printed: '20%' },
    },
  },
  {
    id: 'economie_point',
    label: 'Économie brute',
    unit: 'M€',
    dims: ['point'],
    min: '0',
    note: 'Imprimé sans libellé ni €. Lu comme une économie brute : 80 % de chaque nombre donne exactement 4,8, 13,6 et 24 M€.',
    status: 'publie',
    cells: {
      p0: {
        value: '0',
        status: 'hypothese',
        note: 'Pas d’économie au taux de 2022 : c’est le point de départ, par construction.',
      },
      p1: { value: '6', ref: { source: 'multilaterale', where: 'l. 2333' }, printed: '6 M' },
      p2: { value: '17', ref: { source: 'multilaterale', where: 'l. 2335' }, printed: '17 M' },
      p3: { value: '30', ref: { source: 'multilaterale', where: 'l. 2337' }, printed: '30 M' },
    },
  },
  {
    id: 'pente_extrapolation',
    label: 'Pente au-delà de 20 %',
    unit: 'M€/point',
    min: '0',
    note: 'Prolonge le dernier segment publié ; rien n’est imprimé au-delà de 20 %.',
    status: 'hypothese',
    cells: { '': '2.6' },
  },
  {
    id: 'modele',
    label: 'Modèle de l’économie',
    unit: '1',
    choices: [
      { value: '1', label: 'Courbe calée sur les points publiés' },
      { value: '2', label: 'Modèle structurel' },
    ],
    status: 'hypothese',
    cells: { '': '1' },
  },
];
