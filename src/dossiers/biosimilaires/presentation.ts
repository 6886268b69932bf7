import type { Chart, ResultCard } from '../../core/model/dossier.ts';

/** Result cards, in order. */
export const results: readonly ResultCard[] = [
  { id: 'reversement_periode' },
  { id: 'economie_periode' },
  { id: 'gain_am_periode' },
  { id: 'reversement_total', title: 'Reversement aux médecins par année' },
  { id: 'reversement_ps', title: 'Reversement à un ophtalmologue par année' },
  { id: 'economie_patient_implicite', note: '129,52 € divisés par la clé du rang choisi.' },
  { id: 'ecart_2024', note: 'Zéro partout : la lecture choisie redonne la colonne « Répartition en 2024 ».' },
  { id: 'annee_80', note: 'Un tiret : après 2029.' },
  { id: 'economie_anti_vegf' },
];

/** The calendar first: it is the point of the dossier. */
export const charts: readonly Chart[] = [
  {
    id: 'calendrier',
    title: 'Calendrier des clés : part des médecins libéraux',
    kind: 'heat',
    y: 'cle_medecins',
    x: 'annee',
    series: 'molecule',
    xLabel: 'Année',
  },
  {
    id: 'reversement',
    title: 'Reversement aux médecins par année',
    kind: 'bars',
    y: 'reversement_total',
    x: 'annee',
    xLabel: 'Année',
  },
  {
    id: 'economie',
    title: 'Économie par année',
    kind: 'line',
    y: 'economie_totale',
    x: 'annee',
    xLabel: 'Année',
    note: 'Avec la lecture 3 et sans nouvelle molécule, les médecins ne reçoivent plus rien à partir de 2027, alors que l’économie continue.',
  },
  {
    id: 'penetration',
    title: 'Taux de pénétration des biosimilaires',
    kind: 'line',
    y: 'penetration',
    x: 'annee',
    series: 'molecule',
    xLabel: 'Année',
  },
];

/** What the reader must know before quoting a result. */
export const notes: readonly string[] = [
  'Deux ordres dans le même document : la clé se lit médecins / Assurance maladie (30 / 70), la colonne « Répartition en 2024 » se lit Assurance maladie / médecins (70%/30%).',
  'Prise à la lettre, la règle imprimée contredit les répartitions imprimées pour 2024 (P12, P13). La lecture 3 les redonne toutes les sept. Un paiement décalé d’un an les redonnerait aussi, mais les prescriptions de 2024 du ranibizumab seraient alors partagées à 20 % (86,35 €), et non aux 129,52 € imprimés pour 2023 et 2024. Changez la lecture dans le premier tableau pour voir l’écart.',
  'Avec la lecture 3, la part de 30 % l’année d’entrée est déduite du seul ranibizumab ; pour les six autres molécules, elle donne 30 % en 2021 et en 2022, ce que le document n’imprime pas.',
  'Les 129,52 € valent « par PS et par patient », pour les prescriptions de 2023 et 2024, sur la base de 4 injections par an. Ils sont lus ici comme un montant annuel. Sur 18 mois (6 injections), l’économie implicite serait de 71,96 € par injection ; sur deux ans (8 injections), de 53,97 €.',
  'Le texte annonce 6 molécules, le tableau en donne 7 : les sept sont reprises.',
  'Les 5 points de marge sont un critère d’entrée : le document ne dit pas qu’une molécule sort quand elle passe 75 % ou 80 %. La pénétration se compte en volume.',
  'L’assiette « plus de 900 M€ » couvre LUCENTIS et EYLEA ; seul LUCENTIS a un biosimilaire à la date du document. L’ordre de grandeur anti VEGF est donc une vue haute.',
  'Le dispositif complémentaire à l’étude pour les ophtalmologues (l. 2122) n’a aucun chiffre : il n’est pas simulé.',
  'Avec la lecture 3 et sans nouvelle molécule, les médecins ne reçoivent plus rien à partir de 2027 alors que les économies continuent : c’est l’enjeu du calendrier.',
];
