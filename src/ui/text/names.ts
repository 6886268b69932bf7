import { parseAddress } from '../../core/model/address.ts';
import type { Dimension, Dossier, Formula, Parameter } from '../../core/model/dossier.ts';
import { NBSP } from '../../core/quantity/text.ts';

export { NBSP, printedText, typeset } from '../../core/quantity/text.ts';

/** « 4 cellules », « 1 cellule », « aucune cellule ». */
export function count(many: number, singular: string, plural = `${singular}s`): string {
  return `${many}${NBSP}${many < 2 ? singular : plural}`;
}

/** « de Contre-proposition », « d’Option 1 ». */
export function ofName(label: string): string {
  return /^[aeiouyœæ]/i.test(label.normalize('NFD')) ? `d’${label}` : `de ${label}`;
}

/** « € par patient et par an » for `€/patient/an`. */
export function unitWords(unit: string): string {
  const [over = '', ...under] = unit.split('/');
  const amount = over === '1' ? 'nombre' : over;
  if (under.length === 0) return amount === 'nombre' ? 'nombre' : amount;
  return [amount, ...under.map((part, at) => `${at === 0 ? 'par' : 'et par'} ${part}`)].join(' ');
}

/** « 14 mars 2024 » for `2024-03-14`; French words stay as they are. */
export function dateText(date: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const moment = new Date(`${date}T12:00:00`);
  const text = moment.toLocaleDateString('fr-FR', { dateStyle: 'long' });
  return text.replace(/^1 /, '1er ');
}

export interface NamedCell {
  readonly dossier: Dossier;
  readonly parameter?: Parameter;
  readonly formula?: Formula;
  readonly label: string;
  /** Labels of the members, in order. */
  readonly members: readonly string[];
}

/** What an address names, in words; null when no dossier knows it. */
export function nameCell(
  dossiers: readonly Dossier[],
  address: string,
  dims?: readonly string[],
): NamedCell | null {
  const parts = parseAddress(address);
  const dossier = dossiers.find((candidate) => candidate.slug === parts?.slug);
  if (!parts || !dossier) return null;
  const parameter = dossier.parameters.find((candidate) => candidate.id === parts.name);
  const formula = dossier.formulas.find((candidate) => candidate.id === parts.name);
  const named = parameter ?? formula;
  if (!named) return null;
  const along = parameter?.dims ?? dims ?? [];
  return {
    dossier,
    ...(parameter ? { parameter } : {}),
    ...(formula ? { formula } : {}),
    label: named.label,
    members: parts.members.map((member, at) => memberLabel(dossier, along[at], member)),
  };
}

export function memberLabel(dossier: Dossier, dimension: string | undefined, member: string): string {
  const known = dossier.dimensions.filter((candidate) => !dimension || candidate.id === dimension);
  for (const candidate of known) {
    const found = candidate.members.find((one) => one.id === member);
    if (found) return found.label;
  }
  return member;
}

export function dimensionOf(dossier: Dossier, id: string | undefined): Dimension | undefined {
  return dossier.dimensions.find((candidate) => candidate.id === id);
}

export function shortTitle(dossier: Dossier): string {
  return dossier.shortTitle ?? dossier.title;
}

/** Every combination of members of these dimensions, the last one fastest: the order of the values. */
export function memberTuples(dossier: Dossier, dims: readonly string[]): readonly (readonly string[])[] {
  return dims.reduce<readonly (readonly string[])[]>(
    (tuples, dim) =>
      tuples.flatMap((tuple) =>
        (dimensionOf(dossier, dim)?.members ?? []).map((member) => [...tuple, member.id]),
      ),
    [[]],
  );
}

/** Where in the values of its node an address stands; -1 when its members are not those of the dimensions. */
export function cellIndex(dossier: Dossier, dims: readonly string[], address: string): number {
  const members = parseAddress(address)?.members ?? [];
  if (members.length !== dims.length) return -1;
  return dims.reduce((index, dim, at) => {
    const all = dimensionOf(dossier, dim)?.members ?? [];
    const found = all.findIndex((member) => member.id === members[at]);
    return index < 0 || found < 0 ? -1 : index * all.length + found;
  }, 0);
}

/** Lower case without accents, for searching. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();
}
