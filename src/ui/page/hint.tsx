import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import { dismiss, isDismissed } from '../app/preferences.ts';
import { IconButton } from '../kit/button.tsx';

/** Hints on the page, in order; Esc takes the first one away. */
const waiting: string[] = [];

export function dismissFirstHint(): boolean {
  const first = waiting.find((name) => !isDismissed(name));
  if (first === undefined) return false;
  dismiss(first);
  return true;
}

/** A word of help in its place, until it is dismissed for good. */
export function Hint(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  onMount(() => {
    waiting.push(props.name);
    onCleanup(() => waiting.splice(waiting.indexOf(props.name), 1));
  });
  return (
    <Show when={!isDismissed(props.name)}>
      <div class="hint no-print" role="note">
        <p>{props.children}</p>
        <IconButton
          icon="close"
          label="Ne plus afficher ce conseil"
          shortcut="Échap"
          onClick={() => dismiss(props.name)}
        />
      </div>
    </Show>
  );
}
