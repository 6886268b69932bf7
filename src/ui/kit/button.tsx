import { type JSX, Show, splitProps } from 'solid-js';
import { Icon, type IconName } from './icon.tsx';
import { ariaShortcut, type Shortcut } from './shortcut.ts';
import { Tooltip } from './tooltip.tsx';

type Native = Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'type'>;

interface ButtonProps extends Native {
  readonly kind?: 'plain' | 'primary' | 'quiet';
  readonly icon?: IconName;
  readonly tip?: string | undefined;
  readonly shortcut?: Shortcut | undefined;
}

/** A button with a text. With `tip` it says more, and its shortcut, when pointed at. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, native] = splitProps(props, ['kind', 'icon', 'tip', 'shortcut', 'children', 'class']);
  const button = (
    <button
      {...native}
      type="button"
      class={`button button-${own.kind ?? 'plain'} ${own.class ?? ''}`}
      aria-keyshortcuts={own.shortcut ? ariaShortcut(own.shortcut) : undefined}
    >
      <Show when={own.icon}>{(icon) => <Icon name={icon()} />}</Show>
      {own.children}
    </button>
  );
  return (
    <Show when={own.tip} fallback={button}>
      {(tip) => (
        <Tooltip label={tip()} shortcut={own.shortcut}>
          {button}
        </Tooltip>
      )}
    </Show>
  );
}

interface IconButtonProps extends Native {
  readonly icon: IconName;
  /** Its name for everyone: read aloud, and shown when pointed at. */
  readonly label: string;
  /** Shown instead of the label: « Annuler : 92 € ». */
  readonly tip?: string | undefined;
  readonly shortcut?: Shortcut | undefined;
}

/** A button with a drawing only. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, native] = splitProps(props, ['icon', 'label', 'tip', 'shortcut', 'class']);
  return (
    <Tooltip label={own.tip ?? own.label} shortcut={own.shortcut}>
      <button
        {...native}
        type="button"
        class={`icon-button ${own.class ?? ''}`}
        aria-label={own.tip ?? own.label}
        aria-keyshortcuts={own.shortcut ? ariaShortcut(own.shortcut) : undefined}
      >
        <Icon name={own.icon} />
      </button>
    </Tooltip>
  );
}
