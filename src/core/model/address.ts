/**
 * `slug.name[m1,m2]` names one cell of a parameter or of a result: the members in the order of its dimensions.
 * `slug.name` (a node) names the whole of it, or its only cell when it has no dimension.
 */
export type Address = string;
export type NodeId = string;

export interface AddressParts {
  readonly slug: string;
  readonly name: string;
  readonly members: readonly string[];
}

const SHAPE = /^([a-z0-9][a-z0-9-]*)\.([a-z][a-z0-9_]*)(?:\[([a-z0-9_]+(?:,[a-z0-9_]+)*)\])?$/;

/** Null when the text is not an address. */
export function parseAddress(text: string): AddressParts | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  return { slug: match[1] as string, name: match[2] as string, members: match[3]?.split(',') ?? [] };
}

export function address(node: NodeId, members: readonly string[]): Address {
  return members.length === 0 ? node : `${node}[${members.join(',')}]`;
}

export function nodeId(slug: string, name: string): NodeId {
  return `${slug}.${name}`;
}

/** The node an address belongs to. */
export function nodeOf(at: Address): NodeId {
  const bracket = at.indexOf('[');
  return bracket < 0 ? at : at.slice(0, bracket);
}

/** Key of a cell inside `Parameter.cells`. */
export function cellKey(members: readonly string[]): string {
  return members.join(',');
}
