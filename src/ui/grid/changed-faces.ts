import type { Address, NodeId } from '../../core/model/address.ts';
import type { Study } from '../../core/model/study.ts';
import type { Border } from '../../core/model/value.ts';
import { heldCells } from '../../workspace/cells/held-cells.ts';
import type { CellRef, GridLayout } from './layout.ts';
import { sameBorder } from './table-model.ts';

/** Cell of the grid: row, column. */
export type At = readonly [row: number, column: number];

type Values = (node: NodeId, scenario: string) => readonly Border[] | undefined;

interface Source {
  readonly node: NodeId;
  readonly scenario: string;
  readonly cells: readonly { readonly ref: CellRef; readonly at: At }[];
}

/**
 * Tells which cells of a layout must be drawn again from one state of the study to the next, by comparing
 * only what is no longer the same object.
 */
export function createWatcher(
  layout: GridLayout,
  study: Study,
  values: Values,
): (study: Study) => readonly At[] {
  const sources = [...sourcesOf(layout).values()];
  const scenarios = [...new Set(sources.map(({ scenario }) => scenario))];
  const places = placesOf(sources);
  let before = sources.map(({ node, scenario }) => values(node, scenario));
  let held = scenarios.map((scenario) => heldCells(study, scenario));
  return (next) => {
    const dirty = new Map<string, At>();
    const mark = (at: At) => dirty.set(at.join(), at);
    const now = sources.map(({ node, scenario }) => values(node, scenario));
    for (const [index, source] of sources.entries()) {
      const [was, is] = [before[index], now[index]];
      if (was === is) continue;
      for (const { ref, at } of source.cells) if (!sameBorder(was?.[ref.index], is?.[ref.index])) mark(at);
    }
    const heldNow = scenarios.map((scenario) => heldCells(next, scenario));
    for (const [index, scenario] of scenarios.entries()) {
      const [was, is] = [held[index], heldNow[index]];
      if (!was || !is || was === is) continue;
      for (const address of new Set([...was.keys(), ...is.keys()])) {
        const [old, cell] = [was.get(address), is.get(address)];
        if (old?.cell === cell?.cell && old?.holder.id === cell?.holder.id) continue;
        for (const at of places.get(placeKey(scenario, address)) ?? []) mark(at);
      }
    }
    before = now;
    held = heldNow;
    return [...dirty.values()];
  };
}

function sourcesOf(layout: GridLayout): ReadonlyMap<string, Source> {
  const sources = new Map<string, { node: NodeId; scenario: string; cells: { ref: CellRef; at: At }[] }>();
  for (const [row, cells] of layout.cells.entries()) {
    for (const [column, ref] of cells.entries()) {
      if (!ref) continue;
      const key = placeKey(ref.scenario, ref.item.node);
      const source = sources.get(key) ?? { node: ref.item.node, scenario: ref.scenario, cells: [] };
      source.cells.push({ ref, at: [row, column] });
      sources.set(key, source);
    }
  }
  return sources;
}

function placesOf(sources: readonly Source[]): ReadonlyMap<string, readonly At[]> {
  const places = new Map<string, At[]>();
  for (const { cells, scenario } of sources) {
    for (const { ref, at } of cells) {
      const key = placeKey(scenario, ref.address);
      places.set(key, [...(places.get(key) ?? []), at]);
    }
  }
  return places;
}

function placeKey(scenario: string, address: Address): string {
  return `${scenario}|${address}`;
}
