import { namesRow } from './own-members.ts';
import { firstDifference } from './same-data.ts';
import type { OwnLine, OwnMember, Study } from './study.ts';

/** A ligne de calcul of the other study that this one does not have, or not so. */
export interface LineChange {
  readonly line: OwnLine;
  /** The one it would take the place of. */
  readonly mine: OwnLine | null;
  /** Changed on both sides since the base: kept as I have it unless the user says otherwise. */
  readonly conflict: boolean;
}

type Lines = Pick<Study, 'lines'>;

/** Three-way, line by line; null: the sources, which have none. What I alone changed or took out is not brought back. */
export function lineChanges(mine: Lines, theirs: Lines, base: Lines | null): readonly LineChange[] {
  return (theirs.lines ?? []).flatMap((line): readonly LineChange[] => {
    const [own, was] = [lineOf(mine, line), lineOf(base ?? {}, line)];
    if (sameLine(own, line) || sameLine(was, line)) return [];
    return [{ line, mine: own ?? null, conflict: !sameLine(own, was) }];
  });
}

/**
 * The study with these lines of the other one, each in the place of its namesake; the lines and the rows of theirs that
 * they name and that it does not have come with them, and their dossiers.
 */
export function withLinesOf(
  study: Study,
  theirs: Pick<Study, 'lines' | 'members' | 'dossiers'>,
  wanted: readonly OwnLine[],
): Study {
  if (wanted.length === 0) return study;
  const lines = [...(study.lines ?? [])];
  const left = [...wanted];
  const brought: OwnLine[] = [];
  for (let line = left.shift(); line; line = left.shift()) {
    if (brought.includes(line)) continue;
    brought.push(line);
    const at = lines.findIndex((one) => isSame(one, line));
    if (at < 0) lines.push(line);
    else lines[at] = line;
    for (const one of linesNamed(line, theirs)) if (!lineOf({ lines }, one)) left.push(one);
  }
  const rows = (theirs.members ?? []).filter(
    (row) => brought.some((line) => namesRow(line, row)) && !hasRow(study, row),
  );
  const slugs = [...brought, ...rows].map(({ dossier }) => dossier);
  const missing = Object.entries(theirs.dossiers).filter(
    ([slug]) => slugs.includes(slug) && !Object.hasOwn(study.dossiers, slug),
  );
  return {
    ...study,
    lines,
    ...(rows.length > 0 ? { members: [...(study.members ?? []), ...rows] } : {}),
    ...(missing.length > 0 ? { dossiers: { ...study.dossiers, ...Object.fromEntries(missing) } } : {}),
  };
}

/** Lines of a study that a formula names, in its own dossier or as `oam.economie`. */
function linesNamed({ dossier, expr }: OwnLine, { lines = [] }: Lines): readonly OwnLine[] {
  const prefix = (slug: string) => slug.replaceAll('-', '_');
  const named = new Set(
    [...expr.matchAll(/(?:([a-z][a-z0-9_]*)\.)?([a-z][a-z0-9_]*)/g)].map(
      ([, slug = prefix(dossier), id]) => `${slug}.${id}`,
    ),
  );
  return lines.filter((one) => named.has(`${prefix(one.dossier)}.${one.id}`));
}

function hasRow({ members = [] }: Pick<Study, 'members'>, row: OwnMember): boolean {
  return members.some(
    ({ dossier, dimension, id }) => dossier === row.dossier && dimension === row.dimension && id === row.id,
  );
}

function lineOf({ lines = [] }: Lines, wanted: OwnLine): OwnLine | undefined {
  return lines.find((one) => isSame(one, wanted));
}

function isSame(a: OwnLine, b: OwnLine): boolean {
  return a.dossier === b.dossier && a.id === b.id;
}

/** Says the same; undefined: there is none. */
function sameLine(a: OwnLine | undefined, b: OwnLine | undefined): boolean {
  return firstDifference(a, b) === null;
}
