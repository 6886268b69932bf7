import type { Address, NodeId } from '../../core/model/address.ts';
import { lineage } from '../../core/model/scenario.ts';
import type { Study } from '../../core/model/study.ts';
import type { Border } from '../../core/model/value.ts';
import { type HeldCells, heldCells } from '../../workspace/cells/held-cells.ts';
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
  let lines = scenarios.map((scenario) => lineOf(study, scenario));
  return (next) => {
    const dirty = new Map<string, At>();
    const mark = (at: At) => dirty.set(at.join(), at);
    const now = sources.map(({ node, scenario }) => values(node, scenario));
    for (const [index, source] of sources.entries()) {
      const [was, is] = [before[index], now[index]];
      if (was === is) continue;
      for (const { ref, at } of source.cells) if (!sameBorder(was?.[ref.index], is?.[ref.index])) mark(at);
    }
    const linesNow = scenarios.map((scenario) => lineOf(next, scenario));
    const changes = createChanges();
    for (const [index, scenario] of scenarios.entries()) {
      for (const address of changes(lines[index] as Line, linesNow[index] as Line))
        for (const at of places.get(placeKey(scenario, address)) ?? []) mark(at);
    }
    before = now;
    lines = linesNow;
    return [...dirty.values()];
  };
}

/** A scenario, then what it starts from: a cell is measured against what its scenario inherits. */
type Line = readonly { readonly id: string; readonly label: string; readonly held: HeldCells }[];

function lineOf(study: Study, scenario: string): Line {
  return lineage(study, scenario).map(({ id, label }) => ({ id, label, held: heldCells(study, id) }));
}

/** Cells of which one of the line says something else; all that are held where the line itself is another. */
function createChanges(): (was: Line, is: Line) => Iterable<Address> {
  const known = new Map<HeldCells, readonly Address[]>();
  const between = (was: HeldCells, is: HeldCells): readonly Address[] =>
    [...new Set([...was.keys(), ...is.keys()])].filter((at) => {
      const [old, cell] = [was.get(at), is.get(at)];
      return old?.cell !== cell?.cell || old?.holder.id !== cell?.holder.id;
    });
  return (was, is) => {
    const same =
      was.length === is.length &&
      was.every(({ id, label }, rank) => id === is[rank]?.id && label === is[rank]?.label);
    if (!same) return [...was, ...is].flatMap(({ held }) => [...held.keys()]);
    return was.flatMap(({ held }, rank) => {
      const now = (is[rank] as Line[number]).held;
      if (held === now) return [];
      const found = known.get(now) ?? between(held, now);
      known.set(now, found);
      return found;
    });
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
