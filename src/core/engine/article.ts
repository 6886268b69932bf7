/**
 * French nouns that head the labels of a subject, with their gender: « le montant », « la part ». A label whose first
 * word is not here is quoted instead, which is right whatever the word.
 */
const MASCULINE =
  'accès accord acompte acte adhérent adulte âge an avantage barème bénéfice bénéficiaire bilan budget calage cas centre coefficient conseiller contrat coût crédit cumul délai département dépassement effectif enfant établissement facteur forfait gain groupe impact indicateur infirmier intéressement jour levier manager marché médecin mois modèle montant multiplicateur nombre nouveau objectif octile patient pas plafond plan plancher poids point poste prix produit profil pourcentage rang rang rapport ratio recours reversement revenu résidu salaire segment service seuil socle solde sous-total suivi supplément surcoût tarif taux temps territoire total volet volume écart';
const FEMININE =
  'adhésion aide année assiette base baisse borne charge classe clé croissance date dépense différence dotation durée économie enveloppe évolution formation formule hausse heure indemnité injection marge majoration masse mesure molécule moyenne part patiente patientèle pénalité pente période perte population prime productivité progression provision quantité quote-part recette règle rémunération répartition ristourne série situation somme sortie strate structure subvention tablette taille tranche valeur variation visite';
const GENDER: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...MASCULINE.split(' ').map((noun) => [noun, 'm'] as const),
  ...FEMININE.split(' ').map((noun) => [noun, 'f'] as const),
]);
const VOWEL = /^(?:[aâàeéèêiîoôuœ]|heure)/;

/** « le montant », « l’effectif », « les patients »; « label » in quotes when its gender is not known or it holds a pause. */
export function withArticle(label: string): string {
  const lower = lowered(label);
  const [head = ''] = lower.split(/[\s’]/);
  if (/[,:;()]/.test(label)) return quoted(label);
  if (!GENDER.has(head) && /[sx]$/.test(head) && GENDER.has(head.slice(0, -1))) return `les ${lower}`;
  const gender = GENDER.get(head);
  if (!gender) return quoted(label);
  if (VOWEL.test(head)) return `l’${lower}`;
  return `${gender === 'm' ? 'le' : 'la'} ${lower}`;
}

/** With a small first letter, unless the first word is an acronym. */
export function lowered(label: string): string {
  return /^\p{Lu}(?:\p{Ll}|['’]|$|\s)/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** « du montant », « de l’effectif », « des patients », « d’une … ». */
export function complement(words: string): string {
  if (words.startsWith('le ')) return `du ${words.slice(3)}`;
  if (words.startsWith('les ')) return `des ${words.slice(4)}`;
  return `de ${words}`;
}

/** « au montant », « à l’effectif », « aux patients ». */
export function toward(words: string): string {
  if (words.startsWith('le ')) return `au ${words.slice(3)}`;
  if (words.startsWith('les ')) return `aux ${words.slice(4)}`;
  return `à ${words}`;
}

/** « les classes de patients » for a label in the plural, « chaque classe » for one in the singular. */
export function eachOf(label: string): string {
  const lower = lowered(label);
  const [head = ''] = lower.split(/[\s’]/);
  return /[sx]$/.test(head) ? `les ${lower}` : `chaque ${lower}`;
}

function quoted(label: string): string {
  return `« ${label} »`;
}
