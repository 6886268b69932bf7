import type { Address, NodeId } from '../model/address.ts';
import type { Study } from '../model/study.ts';
import type { Engine } from './api.ts';
import type { Reached, ReachOptions } from './reach.ts';
import type { Trial } from './trial.ts';

/** The engine as analyses see it, beside it in the same thread: exact values, which cross no border. */
export interface AnalysisEngine extends Engine {
  /** A scenario of a study, copied to try things in; see `Trial`. Throws when it is not in the study. */
  trial(study: Study, scenario: string): Trial;
  /** See `upstream`. */
  upstream(node: NodeId): ReadonlySet<NodeId>;
  /** See `downstream`. */
  downstream(at: Address, options: ReachOptions): readonly Reached[];
}
