import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { BridgeOutcome, BridgeRequest } from '../../core/analysis/bridge-api.ts';
import type { Workspace } from '../../workspace/api.ts';
import { sameModel } from '../comparison/create-bridge.ts';

/** Why the engine did not answer, in French. */
export interface BridgeFailure {
  readonly kind: 'echec';
  readonly message: string;
}

export interface LiveBridges {
  /** Undefined until it comes. */
  readonly outcome: (request: BridgeRequest) => BridgeOutcome | BridgeFailure | undefined;
  /** Some are still to come. */
  readonly working: Accessor<boolean>;
  readonly again: () => void;
}

/**
 * The answers to several questions, one after the other: the engine gives up a question when another one comes. All of
 * them are asked again when the list or the study changes.
 */
export function createBridges(
  workspace: Pick<Workspace, 'study' | 'bridge'>,
  requests: Accessor<readonly BridgeRequest[]>,
): LiveBridges {
  const [answers, setAnswers] = createSignal<ReadonlyMap<string, BridgeOutcome | BridgeFailure>>(new Map());
  const [working, setWorking] = createSignal(false);
  const [turn, setTurn] = createSignal(0);
  const model = createMemo(() => workspace.study(), undefined, { equals: sameModel });

  createEffect(
    on([requests, model, turn], ([asked]) => {
      const controller = new AbortController();
      const { signal } = controller;
      onCleanup(() => controller.abort());
      setAnswers(new Map());
      setWorking(asked.length > 0);
      const run = async () => {
        for (const request of asked) {
          const outcome = await workspace.bridge(request, { signal }).catch(failure);
          if (signal.aborted) return;
          setAnswers((known) => new Map(known).set(keyOf(request), outcome));
        }
        setWorking(false);
      };
      void run();
    }),
  );
  return {
    outcome: (request) => answers().get(keyOf(request)),
    working,
    again: () => setTurn(turn() + 1),
  };
}

function keyOf(request: BridgeRequest): string {
  return JSON.stringify(request);
}

function failure(error: unknown): BridgeFailure {
  return { kind: 'echec', message: error instanceof Error ? error.message : String(error) };
}
