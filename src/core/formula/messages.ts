import { type Unit, unitName } from '../quantity/unit.ts';
import type { CallShape } from './call-shape.ts';
import type { LanguageFunction } from './functions/function.ts';
import { nearest } from './nearest.ts';
import { printFormula } from './printer.ts';
import type { Dim } from './scope.ts';
import type { Expr, NameExpr } from './tree.ts';

/** What is wrong with the names, dimensions and units of a formula, and what to do about it: one sentence each. */

export function unknownName(expr: NameExpr, known: readonly string[]): string {
  const hint = nearest(printFormula(expr), known);
  return `Le nom « ${printFormula(expr)} » n’existe pas : ${hint ? `vouliez-vous « ${hint} » ?` : 'donnez celui d’un paramètre, d’une formule ou d’une dimension.'}`;
}

export function unknownDossier({ dossier }: NameExpr, known: readonly string[]): string {
  return `Le dossier « ${dossier} » n’existe pas : choisissez parmi ${known.join(', ')}.`;
}

export function unknownFunction(name: string, known: readonly string[]): string {
  const hint = nearest(name, known);
  return `La fonction ${name} n’existe pas : ${hint ? `vouliez-vous ${hint} ?` : `choisissez parmi ${known.join(', ')}.`}`;
}

export function wrongCount(fn: LanguageFunction, { least, most }: CallShape, given: number): string {
  const wanted = least === most ? least : `de ${least} à ${most}`;
  return `${fn.name} attend ${wanted} argument${most > 1 ? 's' : ''}, il y en a ${given} : ${fn.signature}.`;
}

export function notNumeric({ id, members }: Dim): string {
  const member = members[0]?.id ?? 'membre';
  return `« ${id} » est une dimension sans valeur numérique : comparez-la à un membre, comme ${id} = ${member}.`;
}

export function notADimension(expr: Expr, among: readonly Dim[] | null): string {
  return `« ${printFormula(expr)} » n’est pas le nom d’une dimension. ${choice(among)}`;
}

/** `among`: the dimensions of what is computed there; null: any of `all`. */
export function unknownDimension(
  { name }: NameExpr,
  among: readonly Dim[] | null,
  all: readonly Dim[],
): string {
  const known = (among ?? all).map(({ id }) => id);
  const hint = nearest(name, known);
  return `La dimension « ${name} » n’existe pas${hint ? ` : vouliez-vous « ${hint} » ?` : `. ${choice(among)}`}`;
}

export function missingDimension({ id }: Dim, among: readonly Dim[]): string {
  return `Ce qui est calculé ici n’a pas la dimension « ${id} ». ${choice(among)}`;
}

export function columnWithout(expr: Expr, { id }: Dim): string {
  return `« ${printFormula(expr)} » n’a pas la dimension « ${id} ».`;
}

export function twice({ name }: NameExpr): string {
  return `La dimension « ${name} » est nommée deux fois.`;
}

const SHOWN = 6;

export function unknownMember(expr: Expr, { id, members }: Dim): string {
  const some = members.slice(0, SHOWN).map((member) => member.id);
  const more = members.length > SHOWN ? '…' : '';
  return `« ${printFormula(expr)} » n’est pas un membre de « ${id} » : ${some.join(', ')}${more}.`;
}

export function notAUnit(text: string): string {
  return `« ${text} » n’est pas une unité : écrivez par exemple {€/patient/an}.`;
}

export function otherThanDeclared(found: Unit, declared: Unit): string {
  return `La formule donne un résultat en ${unitName(found)}, mais l’unité déclarée est ${unitName(declared)} : corrigez l’une ou l’autre.`;
}

function choice(among: readonly Dim[] | null): string {
  if (among === null) return 'Vérifiez son nom dans le dossier.';
  return among.length === 0
    ? 'C’est un seul nombre, qui n’en a aucune.'
    : `Choisissez parmi : ${among.map(({ id }) => id).join(', ')}.`;
}
