import type { BenchModel, Input } from '../model.ts';

/** A value, or why there is none. */
export type Outcome = number | 'absent' | 'error';

/** An engine under measure: the same model, the same inputs, every result up to date after each call. */
export interface Peer {
  readonly name: string;
  /** Measured in as few runs as make a median. */
  readonly slow?: boolean;
  /** From nothing to every result computed. */
  build(model: BenchModel): void;
  /** Changes these inputs; every result that depends on them is recomputed when it returns. */
  change(inputs: readonly Input[]): void;
  /** In base units, in the order of `model.results`. Outside the measure. */
  results(): readonly Outcome[];
}
