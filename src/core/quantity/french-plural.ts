/** Words of our units that end in `s` or `x` in the singular too. */
const INVARIABLE = new Set(
  (
    'abus accès acquis avis bonus bras bus campus cas choix colis concours consensus corps cours cursus décès ' +
    'devis discours dos excès fois frais malus min mois pas parcours permis poids prix procès processus progrès ' +
    'recours relais repas secours succès taux temps tiers virus voix'
  ).split(' '),
);

/** The singular of a lower-case word, part by part in a compound (`cas-types`); a capital at the end (`PS`) changes nothing. */
export function singular(word: string): string {
  return word.replace(/\p{L}+/gu, (part) => {
    if (INVARIABLE.has(part) || part.length < 3 || part.endsWith('ss')) return part;
    if (/(?:eau|eu)x$/.test(part)) return part.slice(0, -1);
    if (part.endsWith('aux')) return `${part.slice(0, -3)}al`;
    return part.endsWith('s') ? part.slice(0, -1) : part;
  });
}

/** The plural of a word in the singular; same limits. */
export function plural(word: string): string {
  return word.replace(/\p{L}+/gu, (part) => {
    if (part.length < 2 || /[sxz\p{Lu}]$/u.test(part)) return part;
    if (/(?:eau|eu)$/.test(part)) return `${part}x`;
    return part.endsWith('al') ? `${part.slice(0, -2)}aux` : `${part}s`;
  });
}
