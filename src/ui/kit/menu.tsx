import { createSignal, createUniqueId, For, type JSX, onCleanup, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { Icon, type IconName } from './icon.tsx';
import { place } from './place.ts';
import { ariaShortcut, type Shortcut, shortcutText } from './shortcut.ts';

export type MenuEntry =
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly run: () => void;
      readonly icon?: IconName;
      /** A drawing of its own in place of the icon. */
      readonly mark?: () => JSX.Element;
      readonly hint?: string | undefined;
      readonly shortcut?: Shortcut;
      readonly disabled?: boolean;
      readonly checked?: boolean;
    }
  | { readonly kind: 'heading'; readonly label: string }
  | { readonly kind: 'separator' };

/** What the trigger must spread on its button. */
export interface TriggerProps {
  readonly ref: (element: HTMLButtonElement) => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
}

/** A menu under its button: arrows, Home, End, first letters, Esc; focus goes back to the button. */
export function Menu(props: {
  readonly label: string;
  /** Asked for each time the menu opens. */
  readonly entries: () => readonly MenuEntry[];
  readonly align?: 'start' | 'end';
  readonly trigger: (props: TriggerProps) => JSX.Element;
}): JSX.Element {
  const [entries, setEntries] = createSignal<readonly MenuEntry[] | null>(null);
  const id = createUniqueId();
  let anchor: HTMLButtonElement | undefined;
  let list: HTMLDivElement | undefined;
  let typed = '';
  let typedAt = 0;

  const items = () => [...(list?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const focusItem = (index: number) =>
    items()
      .at(index % Math.max(1, items().length))
      ?.focus();
  const outside = (event: Event) => {
    const target = event.target as Node;
    if (!list?.contains(target) && !anchor?.contains(target)) close(false);
  };
  const close = (refocus: boolean) => {
    setEntries(null);
    document.removeEventListener('pointerdown', outside, true);
    window.removeEventListener('resize', outside);
    if (refocus) anchor?.focus();
  };
  const show = (first: number) => {
    setEntries(props.entries());
    document.addEventListener('pointerdown', outside, true);
    window.addEventListener('resize', outside);
    queueMicrotask(() => {
      if (!anchor || !list) return;
      place(anchor, list, { align: props.align ?? 'start' });
      focusItem(first);
    });
  };
  onCleanup(() => close(false));

  const onKeyDown = (event: KeyboardEvent) => {
    const at = items().indexOf(document.activeElement as HTMLElement);
    const go: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = go[event.key];
    if (to !== undefined) focusItem(to);
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else if (event.key.length === 1 && !event.ctrlKey && event.key !== ' ') seek(event.key, at);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const seek = (key: string, at: number) => {
    typed = Date.now() - typedAt < 700 ? typed + key : key;
    typedAt = Date.now();
    const all = items();
    const start = typed.length > 1 ? at : at + 1;
    const found = all
      .map((_, offset) => all[(start + offset) % all.length])
      .find((item) => item?.textContent?.toLowerCase().startsWith(typed.toLowerCase()));
    found?.focus();
  };

  return (
    <>
      {props.trigger({
        ref: (element) => {
          anchor = element;
        },
        onClick: () => (entries() ? close(true) : show(0)),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          show(event.key === 'ArrowDown' ? 0 : -1);
        },
        'aria-haspopup': 'menu',
        get 'aria-expanded'() {
          return entries() !== null;
        },
      })}
      <Show when={entries()}>
        {(shown) => (
          <Portal mount={landmarkOf(anchor)}>
            <div
              class="menu"
              role="menu"
              tabindex="-1"
              id={id}
              aria-label={props.label}
              ref={list}
              onKeyDown={onKeyDown}
            >
              <For each={shown()}>
                {(entry) => (
                  <MenuLine
                    entry={entry}
                    choose={(run) => {
                      close(true);
                      run();
                    }}
                  />
                )}
              </For>
            </div>
          </Portal>
        )}
      </Show>
    </>
  );
}

/** What floats still belongs to a part of the page, for those who go from one to the next. */
function landmarkOf(anchor: HTMLElement | undefined): HTMLElement {
  return anchor?.closest<HTMLElement>('main, header, nav, aside') ?? document.body;
}

function MenuLine(props: {
  readonly entry: MenuEntry;
  readonly choose: (run: () => void) => void;
}): JSX.Element {
  const entry = props.entry;
  if (entry.kind === 'separator') return <hr class="menu-separator" />;
  if (entry.kind === 'heading') {
    return (
      <div class="menu-heading" role="presentation">
        {entry.label}
      </div>
    );
  }
  return (
    <button
      type="button"
      class="menu-item"
      {...(entry.checked === undefined
        ? { role: 'menuitem' as const }
        : { role: 'menuitemradio' as const, 'aria-checked': entry.checked })}
      aria-disabled={entry.disabled}
      aria-keyshortcuts={entry.shortcut ? ariaShortcut(entry.shortcut) : undefined}
      tabindex="-1"
      onPointerEnter={(event) => event.currentTarget.focus()}
      onClick={() => !entry.disabled && props.choose(entry.run)}
    >
      <span class="menu-icon">
        {entry.mark?.() ??
          (entry.icon ? <Icon name={entry.icon} /> : entry.checked ? <Icon name="check" /> : null)}
      </span>
      <span class="menu-label">
        {entry.label}
        <Show when={entry.hint}>
          <span class="menu-hint">{entry.hint}</span>
        </Show>
      </span>
      <Show when={entry.shortcut}>{(shortcut) => <kbd>{shortcutText(shortcut())}</kbd>}</Show>
    </button>
  );
}
