import { parseUnit } from '../quantity/unit.ts';
import { cellKey } from './address.ts';
import type { Cell, Dimension, Dossier, Formula, Member, Parameter, ResultCard } from './dossier.ts';
import { placeMembers } from './own-members.ts';
import { LIMITS } from './study-limits.ts';
import type { OwnLine, OwnMember, Study } from './study.ts';

/** What a study adds to its dossiers. */
export type Own = Pick<Study, 'members' | 'lines'>;

/**
 * The dossiers with the rows and the lignes de calcul of a study: whoever reads them knows nothing of either but their
 * `own` mark. A dossier, a dimension, a parameter to which nothing is added stays the same object, and so does an
 * extended one from one study to the next as long as what it adds is the same: editing a cell costs nothing here.
 * What cannot be added (`own-checks.ts` says why) is left out; what is there already is not added twice.
 */
export function extendDossiers(dossiers: readonly Dossier[], own: Own): readonly Dossier[] {
  const { members, lines } = own;
  if (!members?.length && !lines?.length) return dossiers;
  const known = lists.get(dossiers);
  if (known && known.members === members && known.lines === lines) return known.extended;
  const all = dossiers.map((dossier) => extendDossier(dossier, own));
  const extended = all.every((dossier, rank) => dossier === dossiers[rank]) ? dossiers : all;
  lists.set(dossiers, { members, lines, extended });
  return extended;
}

/** The same for one of them. */
export function extendDossier(dossier: Dossier, { members = [], lines = [] }: Own): Dossier {
  const mine = <T extends { readonly dossier: string }>(list: readonly T[]) =>
    list.filter((one) => one.dossier === dossier.slug);
  return linesOver.of(membersOver.of(dossier, mine(members)), mine(lines));
}

const lists = new WeakMap<
  readonly Dossier[],
  {
    readonly members: Own['members'];
    readonly lines: Own['lines'];
    readonly extended: readonly Dossier[];
  }
>();

/** Enough for a few undos and for several studies compared. */
const KEPT = 8;

/** Dossiers made from a dossier and a list, kept as long as it is the same dossier and the same items. */
function remembered<T>(make: (dossier: Dossier, items: readonly T[]) => Dossier) {
  const known = new WeakMap<Dossier, { readonly items: readonly T[]; readonly made: Dossier }[]>();
  return {
    of(dossier: Dossier, items: readonly T[]): Dossier {
      if (items.length === 0) return dossier;
      const recent = known.get(dossier) ?? [];
      const found = recent.find(
        (one) => one.items.length === items.length && one.items.every((item, rank) => item === items[rank]),
      );
      if (found) return found.made;
      const made = make(dossier, items);
      known.set(dossier, [{ items, made }, ...recent].slice(0, KEPT));
      return made;
    },
  };
}

const membersOver = remembered<OwnMember>((dossier, members) => {
  const added = new Map<string, readonly OwnMember[]>();
  for (const dimension of dossier.dimensions) {
    const fit = members.filter((member) => member.dimension === dimension.id && fits(dimension, member));
    const distinct = fit.filter((member, rank) => fit.findIndex(({ id }) => id === member.id) === rank);
    if (distinct.length > 0) added.set(dimension.id, distinct.slice(0, LIMITS.membersOfDimension));
  }
  if (added.size === 0) return dossier;
  const dimensions = dossier.dimensions.map((dimension) => {
    const mine = added.get(dimension.id);
    return mine ? { ...dimension, members: placeMembers(dimension.members, mine.map(asMember)) } : dimension;
  });
  const likes = new Map(
    dimensions.map(({ id, members: all }) => {
      const like = new Map((added.get(id) ?? []).map((member) => [member.id, member.like]));
      return [id, all.map((member) => ({ id: member.id, like: like.get(member.id) }))] as const;
    }),
  );
  const parameters = dossier.parameters.map((parameter) =>
    parameter.dims?.some((dim) => added.has(dim)) ? withCells(parameter, likes) : parameter,
  );
  return { ...dossier, dimensions, parameters };
});

function fits({ extensible, members }: Dimension, { id, like, value }: OwnMember): boolean {
  const numeric = members.some((member) => member.value !== undefined);
  return (
    extensible === true &&
    members.every((member) => member.id !== id) &&
    (like === null || members.some((member) => member.id === like)) &&
    numeric === (value !== undefined)
  );
}

function asMember({ id, label, value }: OwnMember): Member {
  return { id, label, ...(value === undefined ? {} : { value }), own: true };
}

/** Undefined `like`: a member of the dossier. */
type Likes = ReadonlyMap<
  string,
  readonly { readonly id: string; readonly like: string | null | undefined }[]
>;

/** Every cell of an added member: that of the member it is like, as a hypothesis without a source; or absent. */
function withCells(parameter: Parameter, likes: Likes): Parameter {
  const cells: Record<string, Cell | string> = { ...parameter.cells };
  const visit = (
    rank: number,
    at: readonly string[],
    from: readonly string[] | null,
    mine: boolean,
  ): void => {
    const dim = parameter.dims?.[rank];
    if (dim === undefined) {
      if (mine) cells[cellKey(at)] = ownCell(from ? parameter.cells[cellKey(from)] : undefined);
      return;
    }
    for (const { id, like } of likes.get(dim) ?? []) {
      const source = like === undefined ? id : like;
      visit(
        rank + 1,
        [...at, id],
        from && source !== null ? [...from, source] : null,
        mine || like !== undefined,
      );
    }
  };
  visit(0, [], [], false);
  return { ...parameter, cells };
}

function ownCell(like: Cell | string | undefined): Cell {
  const { value, formula }: Cell = typeof like === 'string' ? { value: like } : (like ?? {});
  return {
    ...(formula === undefined ? { value: value ?? null } : { formula }),
    status: 'hypothese',
    ref: null,
  };
}

const linesOver = remembered<OwnLine>((dossier, lines) => {
  const taken = new Set(
    [...dossier.parameters, ...dossier.formulas, ...dossier.dimensions].map(({ id }) => id),
  );
  const added = lines.filter(({ id, unit }) => {
    const fit = !taken.has(id) && parseUnit(unit) !== null;
    taken.add(id);
    return fit;
  });
  if (added.length === 0) return dossier;
  const formulas = added.map(
    ({ id, label, unit, expr, decimals, note }): Formula => ({
      id,
      label,
      unit,
      expr,
      ...(decimals === undefined ? {} : { decimals }),
      ...(note ? { note } : {}),
      own: true,
    }),
  );
  const results = added.map(({ id, note }): ResultCard => ({ id, ...(note ? { note } : {}) }));
  return {
    ...dossier,
    formulas: [...dossier.formulas, ...formulas],
    results: [...dossier.results, ...results],
  };
});
