import type { Dossier } from '../../core/model/dossier.ts';
import type { Scenario, Study } from '../../core/model/study.ts';
import { typeset } from '../../core/quantity/text.ts';
import { nameCell, shortTitle } from '../text/names.ts';

/** What changed of the study itself, its scenarios apart. */
export function studyNotes(from: Study, to: Study, dossiers: readonly Dossier[]): readonly string[] {
  const notes: string[] = [];
  const dossier = (slug: string) => {
    const known = dossiers.find((one) => one.slug === slug);
    return known ? shortTitle(known) : slug;
  };
  if (from.title !== to.title) notes.push(`Nom de l’étude : « ${from.title} » → « ${to.title} »`);
  if (from.description !== to.description) notes.push('Description de l’étude modifiée');
  notes.push(...written('Notes de l’étude', from.notes, to.notes));
  for (const slug of Object.keys({ ...from.dossiers, ...to.dossiers })) {
    const [was, is] = [from.dossiers[slug], to.dossiers[slug]];
    if (was === undefined) notes.push(`Dossier ajouté : ${dossier(slug)}`);
    else if (is === undefined) notes.push(`Dossier retiré : ${dossier(slug)}`);
    else if (was !== is) notes.push(`Données du dossier ${dossier(slug)} : version ${was} → ${is}`);
  }
  if (from.reference !== to.reference) {
    notes.push(`Scénario de référence : ${labelIn(from, from.reference)} → ${labelIn(to, to.reference)}`);
  }
  notes.push(
    ...listed('Ligne de tableau', from.members, to.members, ({ dossier: slug, dimension, id }) =>
      [slug, dimension, id].join(),
    ),
    ...listed('Ligne de calcul', from.lines, to.lines, ({ dossier: slug, id }) => `${slug},${id}`),
  );
  if (JSON.stringify(from.steps ?? []) !== JSON.stringify(to.steps ?? []))
    notes.push('Présentation modifiée');
  const columns = (study: Study) => study.scenarios.map(({ id }) => id);
  const common = (study: Study, other: Study) =>
    columns(study)
      .filter((id) => columns(other).includes(id))
      .join();
  if (common(from, to) !== common(to, from)) notes.push('Ordre des scénarios modifié');
  for (const node of new Set([...from.split, ...to.split])) {
    const [was, is] = [from.split.includes(node), to.split.includes(node)];
    const name = nameCell(dossiers, node)?.label ?? node;
    if (was !== is)
      notes.push(
        is ? `« ${name} » montré avec une colonne par scénario` : `« ${name} » montré en une seule colonne`,
      );
  }
  if (from.version !== to.version) notes.push('Étude convertie au format de cette version d’Établi');
  return notes.map(typeset);
}

/** What changed of a scenario, its cells apart. */
export function scenarioNotes(from: Study, to: Study, was: Scenario, is: Scenario): readonly string[] {
  const notes: string[] = [];
  if (was.label !== is.label) notes.push(`Nom : « ${was.label} » → « ${is.label} »`);
  if (was.description !== is.description) notes.push('Description modifiée');
  if (was.parent !== is.parent)
    notes.push(`Point de départ : ${labelIn(from, was.parent)} → ${labelIn(to, is.parent)}`);
  if (was.color !== is.color) notes.push('Couleur modifiée');
  return notes.map(typeset);
}

function labelIn(study: Study, id: string | null): string {
  if (id === null) return 'les sources';
  return `« ${study.scenarios.find((one) => one.id === id)?.label ?? id} »`;
}

function written(what: string, from: string | undefined, to: string | undefined): readonly string[] {
  if (from === to) return [];
  if (!from) return [`${what} écrites`];
  return [to ? `${what} modifiées` : `${what} effacées`];
}

function listed<T extends { readonly label: string }>(
  what: string,
  from: readonly T[] = [],
  to: readonly T[] = [],
  key: (one: T) => string,
): readonly string[] {
  const [was, is] = [from, to].map((list) => new Map(list.map((one) => [key(one), one] as const)));
  const notes: string[] = [];
  for (const [id, one] of is ?? []) {
    const old = was?.get(id);
    if (!old) notes.push(`${what} ajoutée : « ${one.label} »`);
    else if (JSON.stringify(old) !== JSON.stringify(one)) notes.push(`${what} modifiée : « ${one.label} »`);
  }
  for (const [id, one] of was ?? []) if (!is?.has(id)) notes.push(`${what} retirée : « ${one.label} »`);
  return notes;
}
