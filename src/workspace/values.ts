import { batch, createSignal, untrack } from 'solid-js';
import type { NodeValues } from '../core/engine/api.ts';
import type { NodeId } from '../core/model/address.ts';
import { type Border, isFailure } from '../core/model/value.ts';
import { afterPaint } from '../platform/after-paint.ts';
import type { ReadValues } from './api.ts';
import type { TypedValue } from './cells/typed-values.ts';
import { obtain } from './obtain.ts';

/** The engine's answers, one signal per node and scenario: whoever reads one is told of that one alone. */
export interface Values {
  readonly read: ReadValues;
  /** Told after the frame that shows what `read` tells; the first value of a node comes at once. */
  readonly readUnseen: ReadValues;
  put(values: readonly NodeValues[]): void;
  /** One value, ahead of the engine's answer; nothing where none is known yet. */
  patch(typed: TypedValue): void;
  /** Forgets the other nodes, which nobody keeps up to date. A scenario taken out keeps its values: it may come back. */
  keepOnly(nodes: ReadonlySet<NodeId>): void;
  /** Forgets these: their values no longer stand where they stood. */
  forget(gone: (node: NodeId) => boolean): void;
}

type Known = readonly Border[] | undefined;

interface Entry {
  readonly get: () => Known;
  readonly getUnseen: () => Known;
  readonly set: (next: Known) => void;
  /** Brings `getUnseen` to what `get` says. */
  readonly catchUp: () => void;
}

export function createValues(): Values {
  const nodes = new Map<NodeId, Map<string, Entry>>();
  let behind: Entry[] = [];

  const catchUp = () => {
    const late = behind;
    behind = [];
    batch(() => {
      for (const entry of late) entry.catchUp();
    });
  };
  const createEntry = (): Entry => {
    const [get, setSeen] = createSignal<Known>(undefined, { equals: sameBorders });
    const [getUnseen, setUnseen] = createSignal<Known>(undefined, { equals: sameBorders });
    const entry: Entry = {
      get,
      getUnseen,
      set: (next) => {
        setSeen(() => next);
        if (next === undefined || untrack(getUnseen) === undefined) return entry.catchUp();
        if (behind.length === 0) afterPaint(catchUp);
        behind.push(entry);
      },
      catchUp: () => {
        setUnseen(() => untrack(get));
      },
    };
    return entry;
  };
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
    readUnseen: (node, scenario) => entry(node, scenario).getUnseen(),
    put: (values) => {
      for (const { node, scenario, values: borders } of values) entry(node, scenario).set(borders);
    },
    patch: ({ node, scenario, rank, value }) => {
      const found = nodes.get(node)?.get(scenario);
      const known = found && untrack(found.get);
      if (known && rank in known) found?.set(known.with(rank, value));
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
