import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { BridgeOutcome, BridgeRequest } from '../../core/analysis/bridge-api.ts';
import type { Study } from '../../core/model/study.ts';
import type { Workspace } from '../../workspace/api.ts';

/** Milliseconds before it is worth saying that it takes time. */
const PATIENCE = 200;

export type BridgeState =
  | { readonly kind: 'ready' }
  /** `late`: worth saying. `done`: from 0 to 1. */
  | { readonly kind: 'working'; readonly late: boolean; readonly done: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly message: string };

export interface Answered {
  readonly request: BridgeRequest;
  readonly outcome: BridgeOutcome;
}

/** The answer to a question that changes, and the study under it: asked again at each change, the old one kept meanwhile. */
export interface LiveBridge {
  /** The last one that came; of an older question or study unless `state` is `ready`. */
  readonly answer: Accessor<Answered | null>;
  readonly state: Accessor<BridgeState>;
  readonly cancel: () => void;
  readonly again: () => void;
}

export function createBridge(
  workspace: Pick<Workspace, 'study' | 'bridge'>,
  request: Accessor<BridgeRequest | null>,
): LiveBridge {
  const [answer, setAnswer] = createSignal<Answered | null>(null);
  const [state, setState] = createSignal<BridgeState>({ kind: 'ready' });
  const [turn, setTurn] = createSignal(0);
  const model = createMemo(() => workspace.study(), undefined, { equals: sameModel });
  let stop = () => {};

  createEffect(
    on([request, model, turn], ([asked]) => {
      if (!asked) {
        setAnswer(null);
        setState({ kind: 'ready' });
        return;
      }
      const controller = new AbortController();
      let live = true;
      const end = (last: BridgeState) => {
        if (!live) return;
        live = false;
        clearTimeout(timer);
        setState(last);
      };
      const progress = (done: number, late: boolean) => {
        if (live) setState({ kind: 'working', done, late });
      };
      let late = false;
      let far = 0;
      const timer = setTimeout(() => {
        late = true;
        progress(far, late);
      }, PATIENCE);
      stop = () => {
        end({ kind: 'stopped' });
        controller.abort();
      };
      progress(0, false);
      const onProgress = (done: number) => {
        far = done;
        progress(far, late);
      };
      workspace.bridge(asked, { signal: controller.signal, onProgress }).then(
        (outcome) => {
          if (live) setAnswer({ request: asked, outcome });
          end({ kind: 'ready' });
        },
        (error: unknown) => end({ kind: 'failed', message: messageOf(error) }),
      );
      onCleanup(() => {
        live = false;
        clearTimeout(timer);
        controller.abort();
      });
    }),
  );

  return { answer, state, cancel: () => stop(), again: () => setTurn(turn() + 1) };
}

/** Whether two states of a study compute the same: a title or a note changes no number. */
export function sameModel(a: Study, b: Study): boolean {
  return (
    a.scenarios === b.scenarios &&
    a.reference === b.reference &&
    a.dossiers === b.dossiers &&
    a.members === b.members &&
    a.lines === b.lines
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
