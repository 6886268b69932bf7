import { createSignal, type JSX, Show } from 'solid-js';

/**
 * A text that becomes a field where it stands: a click, F2 or Entrée edits, Entrée or leaving keeps, Échap gives up.
 * An empty or unchanged text changes nothing.
 */
export function InlineEdit(props: {
  /** « Nom de l’étude » */
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly disabled?: boolean;
  readonly class?: string;
  readonly maxLength?: number;
  /** An empty text is a value too. */
  readonly optional?: boolean;
  readonly placeholder?: string;
}): JSX.Element {
  const [editing, setEditing] = createSignal(false);
  return (
    <Show
      when={editing()}
      fallback={
        <button
          type="button"
          class={`inline-edit ${props.class ?? ''}`}
          disabled={props.disabled}
          aria-label={`${props.label}\u00a0: ${props.value || (props.placeholder ?? '')}. Modifier`}
          onClick={() => setEditing(true)}
          onKeyDown={(event) => event.key === 'F2' && setEditing(true)}
        >
          {props.value || <span class="soft">{props.placeholder}</span>}
        </button>
      }
    >
      <TextField
        {...props}
        done={(value) => {
          setEditing(false);
          const kept = value?.trim();
          if (kept !== undefined && (kept || props.optional) && kept !== props.value) props.change(kept);
        }}
      />
    </Show>
  );
}

/** The field itself, selected when it appears. `done` is called once: with the text, or null when given up. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly done: (value: string | null) => void;
  readonly class?: string;
  readonly maxLength?: number;
  readonly placeholder?: string;
}): JSX.Element {
  let over = false;
  const finish = (value: string | null, field: HTMLElement) => {
    if (over) return;
    over = true;
    const back = field.parentElement;
    props.done(value);
    if (document.activeElement === document.body) back?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <input
      class={`text-field inline-field ${props.class ?? ''}`}
      aria-label={props.label}
      value={props.value}
      maxLength={props.maxLength ?? 120}
      placeholder={props.placeholder ?? ''}
      size={Math.max(8, Math.min(60, props.value.length + 2))}
      ref={(field) =>
        queueMicrotask(() => {
          field.focus();
          field.select();
        })
      }
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value, event.currentTarget);
        else if (event.key === 'Escape') finish(null, event.currentTarget);
        else return;
        event.preventDefault();
      }}
      onBlur={(event) => finish(event.currentTarget.value, event.currentTarget)}
    />
  );
}
