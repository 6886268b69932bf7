import type * as v from 'valibot';
import { pathText } from './plain-data.ts';
import type { Problem } from './value.ts';

/** A finding of the schema, in French: what, where, what to do. */
export function schemaProblem(issue: v.BaseIssue<unknown>): Problem {
  const keys = (issue.path ?? []).map((item) => item.key as string | number);
  const where = pathText(keys);
  return { code: isValue(keys) ? 'valeur' : 'forme', where, message: `${messageOf(issue, keys)} (${where})` };
}

function isValue(keys: readonly (string | number)[]): boolean {
  return keys[keys.length - 1] === 'value';
}

function messageOf(issue: v.BaseIssue<unknown>, keys: readonly (string | number)[]): string {
  const last = String(keys[keys.length - 1] ?? '');
  switch (issue.type) {
    case 'strict_object':
      if (issue.expected === 'never') {
        return `La clé « ${short(last)} » n’existe pas dans ce format : retirez-la, ou corrigez son nom.`;
      }
      if (issue.received === 'undefined' && issue.expected !== 'Object')
        return `Il manque « ${short(last)} » : ajoutez cette clé.`;
      return 'Il faut un objet entre accolades.';
    case 'record':
      return 'Il faut un objet entre accolades.';
    case 'array':
      return 'Il faut une liste entre crochets.';
    case 'string':
      return ofOurs(issue) ?? 'Il faut un texte entre guillemets.';
    case 'number':
      return 'Il faut un nombre.';
    case 'boolean':
      return 'Il faut « true » ou « false ».';
    case 'picklist':
    case 'literal':
      return `« ${short(String(issue.input))} » n’est pas possible ici : il faut ${allowed(issue.expected)}.`;
    case 'integer':
    case 'min_value':
    case 'max_value':
      return ofOurs(issue) ?? 'Ce nombre n’est pas possible ici.';
    default:
      return ofOurs(issue) ?? 'Cette donnée n’a pas la forme attendue.';
  }
}

/** Our own message, when the schema has one; Valibot's are English and start with « Invalid ». */
function ofOurs(issue: v.BaseIssue<unknown>): string | null {
  return issue.message.startsWith('Invalid') ? null : issue.message;
}

function allowed(expected: string | null): string {
  return (expected ?? '')
    .replace(/[()]/g, '')
    .replaceAll('"', '')
    .split(' | ')
    .map((word) => `« ${word} »`)
    .join(' ou ');
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
