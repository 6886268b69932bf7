import { createUniqueId, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { IconButton } from './button.tsx';

/** A modal window, rare: the browser keeps the focus inside and gives it back. Esc and a press outside close it. */
export function Dialog(props: {
  readonly title: string;
  /** The title is read, not shown. */
  readonly bare?: boolean;
  readonly class?: string;
  readonly close: () => void;
  readonly children: JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  let body: HTMLDivElement | undefined;
  const before = document.activeElement;
  onMount(() => {
    dialog?.showModal();
    // The browser takes the first control, the one that closes: what is to be read or typed comes first.
    (dialog?.querySelector<HTMLElement>('[autofocus]') ?? body)?.focus();
  });
  onCleanup(() => {
    dialog?.close();
    if (before instanceof HTMLElement && before.isConnected) before.focus();
  });
  return (
    <Portal>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it, through `cancel` */}
      <dialog
        ref={dialog}
        class={`dialog ${props.class ?? ''}`}
        aria-labelledby={id}
        onCancel={(event) => {
          event.preventDefault();
          props.close();
        }}
        onClick={(event) => event.target === dialog && props.close()}
      >
        <Show
          when={!props.bare}
          fallback={
            <h2 id={id} class="visually-hidden">
              {props.title}
            </h2>
          }
        >
          <header class="dialog-head">
            <h2 id={id}>{props.title}</h2>
            <IconButton icon="close" label="Fermer" shortcut="Échap" onClick={() => props.close()} />
          </header>
        </Show>
        <div class="dialog-body" tabindex="-1" ref={body}>
          {props.children}
        </div>
      </dialog>
    </Portal>
  );
}
