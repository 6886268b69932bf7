import type { Address, NodeId } from '../model/address.ts';
import type { FailureCode } from '../model/value.ts';

/** « D’où vient l’écart ? »: one cell of a result in two scenarios of a study. */
export interface BridgeRequest {
  readonly at: Address;
  /** Ids of scenarios. */
  readonly from: string;
  readonly to: string;
  /** Default: by parameter. */
  readonly grouping?: Grouping;
}

/** How changed cells are put together: by parameter, by table of the page, one by one, or by hand. */
export type Grouping = 'parametre' | 'tableau' | 'cellule' | readonly HandGroup[];

export interface HandGroup {
  readonly label: string;
  /** Cells, or whole parameters. */
  readonly cells: readonly (Address | NodeId)[];
}

/** Cells that change together, from all their values in `from` to all those in `to`. */
export interface ChangedGroup {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Address[];
}

export type BridgeOutcome = Bridge | NoBridge;

/**
 * The gap split into steps. `to` − `from` = `gap` = the sum of the steps, exactly, as decimal strings in the unit of the
 * result; they may have more than thirty digits, where the two ends are of very different sizes.
 */
export interface Bridge {
  readonly kind: 'ecart';
  readonly unit: string;
  readonly from: string;
  readonly to: string;
  readonly gap: string;
  /**
   * `shapley`: what a group adds, averaged over all the orders in which the groups could change: no order is favoured.
   * `sequentielle`: what a group adds when it changes after those before it in `steps`; another order splits otherwise.
   */
  readonly method: 'shapley' | 'sequentielle';
  /** French sentences to show with it: that the order counts, which groups had to be put together and why. */
  readonly notes: readonly string[];
  /**
   * Hand-made groups as given, then in the order of the dossiers. Groups that give no number one without the other
   * make one step.
   */
  readonly steps: readonly BridgeStep[];
  /** Changed cells that the result does not read. */
  readonly unrelated: readonly Address[];
}

export interface BridgeStep extends ChangedGroup {
  readonly value: string;
}

/** One of the two scenarios gives no number. */
export interface NoBridge {
  readonly kind: 'impossible';
  readonly code: 'absent' | FailureCode;
  /** French: where, why, what to do. */
  readonly message: string;
}

/** How far a bridge is: combinations evaluated, of how many; 0 of 1 while these are being found. */
export type BridgeProgress =
  | { readonly state: 'en-cours'; readonly done: number; readonly total: number }
  | { readonly state: 'fini'; readonly outcome: BridgeOutcome };
