import type { ExplainedNode } from '../../core/engine/api.ts';
import { isFailure } from '../../core/model/value.ts';
import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import type { Pair } from './terms.ts';

/** What one member of a dimension brings. */
export interface Contribution extends Pair {
  readonly member: string;
  readonly label: string;
  /** Length of its bar, 0 to 1, of the longest. */
  readonly length: number;
  readonly negative: boolean;
  /** Plain ratio to the total, or to the whole difference; null where the parts do not have one sign. */
  readonly share: string | null;
}

export interface Contributions {
  readonly members: readonly Contribution[];
  /** Those that have no value on either side. */
  readonly absent: readonly Contribution[];
  /** What the bars and the shares measure. */
  readonly measure: 'total' | 'écart';
  /** Their order means something: years one after the other, the points of a curve. */
  readonly ordered: boolean;
}

/**
 * Members of a reduction, largest first: by what they bring, or by how far they differ when two scenarios are compared
 * and do differ. Those of a running total and the points of a curve keep their order.
 */
export function contributions({ own, other }: Pair, inDataOrder: boolean): Contributions {
  const pairs = membersOf(own, other);
  const isAbsent = (pair: Pair) => [pair.own, pair.other].every((one) => (one?.value ?? null) === null);
  const absent = pairs.filter(isAbsent).map((pair) => ({ ...pair, length: 0, negative: false, share: null }));
  const present = pairs.filter((pair) => !isAbsent(pair));
  const compared = own !== undefined && other !== undefined;
  const gaps = compared ? present.map(gapOf) : [];
  const measure = compared && gaps.some((gap) => gap && !gap.isZero()) ? 'écart' : 'total';
  const sizes = measure === 'écart' ? gaps : present.map((pair) => exact(pair.own ?? pair.other));
  const shares = addsUp(own ?? other) ? sharesOf(sizes) : sizes.map(() => null);
  const longest = Exact.max(0, ...sizes.flatMap((size) => size?.abs() ?? []));
  const members = present.map((pair, at): Contribution => {
    const size = sizes[at] ?? null;
    return {
      ...pair,
      // Pixels only: a float is enough for the length of a bar.
      length: size === null || longest.isZero() ? 0 : size.abs().dividedBy(longest).toNumber(),
      negative: size?.isNegative() ?? false,
      share: shares[at] ?? null,
    };
  });
  const ordered = keepsOrder(own ?? other);
  if (ordered || inDataOrder) return { members, absent, measure, ordered };
  const rank = (one: Contribution) => ([one.own, one.other].some((side) => isFailure(side?.value)) ? 1 : 0);
  const sorted = members.toSorted((a, b) => rank(b) - rank(a) || b.length - a.length);
  return { members: sorted, absent, measure, ordered };
}

function membersOf(own: ExplainedNode | undefined, other: ExplainedNode | undefined) {
  const theirs = new Map((other?.members ?? []).map((one) => [one.member, one]));
  const mine = new Set((own?.members ?? []).map(({ member }) => member));
  return [
    ...(own?.members ?? []).map(({ member, label, node }) => ({
      member,
      label,
      own: node,
      other: theirs.get(member)?.node,
    })),
    ...(other?.members ?? [])
      .filter(({ member }) => !mine.has(member))
      .map(({ member, label, node }) => ({ member, label, own: undefined, other: node })),
  ];
}

function exact(node: ExplainedNode | undefined): Exact | null {
  return typeof node?.value === 'string' ? new Exact(node.value) : null;
}

/** A member without value adds nothing: its whole value is the difference. */
function gapOf({ own, other }: Pair): Exact | null {
  if (isFailure(own?.value) || isFailure(other?.value)) return null;
  return (exact(own) ?? new Exact(0)).minus(exact(other) ?? 0);
}

function sharesOf(sizes: readonly (Exact | null)[]): readonly (string | null)[] {
  const numbers = sizes.filter((size) => size !== null);
  const total = numbers.reduce((sum, size) => sum.plus(size), new Exact(0));
  const oneSign = numbers.every((size) => size.isZero() || size.isNegative() === total.isNegative());
  if (numbers.length < sizes.length || total.isZero() || !oneSign) return sizes.map(() => null);
  return numbers.map((size) => toBorder(size.dividedBy(total)));
}

function addsUp(node: ExplainedNode | undefined): boolean {
  return /^(?:somme|cumul)\b/.test(node?.text ?? '');
}

function keepsOrder(node: ExplainedNode | undefined): boolean {
  return /^cumul\b/.test(node?.text ?? '') || (node?.children.length ?? 0) > 0;
}
