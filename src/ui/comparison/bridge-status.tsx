import { type JSX, Match, Show, Switch } from 'solid-js';
import { Button } from '../kit/button.tsx';
import type { BridgeState, LiveBridge } from './create-bridge.ts';

/** How the calculation of a bridge goes, when that is worth saying, and what can be done about it. */
export function BridgeStatus(props: { readonly live: LiveBridge }): JSX.Element {
  const before = () => (props.live.answer() ? ' Le partage ci-dessous est celui d’avant.' : '');
  const inState = <K extends BridgeState['kind']>(kind: K) => {
    const state = props.live.state();
    return state.kind === kind ? (state as Extract<BridgeState, { readonly kind: K }>) : undefined;
  };
  return (
    <div class="bridge-status no-print" role="status">
      <Switch>
        <Match when={inState('working')}>
          {(state) => (
            <Show when={state().late}>
              <progress value={state().done} max="1" aria-label="Avancement du partage" />
              Calcul en cours…{before()}
              <Button kind="quiet" onClick={() => props.live.cancel()}>
                Annuler
              </Button>
            </Show>
          )}
        </Match>
        <Match when={inState('stopped')}>
          Calcul annulé.{before()}
          <Button kind="quiet" onClick={() => props.live.again()}>
            Reprendre
          </Button>
        </Match>
        <Match when={inState('failed')}>
          {(state) => (
            <>
              <span class="bridge-failure">{state().message}</span>
              {before()}
              <Button kind="quiet" onClick={() => props.live.again()}>
                Réessayer
              </Button>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
