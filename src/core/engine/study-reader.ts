import type { Address, NodeId } from '../model/address.ts';
import { effectiveCells, lineage } from '../model/scenario.ts';
import type { Scenario, ScenarioCell, Study } from '../model/study.ts';
import type { ScenarioInput } from './evaluation.ts';
import type { Model } from './model.ts';
import { byNode, locate, type Place } from './scenarios.ts';

type NodeCells = ReadonlyMap<NodeId, ReadonlyMap<number, ScenarioCell>>;

interface Known {
  /** Ids of the scenario and its parents. */
  readonly chain: string;
  /** Its own cells, as last read. */
  readonly own: Scenario['cells'];
  readonly cells: NodeCells;
}

/** Reads one version of a study after another, in the time of what changed: what did not keeps its maps and its cells. */
export class StudyReader {
  private readonly model: Model;
  private readonly places = new Map<Address, Place | null>();
  private known = new Map<string, Known>();

  constructor(model: Model) {
    this.model = model;
  }

  read(study: Study): ScenarioInput[] {
    const edited = new Map<string, readonly Address[]>();
    for (const { id, cells } of study.scenarios) edited.set(id, differing(this.known.get(id)?.own, cells));
    const next = new Map<string, Known>();
    for (const { id, cells: own } of study.scenarios) {
      const parents = lineage(study, id);
      const chain = parents.map((one) => one.id).join('\n');
      const before = this.known.get(id);
      const cells =
        before?.chain === chain
          ? this.patched(before.cells, parents, edited)
          : byNode(effectiveCells(study, id), (at) => this.place(at));
      next.set(id, { chain, own, cells });
    }
    this.known = next;
    return study.scenarios.map(({ id }) => ({
      id,
      cells: (next.get(id) as Known).cells,
      reference: study.reference,
    }));
  }

  /** The cells with what the scenario and its parents changed since. */
  private patched(
    before: NodeCells,
    parents: readonly Scenario[],
    edited: ReadonlyMap<string, readonly Address[]>,
  ): NodeCells {
    const changed = new Set(parents.flatMap(({ id }) => edited.get(id) ?? []));
    if (changed.size === 0) return before;
    const nodes = new Map<NodeId, ReadonlyMap<number, ScenarioCell>>(before);
    const copies = new Map<NodeId, Map<number, ScenarioCell>>();
    for (const at of changed) {
      const place = this.place(at);
      if (!place) continue;
      let own = copies.get(place.node);
      if (!own) {
        own = new Map(before.get(place.node));
        copies.set(place.node, own);
        nodes.set(place.node, own);
      }
      const cell = parents.find(({ cells }) => Object.hasOwn(cells, at))?.cells[at];
      if (cell) own.set(place.index, cell);
      else own.delete(place.index);
    }
    for (const [node, own] of copies) if (own.size === 0) nodes.delete(node);
    return nodes;
  }

  private place(at: Address): Place | null {
    let place = this.places.get(at);
    if (place === undefined) {
      place = locate(at, this.model);
      this.places.set(at, place);
    }
    return place;
  }
}

/** Addresses whose value differs, or that only one of the two has. */
function differing(before: Scenario['cells'] | undefined, after: Scenario['cells']): Address[] {
  if (before === after || !before) return [];
  const found: Address[] = [];
  let common = 0;
  for (const at in after) {
    const old = before[at];
    if (old) common++;
    if (!old || old.value !== (after[at] as ScenarioCell).value) found.push(at);
  }
  const known = Object.keys(before);
  if (common < known.length) for (const at of known) if (!after[at]) found.push(at);
  return found;
}
