import { createSignal, For, type JSX, Show } from 'solid-js';
import { Button, IconButton } from './button.tsx';

export interface Toast {
  readonly message: string;
  readonly kind?: 'info' | 'error';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Toasts {
  /** Says something that passes; an error stays until closed. */
  readonly say: (toast: Toast) => void;
  readonly view: () => JSX.Element;
}

const STAYS = 9000;

/** Messages at the foot of the window: read aloud, never in the way, waiting while they are pointed at or focused. */
export function createToasts(): Toasts {
  const [shown, setShown] = createSignal<readonly Toast[]>([]);
  const drop = (toast: Toast) => setShown(shown().filter((other) => other !== toast));
  const say = (toast: Toast) => setShown([...shown().slice(-2), toast]);
  return {
    say,
    view: () => (
      <section class="toasts no-print" aria-label="Messages" aria-live="polite">
        <For each={shown()}>{(toast) => <ToastLine toast={toast} drop={() => drop(toast)} />}</For>
      </section>
    ),
  };
}

function ToastLine(props: { readonly toast: Toast; readonly drop: () => void }): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = () => clearTimeout(timer);
  const run = () => {
    hold();
    if (props.toast.kind !== 'error') timer = setTimeout(() => props.drop(), STAYS);
  };
  run();
  return (
    <div
      class="toast"
      classList={{ 'toast-error': props.toast.kind === 'error' }}
      role={props.toast.kind === 'error' ? 'alert' : 'status'}
      onPointerEnter={hold}
      onPointerLeave={run}
      onFocusIn={hold}
      onFocusOut={run}
    >
      <p>{props.toast.message}</p>
      <Show when={props.toast.action}>
        {(action) => (
          <Button
            kind="quiet"
            onClick={() => {
              action().run();
              props.drop();
            }}
          >
            {action().label}
          </Button>
        )}
      </Show>
      <IconButton icon="close" label="Fermer le message" onClick={() => props.drop()} />
    </div>
  );
}
