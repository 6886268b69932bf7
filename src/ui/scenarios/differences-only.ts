import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from 'solid-js';
import { type NodeId, nodeId, nodeOf } from '../../core/model/address.ts';
import type { Dossier, Table } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { Workspace } from '../../workspace/api.ts';
import { differingCells } from '../../workspace/cells/varies.ts';

const KEY = 'etabli-differences-seulement';

/** Remembered until the tab is closed; a browser that keeps nothing remembers until the page is left. */
const [asked, setAsked] = createSignal(remembered());

/** Whether the tables show only what is not the same in all the scenarios. */
export function differencesOnly(study: Pick<Study, 'scenarios'>): boolean {
  return asked() && study.scenarios.length > 1;
}

export function showDifferencesOnly(on: boolean): void {
  setAsked(on);
  try {
    if (on) sessionStorage.setItem(KEY, 'oui');
    else sessionStorage.removeItem(KEY);
  } catch {
    // Forbidden: the page itself remembers.
  }
}

function remembered(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

/** The cells of a table that are not the same in all the scenarios; null while everything is shown. */
export interface Differing {
  readonly size: number;
  /** `index`: place of the cell among the values of its node. */
  readonly has: (node: NodeId, address: string, index: number) => boolean;
}

/**
 * What differs in a table, results included, while only that is shown. A cell that differed stays until all is shown
 * again, so that a row never goes as one types in it.
 */
export function createDiffering(
  workspace: Workspace,
  dossier: Dossier,
  table: Table,
): Accessor<Differing | null> {
  const ids = new Set([...table.items, ...(table.lines ?? []).flatMap((line) => Object.values(line.under))]);
  const parameters = dossier.parameters.filter(({ id }) => ids.has(id)).map(({ id }) => id);
  const nodes = [...ids].map((id) => nodeId(dossier.slug, id));
  const computed = [...ids].filter((id) => !parameters.includes(id)).map((id) => nodeId(dossier.slug, id));
  const on = createMemo(() => differencesOnly(workspace.study()));
  const columns = createMemo(() =>
    workspace
      .study()
      .scenarios.map(({ id }) => id)
      .join(),
  );
  createEffect(() => {
    if (on()) onCleanup(workspace.watch(nodes));
  });
  const found = createMemo<{ readonly columns: string; readonly keys: ReadonlySet<string> } | null>(
    (before) => {
      if (!on()) return null;
      const study = workspace.study();
      const keys = new Set(before?.columns === columns() ? before.keys : []);
      const typed = differingCells(dossier, study);
      const named = new Set(nodes);
      for (const at of typed) if (named.has(nodeOf(at))) keys.add(at);
      for (const node of computed)
        for (const index of differingRanks(workspace, node)) keys.add(`${node}#${index}`);
      const same = before?.columns === columns() && before.keys.size === keys.size;
      return same ? before : { columns: columns(), keys };
    },
    null,
  );
  return createMemo(() => {
    const known = found();
    return (
      known && {
        size: known.keys.size,
        has: (node, address, index) => known.keys.has(address) || known.keys.has(`${node}#${index}`),
      }
    );
  });
}

/** Places in the values of a result that are not the same in all the scenarios, as far as they are computed. */
function differingRanks(workspace: Workspace, node: NodeId): readonly number[] {
  const [first, ...others] = workspace.study().scenarios.map(({ id }) => workspace.values(node, id));
  if (!first) return [];
  return first.flatMap((value, rank) =>
    others.some((values) => values && JSON.stringify(values[rank]) !== JSON.stringify(value)) ? [rank] : [],
  );
}
