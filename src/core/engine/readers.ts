import type { Group } from './groups.ts';
import type { Program, Unit } from './program.ts';

type Node = Group<Unit>;

/** Who reads whom, the other way round from the slots: what an edit may reach. */
export class Readers {
  /** In the same scenario, and through REFERENCE. */
  private readonly here = new Map<Node, Set<Node>>();
  private readonly across = new Map<Node, Set<Node>>();

  constructor({ groupOf, units }: Program) {
    for (const group of new Set(groupOf.values()))
      for (const { slots } of group.nodes)
        for (const { node, reference } of slots) {
          const read = groupOf.get((units.get(node) as Unit).id) as Node;
          const edges = reference ? this.across : this.here;
          edges.set(read, (edges.get(read) ?? new Set()).add(group));
        }
  }

  /** Adds to `found` these groups and all that depends on them; `own`: the scenario is its own reference. */
  reach(found: Set<Node>, from: Iterable<Node>, own: boolean): void {
    for (const group of from) {
      if (found.has(group)) continue;
      found.add(group);
      this.reach(found, this.here.get(group) ?? [], own);
      if (own) this.reach(found, this.across.get(group) ?? [], own);
    }
  }

  /** Groups that read one of these in the reference scenario; without argument, any at all. */
  *acrossFrom(from?: ReadonlySet<Node>): Iterable<Node> {
    for (const [read, readers] of this.across) if (!from || from.has(read)) yield* readers;
  }
}
