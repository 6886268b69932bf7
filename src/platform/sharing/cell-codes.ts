import { type Address, address, nodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { crc32OfText } from './crc32.ts';

/**
 * Short names for the cells of a dossier, drawn from the address alone, so that cells added to the dossier later change
 * nothing. A cell whose code another one has too has no code of this length.
 */
export interface CellCodes {
  readonly byAddress: ReadonlyMap<Address, string>;
  readonly byCode: ReadonlyMap<string, Address>;
}

/** Lengths of code, in the order they are tried: four letters tell 400 cells apart but for two or three. */
export const LETTERS = [4, 6, 8] as const;

const known = new WeakMap<Dossier, Map<number, CellCodes>>();

/** The codes of `letters` letters. */
export function cellCodes(dossier: Dossier, letters: number): CellCodes {
  const ofDossier = known.get(dossier) ?? new Map<number, CellCodes>();
  known.set(dossier, ofDossier);
  const codes = ofDossier.get(letters) ?? makeCodes(dossier, letters);
  ofDossier.set(letters, codes);
  return codes;
}

function makeCodes(dossier: Dossier, letters: number): CellCodes {
  const byAddress = new Map<Address, string>();
  const byCode = new Map<string, Address>();
  const taken = new Set<string>();
  for (const at of addresses(dossier)) {
    const code = codeOf(at, letters);
    if (taken.has(code)) byCode.delete(code);
    else byCode.set(code, at);
    taken.add(code);
  }
  for (const [code, at] of byCode) byAddress.set(at, code);
  return { byAddress, byCode };
}

/** Hexadecimal: few different letters, which deflate packs better than a richer alphabet. */
function codeOf(at: Address, letters: number): string {
  return crc32OfText(at).toString(16).padStart(8, '0').slice(-letters);
}

/** Every cell of every parameter, those that are absent included. */
function addresses({ slug, parameters, dimensions }: Dossier): readonly Address[] {
  const membersOf = new Map(dimensions.map(({ id, members }) => [id, members.map((member) => member.id)]));
  return parameters.flatMap(({ id, dims = [] }) => {
    const cells = dims.reduce<string[][]>(
      (rows, dim) => rows.flatMap((row) => (membersOf.get(dim) ?? []).map((member) => [...row, member])),
      [[]],
    );
    return cells.map((members) => address(nodeId(slug, id), members));
  });
}
