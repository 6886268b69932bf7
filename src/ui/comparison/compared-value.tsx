import { type JSX, Show } from 'solid-js';
import { type Border, isFailure } from '../../core/model/value.ts';
import type { Selection } from '../../workspace/api.ts';

/** What a reader can ask of a number; nothing on paper. */
export interface ComparedActions {
  readonly explain: (selection: Selection) => void;
  /** « Pourquoi cet écart ? », from the reference to this scenario. */
  readonly bridge: (selection: Selection) => void;
  readonly selected: (selection: Selection) => boolean;
}

/** A number of the comparison: clicked, it is explained; on paper, it is text. */
export function ComparedValue(props: {
  readonly text: string;
  readonly value: Border | undefined;
  readonly hypothesis?: boolean;
  readonly selection: Selection;
  readonly actions: Pick<ComparedActions, 'explain' | 'selected'> | undefined;
  /** Writes what is said when it is pointed at. */
  readonly detail?: (element: HTMLElement) => void;
}): JSX.Element {
  const signs = () => ({
    'amount-failure': isFailure(props.value),
    'amount-absent': props.value === null,
    'is-hypothesis': props.hypothesis === true,
  });
  return (
    <Show
      when={props.actions}
      fallback={
        <span class="compared-value" classList={signs()}>
          {props.text}
        </span>
      }
    >
      {(actions) => (
        <button
          type="button"
          class="amount compared-value"
          classList={signs()}
          aria-pressed={actions().selected(props.selection)}
          onPointerEnter={(event) => props.detail?.(event.currentTarget)}
          onFocus={(event) => props.detail?.(event.currentTarget)}
          onClick={() => actions().explain(props.selection)}
        >
          {props.text}
        </button>
      )}
    </Show>
  );
}
