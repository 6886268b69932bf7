import { createSignal } from 'solid-js';
import type { NodeValues } from '../core/engine/api.ts';
import type { NodeId } from '../core/model/address.ts';
import { type Border, isFailure } from '../core/model/value.ts';
import type { TypedValue } from './cells/typed-values.ts';
import { obtain } from './obtain.ts';

/** The engine's answers, one signal per node and scenario: whoever reads one is told of that one alone. */
export interface Values {
  read(node: NodeId, scenario: string): readonly Border[] | undefined;
  put(values: readonly NodeValues[]): void;
  /** One value, ahead of the engine's answer; nothing where none is known yet. */
  patch(typed: TypedValue): void;
  /** Forgets the other nodes, which nobody keeps up to date. A scenario taken out keeps its values: it may come back. */
  keepOnly(nodes: ReadonlySet<NodeId>): void;
  /** Forgets these: their values no longer stand where they stood. */
  forget(gone: (node: NodeId) => boolean): void;
}

type Entry = ReturnType<typeof createEntry>;

function createEntry() {
  const [get, set] = createSignal<readonly Border[] | undefined>(undefined, { equals: sameBorders });
  return { get, set };
}

export function createValues(): Values {
  const nodes = new Map<NodeId, Map<string, Entry>>();

  const entry = (node: NodeId, scenario: string): Entry => {
    const scenarios = obtain(nodes, node, () => new Map<string, Entry>());
    return obtain(scenarios, scenario, createEntry);
  };

  const forget: Values['forget'] = (gone) => {
    for (const [node, entries] of nodes) {
      if (gone(node)) for (const { set } of entries.values()) set(undefined);
    }
  };

  return {
    read: (node, scenario) => entry(node, scenario).get(),
    put: (values) => {
      for (const { node, scenario, values: borders } of values) entry(node, scenario).set(borders);
    },
    patch: ({ node, scenario, rank, value }) => {
      const found = nodes.get(node)?.get(scenario);
      found?.set((known) => (known && rank in known ? known.with(rank, value) : known));
    },
    keepOnly: (kept) => forget((node) => !kept.has(node)),
    forget,
  };
}

function sameBorders(a: readonly Border[] | undefined, b: readonly Border[] | undefined): boolean {
  if (a === b) return true;
  return a?.length === b?.length && a !== undefined && a.every((value, rank) => sameBorder(value, b?.[rank]));
}

function sameBorder(a: Border, b: Border | undefined): boolean {
  if (!isFailure(a) || !isFailure(b)) return a === b;
  return a.code === b.code && a.where === b.where && a.message === b.message;
}
