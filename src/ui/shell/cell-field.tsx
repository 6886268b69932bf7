import { createEffect, createSignal, For, type JSX, on, Show, untrack } from 'solid-js';
import type { Parameter } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import { checkBounds } from '../../core/quantity/bounds.ts';
import { editText, formatExact } from '../../core/quantity/format.ts';
import { parseFrench } from '../../core/quantity/parse.ts';
import type { Selection } from '../../workspace/api.ts';
import { Button } from '../kit/button.tsx';
import { cellEdits } from './cell-edits.ts';
import { useStudy } from './study-context.ts';

type Trouble =
  | { readonly kind: 'error'; readonly message: string }
  | {
      readonly kind: 'ambiguous';
      readonly message: string;
      readonly readings: readonly { readonly value: string; readonly label: string }[];
    };

/**
 * The value of a parameter's cell, typed as in the grid: the same readings, the same bounds, the same messages.
 * Entrée keeps, Échap gives up; what is refused stays in the field with the reason under it.
 */
export function CellField(props: {
  readonly parameter: Parameter;
  readonly selection: Selection;
  readonly value: Border | undefined;
  readonly label: string;
  readonly readOnly: boolean;
}): JSX.Element {
  const { workspace } = useStudy();
  const [draft, setDraft] = createSignal<string | null>(null);
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  let field: HTMLInputElement | undefined;
  const forget = () => {
    setDraft(null);
    setTrouble(null);
  };
  let at = untrack(() => props.selection);
  // A grid drawn late says of the same cell that it is shared: what is being typed stays.
  createEffect(
    on(
      () => props.selection,
      (now) => {
        const other = now.address !== at.address || (now.scenario !== at.scenario && !now.shared);
        at = now;
        if (other) forget();
      },
    ),
  );
  const text = () => (typeof props.value === 'string' ? editText(props.value, props.parameter.unit) : '');
  const kept = () =>
    typeof props.value === 'string'
      ? `La cellule garde ${formatExact(props.value, props.parameter.unit)}.`
      : 'La cellule reste telle quelle.';

  const set = (value: string | null) => {
    const bounds = value === null ? null : checkBounds(value, props.parameter, props.parameter.unit);
    if (bounds) {
      setTrouble({ kind: 'error', message: `${bounds} ${kept()}` });
      return;
    }
    if (value !== props.value) {
      workspace.run({ kind: 'set-cells', edits: cellEdits(workspace.study(), props.selection, { value }) });
    }
    forget();
  };
  const commit = () => {
    const typed = draft();
    if (typed === null || typed === text()) return forget();
    const parsed = parseFrench(typed, props.parameter.unit);
    if (parsed.kind === 'value') set(parsed.value);
    else if (parsed.kind === 'absent') set(null);
    else if (parsed.kind === 'ambiguous') setTrouble(parsed);
    else setTrouble({ kind: 'error', message: `${parsed.message} ${kept()}` });
  };

  return (
    <span class="cell-field">
      <Show
        when={!props.parameter.choices}
        fallback={
          <select
            class="text-field input-value"
            aria-label={props.label}
            disabled={props.readOnly}
            onChange={(event) => set(event.currentTarget.value)}
          >
            <For each={props.parameter.choices}>
              {(choice) => (
                <option value={choice.value} selected={choice.value === props.value}>
                  {choice.label}
                </option>
              )}
            </For>
          </select>
        }
      >
        <input
          ref={field}
          class="text-field input-value number"
          data-cell-field
          inputmode="decimal"
          autocomplete="off"
          spellcheck={false}
          aria-label={props.label}
          aria-invalid={trouble() !== null}
          aria-describedby={trouble() ? 'cell-trouble' : undefined}
          disabled={props.readOnly}
          placeholder="sans objet"
          value={draft() ?? text()}
          onInput={(event) => {
            setDraft(event.currentTarget.value);
            setTrouble(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            else if (event.key === 'Escape') {
              forget();
              event.currentTarget.value = text();
              event.currentTarget.select();
            } else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          onBlur={(event) => {
            const to = event.relatedTarget;
            if (!(to instanceof Element && to.closest('.cell-trouble'))) commit();
          }}
        />
      </Show>
      <Show when={trouble()}>
        {(problem) => (
          <div class="cell-trouble" id="cell-trouble" role="alert" data-kind={problem().kind}>
            <p>{problem().message}</p>
            <Show when={ambiguity(problem())}>
              {(readings) => (
                <div class="cell-readings">
                  <For each={readings()}>
                    {(reading) => (
                      <Button
                        onClick={() => {
                          set(reading.value);
                          field?.focus();
                        }}
                      >
                        {reading.label}
                      </Button>
                    )}
                  </For>
                </div>
              )}
            </Show>
          </div>
        )}
      </Show>
    </span>
  );
}

function ambiguity(trouble: Trouble) {
  return trouble.kind === 'ambiguous' ? trouble.readings : undefined;
}
