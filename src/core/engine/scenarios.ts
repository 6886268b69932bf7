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

export interface Place {
  readonly node: NodeId;
  readonly index: number;
}

/** The cell of a parameter an address names; null for anything else. */
export function locate(at: string, model: Model): Place | null {
  const parts = parseAddress(at);
  const node = parts && model.nodes.get(nodeId(parts.slug, parts.name));
  if (!parts || node?.kind !== 'parameter') return null;
  const index = indexOf(node.entity.dims, parts.members);
  return index === null ? null : { node: node.id, index };
}

export function byNode(
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
