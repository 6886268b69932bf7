/** What the reader must know before quoting a result. */
export const notes: readonly string[] = [
  'La diapositive n’imprime ni coût, ni total, ni effectif pour aucune option. Tous les budgets d’ici reposent sur les effectifs du médecin de référence (hypothèse) et sur 47 434 généralistes (H3).',
  'Deux lectures d’OPTION 1 sont possibles pour les patients non vus. Lecture A, retenue : le critère n’y existe pas. Lecture B : les l. 850-852 la régissent aussi, et ces patients ne rapportent rien. Dans la lecture B, OPTION 2 paie au moins autant à chaque médecin.',
  '« N/A » et « Pas concerné » sont des textes : ils restent des cases sans valeur, jamais des zéros, et aucun calcul ne les lit tant que la règle des patients non vus est inactive.',
  '« 80 ans ou plus » (l. 834) et « 80 ans et plus » (l. 836) sont la même borne d’âge ; la seconde ligne vise les patients hors ALD, ce que la source laisse entendre sans l’imprimer.',
  'L’en-tête de la dernière colonne court sur deux lignes du texte (l. 830-832) : « OPTION 2 (non consommant sur 2 ans) ».',
  'Qui compte comme « vu » par le médecin traitant ou son collaborateur (l. 850-852) n’est pas précisé : téléconsultation, remplacement, visite à domicile.',
  'Aucun montant C2S actuel n’est imprimé. Le 0 retenu fait paraître le gain des nouvelles grilles plus grand qu’il n’est : si vous avez ce montant, saisissez-le dans le scénario actuel.',
  'Le diaporama ne dit pas si les majorations s’additionnent, si elles portent sur la part C2S ou sur la part prévention, ni comment s’apprécient les « plus de 67 ans ». Son dessin imprime « X % » pour « Jeune installé », « +67 ans » et « Désert médical » (l. 810-825).',
  'Les 30 % ne sont imprimés qu’avec la ZIP (l. 1331, 1504), même si le texte voisin parle de « zones sous denses », qui dans le langage courant comprennent les ZAC.',
  'Convention signée : sources secondaires, à vérifier sur le texte signé avant de montrer cette colonne. Elles donnent les montants par classe et le C2S seulement ; majorations et aides sont celles du diaporama, par hypothèse. La presse imprime d’autres taux de première année pour les primo-installés et « 67 ans et plus », non repris ici : c’est pourquoi les deux années ont chacune leur cellule.',
  'H1 ne compte que des adultes : les 100 enfants du médecin de référence sont une hypothèse, et les enfants en ALD sont négligés.',
  'Le montant de Belfort est versé « au 31 octobre 2024 » : ce n’est peut-être pas une année entière. Le nombre de médecins de Belfort en est déduit avec le socle du scénario de référence ; gardez « Actuel » comme référence pour le lire.',
  'Un médecin resté dans un ancien contrat (CAIM, COTRAM, COSCOM) n’a pas la majoration ZIP ; ce que ce contrat lui verse n’est pas dans ce dossier.',
  'Les aides ponctuelles, versées une fois, s’ajoutent à la rémunération de l’année de l’installation : la formule les divise par « 1 an » pour le dire.',
  'La part prévention (5 € par indicateur) est un autre dossier ; elle n’entre pas dans la rémunération.',
  'Les cas types sont des médecins d’exemple, inventés et anonymes.',
];
