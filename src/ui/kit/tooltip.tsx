import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { intent } from './intent.ts';
import { place } from './place.ts';
import { type Shortcut, shortcutText } from './shortcut.ts';

const DELAY = 450;

/**
 * Label and shortcut of what is pointed at or focused, after a moment. The element inside keeps its own accessible
 * name: the tip is for the eyes. Any key, a press, a drag or leaving hides it. A control that comes under a pointer at
 * rest, or takes the focus back after an edit, says nothing: nobody asked.
 */
export function Tooltip(props: {
  readonly label: string;
  readonly shortcut?: Shortcut | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  const [open, setOpen] = createSignal(false);
  let host: HTMLSpanElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Under a pointer that has not moved yet. */
  let dormant = false;
  intent.watch();
  const show = () => {
    clearTimeout(timer);
    dormant = false;
    timer = setTimeout(() => setOpen(true), DELAY);
  };
  const hide = () => {
    clearTimeout(timer);
    dormant = false;
    setOpen(false);
  };
  onCleanup(hide);
  createEffect(() => {
    if (!open()) return;
    const elsewhere = (event: Event) => {
      if (!host?.contains(event.target as Node)) hide();
    };
    // A drag or a move of the element itself sends no « leave ».
    document.addEventListener('pointermove', elsewhere);
    for (const kind of HIDING) document.addEventListener(kind, hide, true);
    onCleanup(() => {
      document.removeEventListener('pointermove', elsewhere);
      for (const kind of HIDING) document.removeEventListener(kind, hide, true);
    });
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches what happens to the control inside
    <span
      class="tooltip-host"
      ref={host}
      onPointerEnter={(event) => {
        if (event.pointerType !== 'mouse') return;
        if (intent.pointed()) show();
        else dormant = true;
      }}
      onPointerMove={() => dormant && intent.pointed() && show()}
      onPointerLeave={hide}
      onPointerDown={hide}
      onDragStart={hide}
      onFocusIn={(event) =>
        intent.wentByKey() && (event.target as Element).matches(':focus-visible') && show()
      }
      onFocusOut={hide}
      onKeyDown={hide}
    >
      {props.children}
      <Show when={open()}>
        <Portal mount={host?.closest('dialog') ?? document.body}>
          <div
            class="tooltip"
            aria-hidden="true"
            ref={(element) =>
              queueMicrotask(
                () => host && place(host.firstElementChild ?? host, element, { align: 'center', gap: 6 }),
              )
            }
          >
            {props.label}
            <Show when={props.shortcut}>{(shortcut) => <kbd>{shortcutText(shortcut())}</kbd>}</Show>
          </div>
        </Portal>
      </Show>
    </span>
  );
}

const HIDING = ['keydown', 'pointerdown', 'dragstart', 'scroll'] as const;
