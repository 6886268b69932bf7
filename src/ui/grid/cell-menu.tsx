import { createSignal, type JSX } from 'solid-js';
import { Menu, type MenuEntry } from '../kit/menu.tsx';

/** Opens a menu beside any element of the grid. */
export type OpenMenu = (anchor: Element, label: string, entries: readonly MenuEntry[]) => void;

/**
 * A menu without a button of its own: it opens where it is told, in the frame of its positioned parent.
 * `closed` is called when the keyboard comes back from it.
 */
export function CellMenu(props: {
  readonly open: (open: OpenMenu) => void;
  readonly closed: () => void;
  /** What it offers when it is opened for itself, by a screen reader. */
  readonly idle: () => readonly MenuEntry[];
}): JSX.Element {
  const [label, setLabel] = createSignal('Actions de la cellule');
  let asked: readonly MenuEntry[] | undefined;
  let button: HTMLButtonElement | undefined;
  props.open((anchor, name, entries) => {
    const frame = button?.offsetParent?.getBoundingClientRect();
    if (!button || !frame) return;
    const at = anchor.getBoundingClientRect();
    Object.assign(button.style, {
      left: `${at.left - frame.left}px`,
      top: `${at.top - frame.top}px`,
      width: `${at.width}px`,
      height: `${at.height}px`,
    });
    setLabel(name);
    asked = entries;
    button.click();
  });
  return (
    <Menu
      label={label()}
      align="end"
      entries={() => {
        const entries = asked ?? props.idle();
        asked = undefined;
        return entries;
      }}
      trigger={(trigger) => (
        <button
          type="button"
          class="grid-menu-anchor"
          aria-label="Actions de la cellule"
          tabindex="-1"
          {...trigger}
          ref={(element) => {
            button = element;
            trigger.ref(element);
          }}
          onFocus={() => queueMicrotask(() => props.closed())}
        />
      )}
    />
  );
}
