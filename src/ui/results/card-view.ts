import { type Accessor, createMemo } from 'solid-js';
import type { NodeShape } from '../../core/engine/api.ts';
import { address, nodeId } from '../../core/model/address.ts';
import type { ResultCard } from '../../core/model/dossier.ts';
import type { ReadValues } from '../../workspace/api.ts';
import { useStudy } from '../shell/study-context.ts';
import { cellIndex, memberTuples } from '../text/names.ts';
import { commonScale, type Scale } from '../text/scale.ts';

/** What a card shows: a number in each scenario, or lines of them. */
export interface CardView {
  readonly shape: NodeShape;
  readonly values: (scenario: string) => ReturnType<ReadValues>;
  /** Addresses of its lines, with their members on the dimensions that are not fixed. */
  readonly lines: readonly {
    readonly address: string;
    readonly index: number;
    readonly members: readonly string[];
  }[];
  readonly open: readonly string[];
  readonly scale: () => Scale;
}

/** Null until the engine has read the model. */
export function createCardView(
  card: Accessor<ResultCard>,
  read: ReadValues = useStudy().workspace.values,
): Accessor<CardView | null> {
  const { dossier, heads, workspace } = useStudy();
  return createMemo((): CardView | null => {
    const known = dossier();
    const shape = workspace.shape(nodeId(known.slug, card().id));
    if (!shape) return null;
    const at = card().at ?? {};
    const open = shape.dims.filter((dim) => !(dim in at));
    const lines = memberTuples(known, open).map((members) => {
      const cell = address(
        shape.node,
        shape.dims.map((dim) => at[dim] ?? members[open.indexOf(dim)] ?? ''),
      );
      return { address: cell, index: cellIndex(known, shape.dims, cell), members };
    });
    const values = (scenario: string) => read(shape.node, scenario);
    const scale = createMemo(
      () =>
        commonScale(
          heads().flatMap(({ id }) => lines.map(({ index }) => values(id)?.[index])),
          shape.unit,
        ),
      undefined,
      { equals: (a, b) => a.unit === b.unit && a.decimals === b.decimals },
    );
    return { shape, values, lines, open, scale };
  });
}
