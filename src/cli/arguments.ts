export interface Arguments {
  readonly file: string;
  /** Only this dossier's results. */
  readonly dossier?: string;
}

export const USAGE = `Usage : npm run --silent compute -- FICHIER.etabli.json [--dossier NOM]

Évalue une étude et écrit ses résultats en JSON. Avec --dossier, ceux d’un seul dossier de l’étude.`;

/** Null when they are not those of `USAGE`. */
export function readArguments(given: readonly string[]): Arguments | null {
  const files: string[] = [];
  let dossier: string | undefined;
  for (let rank = 0; rank < given.length; rank += 1) {
    const word = given[rank] as string;
    const [name, inline] = word.startsWith('--dossier=') ? ['--dossier', word.slice(10)] : [word, undefined];
    if (name === '--dossier') {
      if (inline === undefined) rank += 1;
      const slug = inline ?? given[rank];
      if (!slug || dossier !== undefined) return null;
      dossier = slug;
    } else if (word.startsWith('-')) return null;
    else files.push(word);
  }
  const [file] = files;
  if (file === undefined || files.length > 1) return null;
  return dossier === undefined ? { file } : { file, dossier };
}
