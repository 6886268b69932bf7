import type { ExplainedNode } from '../../core/engine/api.ts';
import { isFailure } from '../../core/model/value.ts';
import { Exact } from '../../core/quantity/decimal.ts';

/** One line of a sum or of a product: its sign, then what it is. */
export interface Term {
  /** Empty for the first one. */
  readonly sign: string;
  readonly node: ExplainedNode;
  /** The same term in the reference scenario, when its formula has the same shape there. */
  readonly reference?: ExplainedNode | undefined;
}

const SUMS = ['+', '−'];
const PRODUCTS = ['×', '÷'];
const COMPARISONS = ['=', '≠', '<', '≤', '>', '≥'];

/** `a + b − c` as three terms, `a × b ÷ c` as three; anything else as its own children. */
export function termsOf(node: ExplainedNode, reference?: ExplainedNode): readonly Term[] {
  const twin = reference?.kind === node.kind && reference.text === node.text ? reference : undefined;
  const family = [SUMS, PRODUCTS].find((signs) => isChain(node, signs));
  if (family) return chain(node, family, '', twin);
  const sign = node.kind === 'operation' && node.children.length === 2 ? node.text : '';
  const signs = node.kind === 'choice' ? choiceSigns(node) : undefined;
  return node.children.map((child, at) => ({
    sign:
      signs?.[at] ??
      (at > 0 ? sign : node.children.length === 1 && node.kind === 'operation' ? node.text : ''),
    node: direct(child),
    reference: twin?.children[at],
  }));
}

/** Only the branch taken is there: it says which. */
function choiceSigns(node: ExplainedNode): readonly string[] {
  return ['si', node.children[0]?.value === '0' ? 'sinon' : 'alors'];
}

/** « dans le scénario de référence » of one name is that name there. */
function direct(node: ExplainedNode): ExplainedNode {
  const [only, ...others] = node.children;
  return node.kind === 'function' && only?.scenario && others.length === 0 && !node.members ? only : node;
}

/** Two plain values compared, which read on one line. */
export function comparison(node: ExplainedNode): { left: ExplainedNode; right: ExplainedNode } | undefined {
  const [left, right] = node.children;
  if (node.kind !== 'operation' || !COMPARISONS.includes(node.text) || !left || !right) return undefined;
  return [left, right].every((side) => side.kind === 'reference' || side.kind === 'literal')
    ? { left, right }
    : undefined;
}

function chain(
  node: ExplainedNode,
  family: readonly string[],
  sign: string,
  reference: ExplainedNode | undefined,
): readonly Term[] {
  const [left, right] = node.children as [ExplainedNode, ExplainedNode];
  const twin = reference?.text === node.text ? reference : undefined;
  const before = isChain(left, family)
    ? chain(left, family, sign, twin?.children[0])
    : [{ sign, node: direct(left), reference: twin?.children[0] }];
  return [...before, { sign: node.text, node: direct(right), reference: twin?.children[1] }];
}

function isChain(node: ExplainedNode, family: readonly string[]): boolean {
  return node.kind === 'operation' && node.children.length === 2 && family.includes(node.text);
}

/** True when the value is 1 for yes and 0 for no. */
export function isCondition(node: ExplainedNode): boolean {
  if (node.kind === 'operation') return COMPARISONS.includes(node.text);
  if (node.kind === 'literal') return / [=≠] /.test(node.text);
  return node.kind === 'function' && ['et', 'ou', 'non'].includes(node.text);
}

export type Member = NonNullable<ExplainedNode['members']>[number] & {
  /** Length of its bar, 0 to 1, of the longest. */
  readonly share: number;
  readonly negative: boolean;
  readonly reference?: ExplainedNode | undefined;
};

/** Members of a sum, largest first, what has no value last. */
export function largestFirst(node: ExplainedNode, reference?: ExplainedNode): readonly Member[] {
  const size = (value: ExplainedNode['value']) => (typeof value === 'string' ? new Exact(value).abs() : null);
  const members = node.members ?? [];
  const sizes = new Map(members.map((member) => [member, size(member.node.value)]));
  const longest = Exact.max(0, ...[...sizes.values()].filter((one) => one !== null));
  return members
    .map((member, at) => {
      const own = sizes.get(member) ?? null;
      return {
        ...member,
        // Pixels only: a float is enough for the length of a bar.
        share: own === null || longest.isZero() ? 0 : own.dividedBy(longest).toNumber(),
        negative: typeof member.node.value === 'string' && member.node.value.startsWith('-'),
        reference: reference?.members?.[at]?.node,
      };
    })
    .sort((a, b) => rank(b) - rank(a) || b.share - a.share);
}

function rank(member: Member): number {
  return typeof member.node.value === 'string' || isFailure(member.node.value) ? 1 : 0;
}

/** A running total and the points of a curve keep their order. */
export function inOrder(node: ExplainedNode, reference?: ExplainedNode): readonly Member[] {
  const sorted = new Map(largestFirst(node, reference).map((member) => [member.member, member]));
  return (node.members ?? []).flatMap((member) => sorted.get(member.member) ?? []);
}
