import { Exact } from '../quantity/decimal.ts';
import { parseUnit } from '../quantity/unit.ts';
import type { Dimension, Dossier } from './dossier.ts';
import type { Own } from './own-dossier.ts';
import type { Path } from './plain-data.ts';
import { LIMITS } from './study-limits.ts';
import type { OwnLine, OwnMember, Study } from './study.ts';
import type { ProblemCode } from './value.ts';

/** Why something of one's own cannot be part of a study. */
export interface OwnProblem {
  readonly code: ProblemCode;
  readonly path: Path;
  /** French, what to do included. */
  readonly message: string;
}

/** A name every object of the language underneath has: it would be found where nothing was put. */
const RESERVED = 'constructor';

/**
 * What is wrong with the rows and lines of a study, over the dossiers as they ship. What a formula says is not looked
 * at: a line with an error opens, and shows it.
 */
export function ownProblems(
  study: Own & Pick<Study, 'dossiers'>,
  dossiers: readonly Dossier[],
): readonly OwnProblem[] {
  const bySlug = new Map(dossiers.map((dossier) => [dossier.slug, dossier]));
  const problems: OwnProblem[] = [];
  const check = (
    list: 'members' | 'lines',
    one: OwnMember | OwnLine,
    rank: number,
    find: (dossier: Dossier) => Finding | null,
  ) => {
    const dossier = bySlug.get(one.dossier);
    const finding = Object.hasOwn(study.dossiers, one.dossier)
      ? dossier && (blank(one) ?? find(dossier))
      : { key: 'dossier', code: 'nom-inconnu' as const, message: outside(one.dossier) };
    if (finding)
      problems.push({ code: finding.code, path: [list, rank, finding.key], message: finding.message });
  };
  const { members = [], lines = [] } = study;
  for (const [rank, member] of members.entries())
    check('members', member, rank, (dossier) => memberFinding(member, members.slice(0, rank), dossier));
  const { largest, cells } = sizeOf(members, dossiers);
  if (cells > LIMITS.cells)
    problems.push({
      code: 'forme',
      path: ['members'],
      message: `Avec ces lignes ajoutées, « ${largest} » aurait ${cells} cellules, pour ${LIMITS.cells} au plus : retirez-en.`,
    });
  for (const [rank, line] of lines.entries())
    check('lines', line, rank, (dossier) => lineFinding(line, lines.slice(0, rank), dossier));
  return problems;
}

interface Finding {
  readonly key: string;
  readonly code: ProblemCode;
  readonly message: string;
}

function blank({ label }: OwnMember | OwnLine): Finding | null {
  if (label.trim() !== '') return null;
  return { key: 'label', code: 'forme', message: 'Ce qui est ajouté doit avoir un nom.' };
}

function outside(slug: string): string {
  return `Le dossier « ${slug} » n’est pas dans la liste des dossiers de l’étude : ajoutez-le à « dossiers ».`;
}

function memberFinding(
  member: OwnMember,
  earlier: readonly OwnMember[],
  { slug, title, dimensions }: Dossier,
): Finding | null {
  const { id, like, value } = member;
  const dimension = dimensions.find((one) => one.id === member.dimension);
  if (!dimension) {
    const message = `Le dossier « ${title} » n’a pas de dimension « ${member.dimension} ».`;
    return { key: 'dimension', code: 'nom-inconnu', message };
  }
  if (!dimension.extensible) {
    const message = `On ne peut rien ajouter à « ${dimension.label} » : les formules du dossier en dépendent.`;
    return { key: 'dimension', code: 'dimension', message };
  }
  const beside = earlier.filter((one) => one.dossier === slug && one.dimension === dimension.id);
  if (id === RESERVED || [...dimension.members, ...beside].some((one) => one.id === id)) {
    const message = `« ${id} » est déjà pris dans « ${dimension.label} » : donnez un autre identifiant.`;
    return { key: 'id', code: 'doublon', message };
  }
  if (beside.length >= LIMITS.membersOfDimension) {
    const message = `« ${dimension.label} » a déjà ${LIMITS.membersOfDimension} lignes ajoutées : c’est le plus possible.`;
    return { key: 'id', code: 'forme', message };
  }
  if (like !== null && dimension.members.every((one) => one.id !== like)) {
    const message = `« ${like} » n’est pas un membre de « ${dimension.label} » : partez d’un autre, ou de rien.`;
    return { key: 'like', code: 'membre-inconnu', message };
  }
  return valueFinding(value, dimension, beside);
}

function valueFinding(
  value: string | undefined,
  { label, members }: Dimension,
  beside: readonly OwnMember[],
): Finding | null {
  const numeric = members.some((member) => member.value !== undefined);
  if (numeric !== (value !== undefined)) {
    const message = numeric
      ? `Dans « ${label} », chaque membre a une valeur : donnez-en une.`
      : `Dans « ${label} », les membres n’ont pas de valeur : retirez celle-ci.`;
    return { key: 'value', code: 'valeur', message };
  }
  const taken = [...members, ...beside].some(
    (one) => value !== undefined && one.value !== undefined && new Exact(one.value).equals(value),
  );
  if (!taken) return null;
  return { key: 'value', code: 'doublon', message: `Un membre de « ${label} » vaut déjà ${value}.` };
}

function lineFinding(line: OwnLine, earlier: readonly OwnLine[], dossier: Dossier): Finding | null {
  const { id, unit } = line;
  if (id === RESERVED || namesOf(dossier).has(id)) {
    const message = `« ${id} » est déjà un nom du dossier « ${dossier.title} » : donnez un autre identifiant à cette ligne.`;
    return { key: 'id', code: 'doublon', message };
  }
  if (earlier.some((one) => one.dossier === line.dossier && one.id === id)) {
    const message = `Deux lignes de calcul s’appellent « ${id} » : donnez un autre identifiant à l’une d’elles.`;
    return { key: 'id', code: 'doublon', message };
  }
  if (parseUnit(unit)) return null;
  const message = `« ${unit} » n’est pas une unité : écrivez par exemple €/patient/an, % ou médecins.`;
  return { key: 'unit', code: 'unite', message };
}

/** Names a formula of the dossier may use: a line cannot take them. */
export function namesOf({ parameters, formulas, dimensions }: Dossier): ReadonlySet<string> {
  return new Set([...parameters, ...formulas, ...dimensions].map(({ id }) => id));
}

/** Cells of the largest parameter that the added members make. */
function sizeOf(members: readonly OwnMember[], dossiers: readonly Dossier[]) {
  let largest = '';
  let cells = 0;
  for (const { slug, parameters, dimensions } of dossiers) {
    const mine = members.filter((member) => member.dossier === slug);
    if (mine.length === 0) continue;
    const sizes = new Map(
      dimensions.map((one) => [
        one.id,
        one.members.length + mine.filter(({ dimension }) => dimension === one.id).length,
      ]),
    );
    for (const { label, dims = [] } of parameters) {
      const size = dims.reduce((product, dim) => product * (sizes.get(dim) ?? 0), 1);
      if (size > cells) [largest, cells] = [label, size];
    }
  }
  return { largest, cells };
}
