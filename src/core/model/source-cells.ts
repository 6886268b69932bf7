import { compare, num } from '../quantity/number.ts';
import { type Address, parseAddress } from './address.ts';
import type { Dossier, Parameter } from './dossier.ts';
import { DossierIndex } from './dossier-index.ts';
import { sourceCell } from './source-cell.ts';
import type { PrintedCell, ScenarioCell } from './study.ts';

/** What a cell shows: a decimal string, null for absent; undefined where its formula computes it. */
export type Shown = string | null | undefined;

/** What the sources say of the cells that can be typed, over several dossiers. */
export interface SourceCells {
  /** Undefined for an address that names no cell of a parameter. */
  find(
    at: Address,
  ): { readonly index: DossierIndex; readonly parameter: Parameter; readonly value: Shown } | undefined;
  /** What a cell shows when this is typed in it; undefined: nothing is. */
  shown(at: Address, typed: ScenarioCell | undefined): Shown;
  /** « Montant socle · ALD, 80 ans et plus », with its guillemets. */
  label(at: Address): string;
}

export function sourceCells(dossiers: readonly Dossier[]): SourceCells {
  const indexes = new Map<string, DossierIndex>();
  const indexOf = (slug: string) => {
    const known = indexes.get(slug);
    const dossier = known ? undefined : dossiers.find((one) => one.slug === slug);
    if (!dossier) return known;
    const index = new DossierIndex(dossier);
    indexes.set(slug, index);
    return index;
  };
  const find: SourceCells['find'] = (at) => {
    const parts = parseAddress(at);
    const index = parts ? indexOf(parts.slug) : undefined;
    const parameter = parts ? index?.parameter(parts.name) : undefined;
    if (!parts || !index || !parameter || index.misplaced(parameter, parts.members)) return undefined;
    return { index, parameter, value: sourceCell(parameter, parts.members).value };
  };
  return {
    find,
    shown: (at, typed) => (typed ? typed.value : find(at)?.value),
    label: (at) => {
      const found = find(at);
      return found ? found.index.cellLabel(found.parameter, parseAddress(at)?.members ?? []) : `« ${at} »`;
    },
  };
}

/** The same number, however many zeros end it; absent equals absent, computed equals computed. */
export function sameShown(a: Shown, b: Shown): boolean {
  return a === b || (typeof a === 'string' && typeof b === 'string' && compare(num(a), num(b)) === 0);
}

/** The same number, said to come from the same place, typed over the same printed one. */
export function sameCell(a: ScenarioCell | undefined, b: ScenarioCell | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && samePrinted(a, b) && sameOver(a.over, b.over));
}

function sameOver(a: PrintedCell | undefined, b: PrintedCell | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && samePrinted(a, b));
}

function samePrinted(a: PrintedCell, b: PrintedCell): boolean {
  return (
    sameShown(a.value, b.value) &&
    a.status === b.status &&
    a.printed === b.printed &&
    a.note === b.note &&
    a.ref?.source === b.ref?.source &&
    a.ref?.where === b.ref?.where
  );
}
