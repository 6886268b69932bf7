import type { Dossier } from './dossier.ts';
import type { Study } from './study.ts';

/**
 * The dossiers of a study, and those their formulas and the study's own lines refer to (`oam.economie`), in the order
 * of `all`, as they ship.
 */
export function relatedDossiers(
  study: Pick<Study, 'dossiers' | 'lines'>,
  all: readonly Dossier[],
): readonly Dossier[] {
  const bySlug = new Map(all.map((dossier) => [dossier.slug.replaceAll('-', '_'), dossier]));
  const found = new Set<Dossier>();
  const add = (dossier: Dossier): void => {
    if (found.has(dossier)) return;
    found.add(dossier);
    const lines = (study.lines ?? []).filter((line) => line.dossier === dossier.slug);
    for (const text of [...formulaTexts(dossier), ...lines.map(({ expr }) => expr)])
      for (const [, name] of text.matchAll(/\b([a-z][a-z0-9_]*)\./g)) {
        const named = bySlug.get(name as string);
        if (named) add(named);
      }
  };
  for (const dossier of all) if (Object.hasOwn(study.dossiers, dossier.slug)) add(dossier);
  return all.filter((dossier) => found.has(dossier));
}

function* formulaTexts({ formulas, parameters, figures }: Dossier): Iterable<string> {
  for (const { expr } of formulas) yield expr;
  for (const { cells } of parameters)
    for (const cell of Object.values(cells)) if (typeof cell !== 'string' && cell.formula) yield cell.formula;
  for (const { expr, check } of figures) yield `${expr ?? ''} ${check ?? ''}`;
}
