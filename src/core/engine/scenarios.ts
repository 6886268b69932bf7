import { nodeId, type NodeId, parseAddress } from '../model/address.ts';
import { effectiveCells } from '../model/scenario.ts';
import type { ScenarioCell, Study } from '../model/study.ts';
import type { Dossier } from '../model/dossier.ts';
import type { ScenarioInput } from './evaluation.ts';
import type { Model } from './model.ts';
import { indexOf } from './shape.ts';

/** What the sources say, without any study: where published figures are checked. */
export const SOURCES = '\u0000sources';

export function variantId(slug: string, variant: string): string {
  return `\u0000variante:${slug}:${variant}`;
}

/** The study's scenarios as the evaluation wants them; addresses that name no cell are left out (`openStudy` refuses them). */
export function studyInputs(study: Study, model: Model): ScenarioInput[] {
  return study.scenarios.map(({ id }) => ({
    id,
    cells: byNode(effectiveCells(study, id), (at) => locate(at, model)),
    reference: study.reference,
  }));
}

/** Reads one version of a study after another: what did not change keeps its maps and its cells. */
export class StudyReader {
  private readonly model: Model;
  private readonly places = new Map<string, Place | null>();
  private last = new Map<string, ScenarioInput>();

  constructor(model: Model) {
    this.model = model;
  }

  read(study: Study): ScenarioInput[] {
    const inputs = study.scenarios.map(({ id }) => {
      const before = this.last.get(id)?.cells ?? new Map();
      const cells = kept(
        before,
        byNode(effectiveCells(study, id), (at) => this.place(at)),
      );
      return { id, cells, reference: study.reference };
    });
    this.last = new Map(inputs.map((input) => [input.id, input]));
    return inputs;
  }

  private place(at: string): Place | null {
    let place = this.places.get(at);
    if (place === undefined) {
      place = locate(at, this.model);
      this.places.set(at, place);
    }
    return place;
  }
}

/** `after`, with the maps and the cells of `before` wherever they say the same. */
function kept(before: ScenarioInput['cells'], after: Map<NodeId, Map<number, ScenarioCell>>) {
  let same = before.size === after.size;
  for (const [node, cells] of after) {
    const old = before.get(node);
    let equal = old?.size === cells.size;
    for (const [index, { value }] of cells) {
      const known = old?.get(index);
      if (known && known.value === value) cells.set(index, known);
      else equal = false;
    }
    if (equal) after.set(node, old as Map<number, ScenarioCell>);
    else same = false;
  }
  return same ? before : after;
}

/** The sources, and each of the alternatives they print. */
export function sourceInputs(dossiers: Iterable<Dossier>, model: Model): ScenarioInput[] {
  const inputs: ScenarioInput[] = [{ id: SOURCES, cells: new Map(), reference: SOURCES }];
  for (const { slug, variants = [] } of dossiers)
    for (const variant of variants) {
      const cells = Object.entries(variant.cells).map(
        ([at, cell]) =>
          [`${slug}.${at}`, { value: typeof cell === 'string' ? cell : (cell.value ?? null) }] as const,
      );
      const own = byNode(cells, (at) => locate(at, model));
      inputs.push({ id: variantId(slug, variant.id), cells: own, reference: SOURCES });
    }
  return inputs;
}

interface Place {
  readonly node: NodeId;
  readonly index: number;
}

/** The cell of a parameter an address names; null for anything else. */
function locate(at: string, model: Model): Place | null {
  const parts = parseAddress(at);
  const node = parts && model.nodes.get(nodeId(parts.slug, parts.name));
  if (!parts || node?.kind !== 'parameter') return null;
  const index = indexOf(node.entity.dims, parts.members);
  return index === null ? null : { node: node.id, index };
}

function byNode(
  cells: Iterable<readonly [string, ScenarioCell]>,
  place: (at: string) => Place | null,
): Map<NodeId, Map<number, ScenarioCell>> {
  const nodes = new Map<NodeId, Map<number, ScenarioCell>>();
  for (const [at, cell] of cells) {
    const found = place(at);
    if (!found) continue;
    let own = nodes.get(found.node);
    if (!own) {
      own = new Map();
      nodes.set(found.node, own);
    }
    own.set(found.index, cell);
  }
  return nodes;
}
