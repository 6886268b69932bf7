import type { BridgeOutcome, BridgeRequest } from '../../core/analysis/bridge-api.ts';
import type { Dependents } from '../../core/analysis/dependents.ts';
import type { AnalysisService } from '../../core/analysis/service.ts';
import type { Explanation, FigureResult, NodeValues, OpenReport } from '../../core/engine/api.ts';
import type { EngineService, Reply } from '../../core/engine/service.ts';
import type { Address, NodeId } from '../../core/model/address.ts';
import type { Study } from '../../core/model/study.ts';

/**
 * Keeps one engine worker at the wanted study and the wanted nodes: started when first needed, replaced when it dies
 * or hangs, brought back to the same point, so that what was asked arrives.
 */
export interface ComputeClient {
  /** The study wanted from now on. Of several waiting only the newest goes. */
  setStudy(study: Study): void;
  /** The nodes wanted from now on; their values come through `onValues`. */
  setWatched(nodes: readonly NodeId[]): void;
  explain(at: Address, scenario: string): Promise<Reply<Explanation>>;
  figures(slug: string): Promise<Reply<readonly FigureResult[]>>;
  /** Of the study wanted when it starts; a newer one ends it. Edits are answered in the meantime. */
  bridge(request: BridgeRequest, options?: LongOptions): Promise<Reply<BridgeOutcome>>;
  /** What a cell changes. */
  dependents(at: Address, scenario: string): Promise<Reply<Dependents>>;
  /** Starts over after `failed`. */
  retry(): void;
  /** Ends the worker; what is pending is answered with a failure. */
  close(): void;
}

/** Of what takes more than a moment. */
export interface LongOptions {
  readonly signal?: AbortSignal;
  /** From 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

export type ComputeStatus =
  | { readonly kind: 'ready' }
  | { readonly kind: 'working'; readonly since: number }
  | { readonly kind: 'restarted'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface ComputeListener {
  onState(state: ComputeStatus): void;
  /** `study` is the one these values belong to; `current` is false when a newer one waits. */
  onValues(values: readonly NodeValues[], study: Study): void;
  /** Comes first, and again from each new worker. */
  onOpen(report: OpenReport): void;
}

/** A worker, or what stands for it in a test. */
export interface WorkerLike {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of Comlink's Endpoint
  postMessage(message: any, transfer?: Transferable[]): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: object): void;
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: object): void;
  terminate(): void;
}

/** What the worker exposes: `ping` takes the name of the lock it is to hold while it lives. */
export interface WorkerService extends EngineService, AnalysisService {
  ping(lifeline: string): Promise<true>;
}

/** Milliseconds. */
export interface ComputePatience {
  /** From start to the answer of `ping`. */
  readonly start: number;
  /** For any other answer: beyond, the worker is taken for hung. */
  readonly call: number;
  /** Waits before the first, second… restart; one more death within `memory` is a failure. */
  readonly backOff: readonly number[];
  readonly memory: number;
  /** How long `restarted` stays at least, so that it can be read. */
  readonly notice: number;
}
