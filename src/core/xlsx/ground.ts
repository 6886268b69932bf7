import type { Bound } from '../formula/bound.ts';
import type { Dim } from '../formula/scope.ts';
import type { NodeId } from '../model/address.ts';
import type { Place } from './place.ts';

/** What the formulas of the cells stand on: where everything is in the workbook. */
export interface Ground {
  /** Member of every dimension, by `Dim.index`: the cell being written. */
  readonly at: Int32Array;
  /** Id of the scenario that REFERENCE reads. */
  readonly reference: string;
  /** Where a node is. */
  readonly node: (node: NodeId, scenario: string) => Placed;
  /** Gives a part of a formula cells of its own, over all its dimensions: once, whoever asks. */
  readonly lift: (part: Bound, dims: readonly Dim[], shape: Shape, home: Home) => Placed;
  /** The cell that `hoist` gave to a part at the cursor, if it did. */
  readonly hoistedAt: (part: Bound, home: Home) => Placed | undefined;
  /** Gives the value of a part at the cursor a cell of its own. */
  readonly hoist: (part: Bound, home: Home) => Placed;
}

/** The cells of a node or of a part. */
export interface Placed {
  /** In the order in which `index` counts, the last one fastest. */
  readonly dims: readonly Dim[];
  readonly place: (index: number) => Place;
  /** Its cells hold the value divided by 10^`power`. */
  readonly power: number;
  /** They are typed. */
  readonly direct: boolean;
}

/** `list`: one column of cells, the last dimension fastest; `table`: wherever they read best. */
export type Shape = 'list' | 'table';

/** Whose formula is being written, and in which sheet. */
export interface Home {
  readonly scenario: string;
  readonly slug: string;
  readonly sheet: string;
}
