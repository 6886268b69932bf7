import type { NodeShape } from '../core/engine/api.ts';
import { buildModel } from '../core/engine/model.ts';
import type { NodeId } from '../core/model/address.ts';
import type { Dossier } from '../core/model/dossier.ts';

/** What is known of the nodes without evaluating any: the formulas are read at the first question, once. */
export function createShapes(dossiers: readonly Dossier[]): (node: NodeId) => NodeShape | undefined {
  let shapes: ReadonlyMap<NodeId, NodeShape> | undefined;
  return (node) => {
    shapes ??= readShapes(dossiers);
    return shapes.get(node);
  };
}

function readShapes(dossiers: readonly Dossier[]): ReadonlyMap<NodeId, NodeShape> {
  const { nodes } = buildModel(dossiers);
  const units = new Map<NodeId, string>(
    dossiers.flatMap(({ slug, parameters, formulas }) =>
      [...parameters, ...formulas].map(({ id, unit }) => [`${slug}.${id}`, unit] as const),
    ),
  );
  return new Map(
    [...nodes].map(([node, { kind, entity }]) => [
      node,
      {
        node,
        kind,
        label: entity.label,
        unit: units.get(node) ?? '1',
        dims: entity.dims.map(({ id }) => id),
      },
    ]),
  );
}
