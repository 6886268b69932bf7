import { type Address, parseAddress } from './address.ts';
import type { Dossier } from './dossier.ts';
import { extendDossiers } from './own-dossier.ts';
import type { OwnMember, Study } from './study.ts';

interface Side {
  readonly study: Pick<Study, 'members'>;
}

/** Those of a merge. */
interface Sides extends Side {
  readonly theirs: Side | null;
  readonly base: Side | null;
}

/** The dossiers with the rows of all sides; where two have one name, it is that of the study that receives. */
export function withRows({ study, theirs, base }: Sides, dossiers: readonly Dossier[]): readonly Dossier[] {
  const sides = [study, theirs?.study, base?.study];
  return extendDossiers(dossiers, { members: sides.flatMap((side) => side?.members ?? []) });
}

/** Rows of the other sides that these cells are in, and that the study does not have. */
export function rowsNeeded(
  { study, theirs, base }: Sides,
  addresses: readonly Address[],
  extended: readonly Dossier[],
): readonly OwnMember[] {
  const same = (a: OwnMember) => (b: OwnMember) =>
    a.dossier === b.dossier && a.dimension === b.dimension && a.id === b.id;
  const offered = [...(theirs?.study.members ?? []), ...(base?.study.members ?? [])];
  const missing = offered.filter(
    (row, rank) => offered.findIndex(same(row)) === rank && !study.members?.some(same(row)),
  );
  if (missing.length === 0) return missing;
  const named = new Set(
    addresses.flatMap((at) => {
      const parts = parseAddress(at);
      const dossier = extended.find(({ slug }) => slug === parts?.slug);
      const dims = dossier?.parameters.find(({ id }) => id === parts?.name)?.dims ?? [];
      return dims.map((dim, rank) => `${parts?.slug} ${dim} ${parts?.members[rank]}`);
    }),
  );
  return missing.filter(({ dossier, dimension, id }) => named.has(`${dossier} ${dimension} ${id}`));
}
