import type { Chart, ResultCard } from '../../core/model/dossier.ts';

export const results: readonly ResultCard[] = [
  { id: 'budget', title: 'Budget national (généralistes)', at: { territoire: 'france' } },
  { id: 'surcout', title: 'Surcoût national', at: { territoire: 'france' } },
  { id: 'budget_socle', title: 'Dont socle, France', at: { territoire: 'france' } },
  { id: 'budget_c2s', title: 'Dont part C2S, France', at: { territoire: 'france' } },
  { id: 'budget_majorations', title: 'Dont majorations, France', at: { territoire: 'france' } },
  { id: 'budget_aides', title: 'Dont aides ponctuelles, France', at: { territoire: 'france' } },
  { id: 'remuneration', title: 'Médecin de référence', at: { cas_type: 'mg_reference' } },
  { id: 'part_perdants' },
  { id: 'part_gagnants' },
  { id: 'perte_totale' },
  { id: 'remuneration_moyenne' },
  { id: 'seuil_non_vu' },
  { id: 'gain', title: 'Gain par cas type' },
  { id: 'budget', title: 'Budget, Territoire de Belfort', at: { territoire: 'belfort' } },
  { id: 'controle_population', title: 'Contrôle : population et budget' },
  { id: 'controle_poids', title: 'Contrôle : somme des poids' },
  { id: 'controle_acompte', title: 'Contrôle : acompte moyen' },
];

export const charts: readonly Chart[] = [
  {
    id: 'cout_classe',
    title: 'Coût national du socle par classe de patients',
    kind: 'bars',
    y: 'cout_classe',
    x: 'classe_patient',
    at: { territoire: 'france' },
    xLabel: 'Classe de patients',
    note: 'Effectifs de référence (hypothèse) × 47 434 généralistes.',
  },
  {
    id: 'gain_cas_type',
    title: 'Gain par cas type',
    kind: 'bars',
    y: 'gain',
    x: 'cas_type',
    xLabel: 'Cas type',
    note: 'Par rapport au scénario de référence ; sous zéro, le médecin y perd.',
  },
];
