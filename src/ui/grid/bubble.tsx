import { For, type JSX, Show } from 'solid-js';

/** What the table says beside a cell. */
export interface Saying {
  readonly message: string;
  readonly kind: 'error' | 'info';
  /** In the frame of the table, in pixels. */
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

/** Said beside the cell and read aloud; it goes with the next key or press. */
export function Bubble(props: { readonly saying: Saying | null }): JSX.Element {
  return (
    <div class="grid-says" role="alert">
      <Show when={props.saying}>
        {(saying) => (
          <div
            class="grid-bubble"
            classList={{ 'is-error': saying().kind === 'error', 'is-above': saying().above }}
            style={{ left: `${saying().left}px`, top: `${saying().top}px` }}
          >
            <For each={saying().message.split('\n')}>{(line) => <p>{line}</p>}</For>
          </div>
        )}
      </Show>
    </div>
  );
}
