import { compare, num } from '../quantity/number.ts';
import type { Member } from './dossier.ts';
import type { OwnLine, OwnMember } from './study.ts';

/**
 * The members of a dimension with those added: after the others, or at their place where the members have numbers
 * that go up, so that a curve goes on from left to right and CUMUL in order.
 */
export function placeMembers(members: readonly Member[], added: readonly Member[]): readonly Member[] {
  const all = [...members, ...added];
  const rising = members.every((member, rank) => rank === 0 || before(members[rank - 1], member));
  if (!rising || members.length === 0) return all;
  return all.toSorted((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
}

function before(a: Member | undefined, b: Member): boolean {
  return a?.value !== undefined && b.value !== undefined && compare(num(a.value), num(b.value)) < 0;
}

/** Whether a formula selects this member, or tests for it, by its name. */
export function namesRow(
  { expr }: Pick<OwnLine, 'expr'>,
  { dimension, id }: Pick<OwnMember, 'dimension' | 'id'>,
): boolean {
  return new RegExp(`\\b${dimension}\\s*(?:=|<>)\\s*${id}\\b`).test(expr);
}
