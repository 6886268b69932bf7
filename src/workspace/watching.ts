import type { NodeId } from '../core/model/address.ts';

/** Who wants which nodes, counted: a node is watched as long as somebody wants it. */
export interface Watching {
  watch(nodes: readonly NodeId[]): () => void;
  current(): ReadonlySet<NodeId>;
}

/** `onChange` comes once for all that changes in the same turn, such as one page leaving for another. */
export function createWatching(onChange: (nodes: readonly NodeId[]) => void): Watching {
  const counts = new Map<NodeId, number>();
  let told: ReadonlySet<NodeId> = new Set();
  let waiting = false;

  const tell = () => {
    waiting = false;
    const next = new Set(counts.keys());
    if (next.size === told.size && [...next].every((node) => told.has(node))) return;
    told = next;
    onChange([...next]);
  };
  const add = (nodes: readonly NodeId[], by: number) => {
    for (const node of nodes) {
      const count = (counts.get(node) ?? 0) + by;
      if (count > 0) counts.set(node, count);
      else counts.delete(node);
    }
    if (!waiting) queueMicrotask(tell);
    waiting = true;
  };

  return {
    watch: (nodes) => {
      let held = true;
      add(nodes, 1);
      return () => {
        if (held) add(nodes, -1);
        held = false;
      };
    },
    current: () => told,
  };
}
