import type { ExplainedNode } from '../../core/engine/api.ts';
import { nodeOf } from '../../core/model/address.ts';

/** One line of a sum or of a product: its sign, then what it is. */
export interface Term {
  /** Empty for the first one. */
  readonly sign: string;
  readonly node: ExplainedNode;
}

/** A part of a calculation in each of the two scenarios; one side is missing where only the other goes that way. */
export interface Pair {
  readonly own: ExplainedNode | undefined;
  readonly other: ExplainedNode | undefined;
}

export interface PairedTerm extends Pair {
  readonly sign: string;
}

const SUMS = ['+', '−'];
const PRODUCTS = ['×', '÷'];
const COMPARISONS = ['=', '≠', '<', '≤', '>', '≥'];

/** `a + b − c` as three terms, `a × b ÷ c` as three; anything else as its own children. */
export function termsOf(node: ExplainedNode): readonly Term[] {
  const family = [SUMS, PRODUCTS].find((signs) => isChain(node, signs));
  if (family) return chain(node, family, '');
  const sign = node.kind === 'operation' && node.children.length === 2 ? node.text : '';
  const signs = node.kind === 'choice' ? choiceSigns(node) : undefined;
  return node.children.map((child, at) => ({
    sign:
      signs?.[at] ??
      (at > 0 ? sign : node.children.length === 1 && node.kind === 'operation' ? node.text : ''),
    node: direct(child),
  }));
}

/** Terms of the two sides, place by place; where the two calculations part, those of each side. */
export function pairedTerms({ own, other }: Pair): readonly PairedTerm[] {
  const mine = own ? termsOf(own) : [];
  const theirs = other ? termsOf(other) : [];
  if (!own || !other || !alike(own, other)) return [...mine.map(ownOnly), ...theirs.map(otherOnly)];
  const count = Math.max(mine.length, theirs.length);
  return Array.from({ length: count }, (_, at) => [mine[at], theirs[at]] as const).flatMap(([a, b]) => {
    if (a && b && a.sign === b.sign && alike(a.node, b.node))
      return [{ sign: a.sign, own: a.node, other: b.node }];
    return [...(a ? [ownOnly(a)] : []), ...(b ? [otherOnly(b)] : [])];
  });
}

const ownOnly = ({ sign, node }: Term): PairedTerm => ({ sign, own: node, other: undefined });
const otherOnly = ({ sign, node }: Term): PairedTerm => ({ sign, own: undefined, other: node });

/** The same thing worked out twice, whatever its values. */
export function alike(a: ExplainedNode, b: ExplainedNode): boolean {
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case 'reference':
      return nodeOf(a.address ?? '') === nodeOf(b.address ?? '');
    case 'choice':
      return true;
    default:
      return a.text === b.text && a.children.length === b.children.length;
  }
}

/** Only the branch taken is there: it says which. */
function choiceSigns(node: ExplainedNode): readonly string[] {
  return ['si', node.children[0]?.value === '0' ? 'sinon' : 'alors'];
}

/** « dans le scénario de référence » of one name is that name there. */
function direct(node: ExplainedNode): ExplainedNode {
  const [only, ...others] = node.children;
  const there = node.kind === 'function' && node.text === 'dans le scénario de référence';
  return there && only?.kind === 'reference' && others.length === 0 ? only : node;
}

/** Two plain values compared, which read on one line. */
export function comparison(node: ExplainedNode): { left: ExplainedNode; right: ExplainedNode } | undefined {
  const [left, right] = node.children;
  if (node.kind !== 'operation' || !COMPARISONS.includes(node.text) || !left || !right) return undefined;
  return left.kind === 'reference' && right.kind === 'literal' ? { left, right } : undefined;
}

function chain(node: ExplainedNode, family: readonly string[], sign: string): readonly Term[] {
  const [left, right] = node.children as [ExplainedNode, ExplainedNode];
  const before = isChain(left, family) ? chain(left, family, sign) : [{ sign, node: direct(left) }];
  return [...before, { sign: node.text, node: direct(right) }];
}

function isChain(node: ExplainedNode, family: readonly string[]): boolean {
  return node.kind === 'operation' && node.children.length === 2 && family.includes(node.text);
}

/** True when the value is 1 for yes and 0 for no. */
export function isCondition(node: ExplainedNode): boolean {
  if (node.kind === 'operation') return COMPARISONS.includes(node.text);
  if (node.kind === 'literal') return / [=≠] /.test(node.text);
  return node.kind === 'function' && ['toutes vraies', 'l’une est vraie', 'contraire de'].includes(node.text);
}

/** What a part that has no name of its own is called. */
export function partName(node: ExplainedNode): string {
  if (node.kind === 'reference') return node.picked ? `${node.text} · ${node.picked}` : node.text;
  if (node.kind !== 'operation') return node.text;
  const [only, ...others] = node.children;
  if (only && others.length === 0) return 'opposé';
  return (
    { '+': 'somme', '−': 'différence', '×': 'produit', '÷': 'quotient', '^': 'puissance' }[node.text] ??
    'comparaison'
  );
}
