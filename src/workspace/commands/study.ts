import { nodeId, parseAddress } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { toLine, toParagraphs } from '../../core/model/study-limits.ts';
import type { Command } from '../api.ts';
import { indexOf } from '../cells/find-cell.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

export function updateStudy(study: Study, command: Of<'update-study'>): Study | null {
  const title = command.title === undefined ? study.title : toLine(command.title);
  const description =
    command.description === undefined ? study.description : toParagraphs(command.description);
  const notes = command.notes === undefined ? (study.notes ?? '') : toParagraphs(command.notes).trimEnd();
  if (title === '') return null;
  if (title === study.title && description === study.description && notes === (study.notes ?? ''))
    return study;
  const { notes: _, ...others } = study;
  return { ...others, title, description, ...(notes === '' ? {} : { notes }) };
}

export function split(
  study: Study,
  { node, split: wanted }: Of<'split'>,
  dossiers: readonly Dossier[],
): Study | null {
  const parts = parseAddress(node);
  const dossier = parts && dossiers.find(({ slug }) => slug === parts.slug);
  const known = dossier && indexOf(dossier).parameter(parts.name) && nodeId(parts.slug, parts.name) === node;
  if (!known) return null;
  if (study.split.includes(node) === wanted) return study;
  const next = wanted ? [...study.split, node] : study.split.filter((other) => other !== node);
  return { ...study, split: next };
}

export function addDossier(
  study: Study,
  slugs: readonly string[],
  dossiers: readonly Dossier[],
): Study | null {
  const missing = slugs.filter((slug) => !Object.hasOwn(study.dossiers, slug));
  if (missing.length === 0) return study;
  const versions = { ...study.dossiers };
  for (const slug of missing) {
    const dossier = dossiers.find((candidate) => candidate.slug === slug);
    if (!dossier) return null;
    versions[slug] = dossier.version;
  }
  return { ...study, dossiers: versions };
}
