import type { NodeId } from '../model/address.ts';
import type { Dim } from '../formula/scope.ts';
import type { Slot } from './compile.ts';

/** A compiled node as the order of computation sees it. */
export interface Linked {
  readonly id: NodeId;
  readonly dims: readonly Dim[];
  readonly slots: readonly Slot[];
}

/** Nodes computed together: one alone, or several that refer to each other through PRECEDENT. */
export interface Group<T extends Linked> {
  /** In the order in which they are computed, at each member of `along`. */
  readonly nodes: readonly T[];
  /** The dimension of PRECEDENT; null for a node that does not refer to itself. */
  readonly along: Dim | null;
  /** Names the cycle when no order exists. */
  readonly cycle: readonly NodeId[] | null;
}

/** Strongly connected components (Tarjan), each put in order. */
export function groupsOf<T extends Linked>(nodes: ReadonlyMap<NodeId, T>): Group<T>[] {
  const index = new Map<NodeId, number>();
  const low = new Map<NodeId, number>();
  const stack: T[] = [];
  const groups: Group<T>[] = [];
  const visit = (node: T): void => {
    index.set(node.id, index.size);
    low.set(node.id, index.get(node.id) as number);
    stack.push(node);
    for (const { node: id } of node.slots) {
      const next = nodes.get(id);
      if (!next) continue;
      if (!index.has(id)) {
        visit(next);
        low.set(node.id, Math.min(low.get(node.id) as number, low.get(id) as number));
      } else if (stack.includes(next)) {
        low.set(node.id, Math.min(low.get(node.id) as number, index.get(id) as number));
      }
    }
    if (low.get(node.id) !== index.get(node.id)) return;
    const members = stack.splice(stack.indexOf(node));
    groups.push(arrange(members));
  };
  for (const node of nodes.values()) if (!index.has(node.id)) visit(node);
  return groups;
}

function arrange<T extends Linked>(members: T[]): Group<T> {
  const ids = new Set(members.map(({ id }) => id));
  const inner = (node: T) => node.slots.filter(({ node: id }) => ids.has(id));
  if (members.every((node) => inner(node).length === 0)) return { nodes: members, along: null, cycle: null };
  const shared = (members[0] as T).dims.filter((dim) => members.every(({ dims }) => dims.includes(dim)));
  for (const dim of shared) {
    const order = orderAlong(members, dim);
    if (order) return { nodes: order, along: dim, cycle: null };
  }
  return { nodes: members, along: null, cycle: findCycle(members, inner) };
}

/** The order at one member of `dim`, when everything inside reads only that member and earlier ones; else null. */
function orderAlong<T extends Linked>(members: readonly T[], dim: Dim): T[] | null {
  const byId = new Map(members.map((node) => [node.id, node]));
  const now = new Map<T, T[]>();
  for (const node of members) {
    const needs: T[] = [];
    for (const { node: id, reference, accesses } of node.slots) {
      const target = byId.get(id);
      if (!target) continue;
      if (reference) return null;
      for (const access of accesses) {
        const mode = access[target.dims.indexOf(dim)];
        if (mode?.kind === 'same' || mode?.kind === 'upto') needs.push(target);
        else if (mode?.kind !== 'before') return null;
      }
    }
    now.set(node, needs);
  }
  const order: T[] = [];
  const state = new Map<T, 'open' | 'done'>();
  const place = (node: T): boolean => {
    if (state.get(node) === 'done') return true;
    if (state.get(node) === 'open') return false;
    state.set(node, 'open');
    for (const need of now.get(node) ?? []) if (!place(need)) return false;
    state.set(node, 'done');
    order.push(node);
    return true;
  };
  return members.every(place) ? order : null;
}

/**
 * A shortest way from a node back to itself, its first name repeated at the end.
 * One that goes through no PRECEDENT when there is one: that is the one to break.
 */
function findCycle<T extends Linked>(members: readonly T[], inner: (node: T) => readonly Slot[]): NodeId[] {
  const present = (node: T) =>
    inner(node).filter(({ accesses }) =>
      accesses.some((modes) => modes.every(({ kind }) => kind !== 'before')),
    );
  for (const next of [present, inner])
    for (const { id } of members) {
      const way = wayBack(id, members, next);
      if (way) return way;
    }
  return [(members[0] as T).id];
}

function wayBack<T extends Linked>(
  start: NodeId,
  members: readonly T[],
  next: (node: T) => readonly Slot[],
): NodeId[] | null {
  const byId = new Map(members.map((node) => [node.id, node]));
  const from = new Map<NodeId, NodeId>();
  const queue = [start];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    for (const { node } of next(byId.get(id) as T)) {
      if (node === start) {
        const path = [start];
        for (let step: NodeId = id; step !== start; step = from.get(step) as NodeId) path.unshift(step);
        return [start, ...path];
      }
      if (!from.has(node)) {
        from.set(node, id);
        queue.push(node);
      }
    }
  }
  return null;
}
