import * as v from 'valibot';
import type { Dossier } from './dossier.ts';
import { readJson } from './json-text.ts';
import { currentVersion, type Migration, migrate, migrations } from './migrations.ts';
import { checkPlainData, pathText } from './plain-data.ts';
import { firstDifference } from './same-data.ts';
import { studySchema } from './schema.ts';
import { schemaProblem } from './schema-problem.ts';
import { checkStudy } from './study-checks.ts';
import { LIMITS } from './study-limits.ts';
import type { Study } from './study.ts';
import type { Problem, ProblemCode } from './value.ts';

export type OpenedStudy =
  /** `notes`: French sentences to show once, about what was let through. */
  | { readonly ok: true; readonly study: Study; readonly notes: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The one door: a file's text, a link's content and a database record all enter here, and nowhere else.
 * Size, JSON, forbidden keys, version, migrations, shape, then the dossiers. What it refuses it explains in French with
 * its place; what it accepts it never alters, but through a named migration, which a note tells.
 */
export function openStudy(
  input: unknown,
  dossiers: readonly Dossier[],
  list: readonly Migration[] = migrations,
): OpenedStudy {
  const data = typeof input === 'string' ? readJson(input, LIMITS) : { ok: true as const, value: input };
  if (!data.ok) return refuseAll(data.problem);
  const unsafe = checkPlainData(data.value, LIMITS);
  if (unsafe) return refuseAll(unsafe);
  const header = checkHeader(data.value, list);
  if (!header.ok) return refuseAll(header.problem);

  const current = migrate(header.value, list);
  const shape = v.safeParse(studySchema, current);
  if (!shape.success) return { ok: false, problems: shorten(shape.issues.map(schemaProblem)) };
  const study = shape.output;
  // Valibot reads a list as an object without keys: whatever it made of the data, it must be the data.
  const altered = firstDifference(current, study);
  if (altered) {
    const where = pathText(altered);
    return refuseAll({
      code: 'forme',
      where,
      message: `Il faut un objet entre accolades, et non une liste. (${where})`,
    });
  }
  const size = checkSize(study);
  if (size) return refuseAll(size);
  const findings = checkStudy(study, dossiers);
  if (findings.problems.length > 0) return { ok: false, problems: shorten(findings.problems) };
  return { ok: true, study, notes: [...migrationNotes(header.value, list), ...shortenNotes(findings.notes)] };
}

function refuseAll(problem: Problem): OpenedStudy {
  return { ok: false, problems: [problem] };
}

type Header =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problem: Problem };

/** That it is a study, and of a version this program knows, before anything else is looked at. */
function checkHeader(data: unknown, list: readonly Migration[]): Header {
  const study = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {};
  if (!('format' in study) || study.format !== 'etabli') {
    return refuse(
      'forme',
      'format',
      'Ce fichier n’est pas une étude Établi : choisissez un fichier « .etabli.json ».',
    );
  }
  const version = 'version' in study ? study.version : undefined;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return refuse(
      'forme',
      'version',
      'Ce fichier ne dit pas sa version (« version » doit être un nombre entier) : rouvrez l’original.',
    );
  }
  const known = currentVersion(list);
  if (version > known) {
    return refuse(
      'forme',
      'version',
      `Ce fichier vient d’une version plus récente d’Établi (format ${version}, ici ${known}). Rechargez la page pour avoir la dernière version, puis rouvrez-le.`,
    );
  }
  return { ok: true, value: study as Readonly<Record<string, unknown>> };
}

function checkSize(study: Study): Problem | null {
  let cells = 0;
  for (const scenario of study.scenarios) cells += Object.keys(scenario.cells).length;
  if (cells > LIMITS.cells) {
    const message = `Cette étude change ${cells} cellules, pour ${LIMITS.cells} au plus : répartissez ses scénarios sur plusieurs études.`;
    return { code: 'forme', where: 'scenarios', message };
  }
  const dossiers = Object.keys(study.dossiers).length;
  if (dossiers < 1 || dossiers > LIMITS.dossiers) {
    const message = `Une étude porte sur 1 à ${LIMITS.dossiers} dossiers : celle-ci en a ${dossiers}.`;
    return { code: 'forme', where: 'dossiers', message };
  }
  return null;
}

function migrationNotes(
  study: Readonly<Record<string, unknown>>,
  list: readonly Migration[],
): readonly string[] {
  const known = currentVersion(list);
  if (study.version === known) return [];
  return [
    `Cette étude était au format ${study.version} d’Établi : elle a été convertie au format ${known}. L’original n’a pas été modifié.`,
  ];
}

function refuse(code: ProblemCode, where: string, message: string): { ok: false; problem: Problem } {
  return { ok: false, problem: { code, where, message } };
}

function shortenNotes(notes: readonly string[]): readonly string[] {
  if (notes.length <= LIMITS.problems) return notes;
  return [
    ...notes.slice(0, LIMITS.problems),
    `Et ${notes.length - LIMITS.problems} remarques du même genre.`,
  ];
}

function shorten(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= LIMITS.problems) return problems;
  const more = problems.length - LIMITS.problems;
  const rest: Problem = {
    code: 'forme',
    where: 'fichier',
    message: `Et ${more} autre${more > 1 ? 's' : ''} du même genre.`,
  };
  return [...problems.slice(0, LIMITS.problems), rest];
}
