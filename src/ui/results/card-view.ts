import type { NodeShape } from '../../core/engine/api.ts';
import type { Scale } from '../text/scale.ts';

/** What a card shows: a number in each scenario, or lines of them. */
export interface CardView {
  readonly shape: NodeShape;
  /** Addresses of its lines, with their members on the dimensions that are not fixed. */
  readonly lines: readonly {
    readonly address: string;
    readonly index: number;
    readonly members: readonly string[];
  }[];
  readonly open: readonly string[];
  readonly scale: () => Scale;
}
