import type { Formula } from '../../../core/model/dossier.ts';

/** Shares of staff by the source’s own denominators. */
export const effectifs: readonly Formula[] = [
  {
    id: 'part_organisme_cam',
    label: 'Part des CAM',
    unit: '%',
    expr: 'cam_organisme / SOMME(cam_organisme; organisme)',
  },
  { id: 'part_temps', label: 'Part des CAM', unit: '%', expr: 'cam_temps / effectif_cam[annee = a2016]' },
  {
    id: 'part_nb_volets',
    label: 'Part des CAM à temps plein',
    unit: '%',
    expr: 'cam_nb_volets / cam_temps[temps_prado = t100]',
  },
  {
    id: 'part_niveau_cam',
    label: 'Part des CAM',
    unit: '%',
    expr: 'cam_niveau / effectif_cam[annee = a2016]',
  },
  { id: 'part_niveau_manager', label: 'Part des managers', unit: '%', expr: 'managers_niveau / managers' },
  {
    id: 'cout_formation_total',
    label: 'Formation aux trois volets et au tronc commun',
    unit: '€',
    expr: 'SOMME(cout_formation; formation)',
    decimals: 2,
  },
  {
    id: 'taux_eprado',
    label: 'Part des présentations suivies d’une adhésion',
    unit: 'adhésions/présentation',
    expr: 'eprado_adhesions / eprado_presentations',
    decimals: 2,
  },
];
