import { type JSX, onCleanup, onMount } from 'solid-js';
import { Icon } from '../kit/icon.tsx';

/** A button of the bar and the choices it opens; Esc, a press elsewhere or leaving with Tab closes them. */
export function Pick(props: {
  readonly label: string;
  /** What is chosen, in a word: « 4 sur 5 ». */
  readonly chosen: string;
  readonly children: JSX.Element;
}): JSX.Element {
  let root!: HTMLDetailsElement;
  const close = () => {
    root.open = false;
  };
  onMount(() => {
    const press = (event: Event) => {
      if (!root.contains(event.target as Node)) close();
    };
    document.addEventListener('pointerdown', press);
    onCleanup(() => document.removeEventListener('pointerdown', press));
  });
  return (
    <details
      class="note-pick"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !root.open) return;
        event.stopPropagation();
        close();
        root.querySelector('summary')?.focus();
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget;
        if (next instanceof Node && !root.contains(next)) close();
      }}
    >
      <summary class="button button-plain">
        {props.label} <span class="soft">{props.chosen}</span>
        <Icon name="down" />
      </summary>
      <fieldset class="note-pick-box">
        <legend class="visually-hidden">{props.label}</legend>
        {props.children}
      </fieldset>
    </details>
  );
}

/** One choice among several that may all be on. */
export function Check(props: {
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly toggle: (on: boolean) => void;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <label class="note-check" classList={{ 'is-disabled': props.disabled === true }}>
      <input
        type="checkbox"
        checked={props.on}
        disabled={props.disabled}
        onChange={(event) => props.toggle(event.currentTarget.checked)}
      />
      {props.children}
    </label>
  );
}
