import { type Contribution, type Contributions, contributions } from './contributions.ts';
import { alike, comparison, type Pair, pairedTerms } from './terms.ts';

/** Members shown before « et 14 autres ». */
const FEW = 8;
/** Beyond this depth a calculation inside another is folded. */
const OPEN_DEPTH = 3;

/** The terms of a calculation as the panel lays them out; the members of a dimension after them. */
export interface Block {
  readonly rows: readonly Row[];
  readonly members: MemberBlock | null;
}

export interface Row extends Pair {
  readonly sign: string;
  /** Its own calculation. */
  readonly inner: Block | null;
  /** Shown at a click. */
  readonly folded: boolean;
}

export interface MemberBlock extends Omit<Contributions, 'members' | 'absent'> {
  readonly rows: readonly MemberRow[];
  /** Those that count for nothing, under their names. */
  readonly absent: readonly MemberRow[];
  readonly absentFolded: boolean;
  /** How many are shown before a click. */
  readonly visible: number;
  /** The reduction they are those of. */
  readonly of: Pair;
}

export interface MemberRow extends Contribution {
  /** Its own calculation, when it is more than one named cell. */
  readonly inner: Block | null;
  /** That calculation is a line of names: it reads under the member, without a click. */
  readonly inline: boolean;
  readonly folded: boolean;
}

/**
 * One level of an explanation. A fold never holds another one: whatever the calculation, the cell behind any term is
 * at most two clicks away, one that unfolds and one that goes there.
 */
export function level(pair: Pair, inDataOrder: boolean): Block {
  const only = pair.own ?? pair.other;
  // A calculation that is one name, or a number, is its only term.
  if (only && isLeaf(pair))
    return { rows: [{ sign: '', ...pair, inner: null, folded: false }], members: null };
  return blockOf(pair, { depth: 0, unfolded: false, inDataOrder });
}

interface Place {
  readonly depth: number;
  /** Inside what a click has opened. */
  readonly unfolded: boolean;
  readonly inDataOrder: boolean;
}

function blockOf(pair: Pair, place: Place): Block {
  const rows = pairedTerms(pair).map((term) => rowOf(term, place));
  const hasMembers = (pair.own?.members ?? pair.other?.members) !== undefined;
  return { rows, members: hasMembers ? membersOf(pair, place) : null };
}

function rowOf(term: Pair & { readonly sign: string }, place: Place): Row {
  if (isLeaf(term) || isPlainComparison(term)) return { ...term, inner: null, folded: false };
  const folded = place.depth + 1 > OPEN_DEPTH && !place.unfolded;
  const inside = { ...place, depth: place.depth + 1, unfolded: place.unfolded || folded };
  return { ...term, inner: blockOf(term, inside), folded };
}

function membersOf(pair: Pair, place: Place): MemberBlock {
  const { members, absent, ...said } = contributions(pair, place.inDataOrder);
  const visible = place.unfolded || members.length <= FEW + 2 ? members.length : FEW;
  const rowOfMember = (member: Contribution, folds: boolean): MemberRow => {
    if (isLeaf(member)) return { ...member, inner: null, inline: false, folded: false };
    const inner = blockOf(member, { ...place, depth: place.depth + 1, unfolded: true });
    const inline = inner.members === null && inner.rows.every((row) => row.inner === null);
    return { ...member, inner, inline, folded: !inline && folds };
  };
  return {
    ...said,
    rows: members.map((member, at) => rowOfMember(member, !place.unfolded && at < visible)),
    visible,
    absent: absent.map((member) => rowOfMember(member, false)),
    absentFolded: !place.unfolded,
    of: pair,
  };
}

/** Nothing to show below: a name, which is gone into, or a number. Sides that differ each need their line. */
function isLeaf({ own, other }: Pair): boolean {
  const sides = [own, other].filter((side) => side !== undefined);
  if (own && other && !alike(own, other)) return false;
  return sides.every(({ children, members }) => children.length === 0 && members === undefined);
}

function isPlainComparison({ own, other }: Pair): boolean {
  return [own, other].every((side) => side === undefined || comparison(side) !== undefined);
}
