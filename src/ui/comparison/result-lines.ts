import type { NodeShape } from '../../core/engine/api.ts';
import { address, nodeId } from '../../core/model/address.ts';
import type { Dossier, ResultCard } from '../../core/model/dossier.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import { type Border, isFailure } from '../../core/model/value.ts';
import { cellIndex, dimensionOf, memberLabel, memberTuples } from '../text/names.ts';

/** A result card as rows of a comparison. */
export interface ComparedResult {
  /** Of the card among those of all dossiers. */
  readonly key: string;
  readonly dossier: Dossier;
  readonly node: string;
  readonly title: string;
  readonly unit: string;
  /** What its lines are: « Cas type », « Classe de patients, année »; empty for a single number. */
  readonly heading: string;
  readonly lines: readonly ResultLine[];
}

/** One number of a result: the members of the dimensions its card leaves open. */
export interface ResultLine {
  readonly address: string;
  /** Where it stands in the values of its node. */
  readonly index: number;
  /** The members in words; empty for a single number. */
  readonly label: string;
}

/** The results of a dossier, in the order of its cards; those the engine does not know yet are left out. */
export function comparedResults(
  dossier: Dossier,
  shapeOf: (node: string) => NodeShape | undefined,
): readonly ComparedResult[] {
  return dossier.results.flatMap((card, rank) => {
    const shape = shapeOf(nodeId(dossier.slug, card.id));
    return shape ? [compared(dossier, card, shape, rank)] : [];
  });
}

function compared(dossier: Dossier, card: ResultCard, shape: NodeShape, rank: number): ComparedResult {
  const at = card.at ?? {};
  const open = shape.dims.filter((dim) => !(dim in at));
  return {
    key: `${dossier.slug}/${rank}`,
    dossier,
    node: shape.node,
    title: card.title ?? shape.label,
    unit: shape.unit,
    heading: open.map((dim) => dimensionOf(dossier, dim)?.label ?? dim).join(', '),
    lines: memberTuples(dossier, open).map((members) => {
      const cell = address(
        shape.node,
        shape.dims.map((dim) => at[dim] ?? members[open.indexOf(dim)] ?? ''),
      );
      return {
        address: cell,
        index: cellIndex(dossier, shape.dims, cell),
        label: members.map((member, k) => memberLabel(dossier, open[k], member)).join(', '),
      };
    }),
  };
}

/** « Gain par cas type · Liste dormante ». */
export function lineName({ title }: ComparedResult, { label }: ResultLine): string {
  return label === '' ? title : `${title} · ${label}`;
}

/** Whether scenarios say the same of a line: the same number, all absent, or the same reason why not. */
export function allSame(values: readonly (Border | undefined)[]): boolean {
  const [first] = values;
  return values.every((value) => sameBorder(value, first));
}

function sameBorder(a: Border | undefined, b: Border | undefined): boolean {
  if (isFailure(a) || isFailure(b)) return isFailure(a) && isFailure(b) && a.code === b.code;
  return sameShown(a, b);
}
