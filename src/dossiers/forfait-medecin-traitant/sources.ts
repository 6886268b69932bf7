import type { Source } from '../../core/model/dossier.ts';

export const sources: readonly Source[] = [
  {
    id: 'multilaterale',
    title: 'Convention médicale – multilatérale',
    date: '2024-03-14',
    note: 'Diaporama de négociation. Les numéros de ligne sont ceux du texte extrait.',
  },
  {
    id: 'belfort',
    title: 'Territoire de Belfort – Statistiques de dépenses 2024',
    date: '2024-10-31',
    note: 'Montants versés au 31 octobre 2024 (l. 42) : ce n’est pas forcément une année entière.',
  },
  {
    id: 'h1',
    title: 'Le Quotidien du médecin – patientèle moyenne des généralistes en 2021',
    date: '2021',
    url: 'https://infectiologie.lequotidiendumedecin.fr/liberal-soins-de-ville/assurance-maladie/prescriptions-741-165-euros-de-remboursement-moyen-par-generaliste-en-2021',
    note: 'Hors dossier. 960 patients adultes par médecin traitant généraliste en moyenne, médiane 927, la moitié des généralistes entre 600 et 1 300.',
  },
  {
    id: 'h2',
    title: 'Le Quotidien du médecin – forfait patientèle médecin traitant',
    date: 'décembre 2023',
    url: 'https://gynecologie-obstetrique.lequotidiendumedecin.fr/liberal-soins-de-ville/exercice/forfait-patientele-medecin-traitant-la-cnam-met-100-millions-deuros-sur-la-table-des-negos',
    note: 'Hors dossier. Un généraliste est médecin traitant de 230 patients en ALD en moyenne. Les « 100 millions d’euros » de l’adresse sont une offre antérieure, pas le coût de cette grille.',
  },
  {
    id: 'h3',
    title: 'Le Quotidien du médecin – dernier acompte du forfait patientèle',
    date: 'non datée',
    url: 'https://neurologie-psychiatrie.lequotidiendumedecin.fr/liberal-soins-de-ville/honoraires/forfait-patientele-medecin-traitant-5-360-euros-en-moyenne-par-generaliste-pour-le-dernier-acompte',
    note: 'Hors dossier. 68 491 bénéficiaires dont 47 434 généralistes ; dernier acompte trimestriel de 263 M€ ; 5 360 € par généraliste en moyenne.',
  },
  {
    id: 'h4',
    title: 'Sources secondaires sur la convention signée (activa-medical.fr, francetvinfo.fr)',
    date: 'montants 2026',
    url: 'https://activa-medical.fr/?p=2036',
    note: 'Hors dossier. Sources secondaires, à vérifier sur le texte signé.',
  },
];
