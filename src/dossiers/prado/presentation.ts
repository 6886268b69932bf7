import type { Chart, ResultCard } from '../../core/model/dossier.ts';

/** Result cards, in order. */
export const results: readonly ResultCard[] = [
  { id: 'benefice_net_total' },
  { id: 'benefice_net' },
  { id: 'budget' },
  { id: 'cout_moyen_adhesion' },
  { id: 'gain_seuil', note: 'Égal au coût complet d’une adhésion : au-dessus, le volet se paie lui-même.' },
  { id: 'coefficient_complet' },
  { id: 'taux_atteinte_cog', title: 'Objectif de la COG atteint en 2016', at: { annee: 'a2016' } },
  { id: 'taux_atteinte_revise', title: 'Objectif révisé atteint en 2016', at: { annee: 'a2016' } },
  { id: 'economie_salariale' },
  { id: 'economie_sms' },
];

/** The balance by volet, what an adhesion costs, and the targets. */
export const charts: readonly Chart[] = [
  { id: 'benefice', title: 'Bénéfice net par volet', kind: 'bars', y: 'benefice_net', x: 'volet' },
  { id: 'cout', title: 'Coût complet par adhésion', kind: 'bars', y: 'cout_par_adhesion', x: 'volet' },
  {
    id: 'adhesions',
    title: 'Adhésions et objectifs',
    kind: 'line',
    y: 'suivi_adhesions',
    x: 'annee',
    series: 'serie',
    xLabel: 'Année',
  },
];

/** What the reader must know before quoting a result. */
export const notes: readonly string[] = [
  'Deux séries publiées diffèrent pour l’objectif 2014 et le réalisé 2015 : le tableau 2 du rapport et le bilan de la fiche 7. Les deux sont gardées ; choisissez celle qui sert au suivi.',
  'Le tableau 2 a des cases vides : elles restent sans objet. Une réduction y est imprimée avec un signe moins ; elle est saisie ici en positif.',
  'Les volets changent de nom d’un tableau à l’autre : « Orthopédie » (tableau 4), « Chirurgie » (tableaux 3, 15 et 16), « SSR » (4 300 €). Les 4 300 € valent pour la seule prothèse de hanche : les étendre à toute la chirurgie est un choix, que montre le scénario « Gain SSR 2015 ».',
  'Les adhésions aux pathologies chroniques ne sont pas imprimées pour 2016 : 4 223 est le reste du total. Les 622 adhésions BPCO (l. 6072) laissent 3 601 adhésions pour l’insuffisance cardiaque. ETP et productivité portent la seule mention « IC ».',
  'Les gains sont des estimations internes de la CNAMTS ; le rapport juge l’impact mesuré « marginal » (l. 2456). Prenez chaque gain comme une hypothèse à négocier.',
  'Le tableau 4 compte les économies en négatif et les dépenses de ville en positif, sauf pour les plaies chroniques, où hôpital et ville sont deux économies.',
  'Les graphiques 1 et 2 (durées de séjour, recours au SSR) ne disent pas quelle barre est celle de PRADO : ils ne sont pas repris. Le tableau 6 a été lu à l’œil sur un graphique (l. 2552).',
  'Le coût des CAM exclut déplacements, informatique et locaux ; les 20 % de coûts de gestion sont une estimation de la mission.',
  'La productivité de 2016 est un niveau de juin : multipliée par douze, elle donne un équivalent annuel.',
  'En Île-de-France, les nombres d’avril 2024 sont comparés à 2023 « sur la même période », sans dire s’ils sont mensuels ou cumulés.',
];
