import { type Address, address, type NodeId, nodeId, parseAddress } from '../model/address.ts';
import type { Dim } from '../formula/scope.ts';
import { markReaders } from './dirty.ts';
import type { Group } from './groups.ts';
import type { Model, ModelNode } from './model.ts';
import type { Program, Unit } from './program.ts';
import { indexOf, membersAt } from './shape.ts';

/** A node some of whose cells read a cell, directly or through others. */
export interface Reached {
  readonly node: NodeId;
  readonly kind: 'parameter' | 'formula';
  readonly label: string;
  /** Ids of the dimensions, in the order of the members of its addresses. */
  readonly dims: readonly string[];
  /** In the order of the node's cells. */
  readonly cells: readonly Address[];
  /** How many cells the node has. */
  readonly size: number;
}

export interface ReachOptions {
  /** Follow REFERENCE too: what the cell changes elsewhere when its scenario is the reference. */
  readonly reference: boolean;
  /** Cells typed in the scenario: a cell typed over its default formula reads nothing. */
  readonly typed: { has(at: Address): boolean };
}

/**
 * What may change with a cell, itself left out, in an order of computation: told from the formulas, whatever their
 * values (a SI reads its two sides). Empty for what names no cell.
 */
export function downstream(
  { nodes }: Model,
  { units, groupOf }: Program,
  at: Address,
  { reference, typed }: ReachOptions,
): readonly Reached[] {
  const parts = parseAddress(at);
  const start = parts && units.get(nodeId(parts.slug, parts.name));
  const index = start ? indexOf(start.dims, parts.members) : null;
  if (!start || index === null) return [];
  const flags = new Map<NodeId, Uint8Array>([[start.id, new Uint8Array(start.size)]]);
  (flags.get(start.id) as Uint8Array)[index] = 1;

  const read = (unit: Unit): boolean => {
    const reached = reading(unit, flags, (node) => (units.get(node) as Unit).dims, reference);
    const { evaluate } = unit;
    const before = flags.get(unit.id) ?? new Uint8Array(unit.size);
    let grown = false;
    for (let i = 0; i < unit.size; i++) {
      if (!reached[i] || before[i]) continue;
      // A typed cell, or one the sources give, reads nothing.
      if (typeof evaluate !== 'function' && (!evaluate.has(i) || typed.has(cellAt(unit, i)))) continue;
      before[i] = 1;
      grown = true;
    }
    if (grown) flags.set(unit.id, before);
    return grown;
  };
  const order = [...new Set<Group<Unit>>(groupOf.values())];
  for (const group of order) while (group.nodes.map(read).includes(true) && group.along);

  return order
    .flatMap((group) => group.nodes)
    .filter(({ id }) => nodes.has(id) && flags.has(id))
    .map((unit) => {
      const own = flags.get(unit.id) as Uint8Array;
      const cells = Array.from(own.keys()).filter((i) => own[i] && !(unit === start && i === index));
      const { id: node, kind, entity } = nodes.get(unit.id) as ModelNode;
      const dims = entity.dims.map(({ id }) => id);
      return {
        node,
        kind,
        label: entity.label,
        dims,
        cells: cells.map((i) => cellAt(unit, i)),
        size: unit.size,
      };
    })
    .filter(({ cells }) => cells.length > 0);
}

/** The nodes that this one reads in its own scenario, directly or through others, itself included. */
export function upstream({ units }: Program, node: NodeId): ReadonlySet<NodeId> {
  const found = new Set<NodeId>();
  const wait = [node];
  for (let id = wait.pop(); id !== undefined; id = wait.pop()) {
    const unit = units.get(id);
    if (!unit || found.has(id)) continue;
    found.add(id);
    for (const slot of unit.slots) if (!slot.reference) wait.push(slot.node);
  }
  return found;
}

function reading(
  unit: Unit,
  flags: ReadonlyMap<NodeId, Uint8Array>,
  dimsOf: (node: NodeId) => readonly Dim[],
  reference: boolean,
): Uint8Array {
  const reached = new Uint8Array(unit.size);
  for (const slot of unit.slots) {
    const own = flags.get(slot.node);
    if (!own || (slot.reference && !reference)) continue;
    const changed = Array.from(own.keys()).filter((i) => own[i]);
    for (const access of slot.accesses)
      if (markReaders(reached, unit, dimsOf(slot.node), access, changed)) return reached;
  }
  return reached;
}

function cellAt({ id, dims }: Unit, index: number): Address {
  return address(id, membersAt(dims, index));
}
