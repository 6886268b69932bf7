import type { JSX } from 'solid-js';
import { type Border, isFailure } from '../../core/model/value.ts';
import { useStudy } from '../shell/study-context.ts';
import { amountDetail, amountText } from '../text/amount.ts';
import { type Scale, narrowText } from '../text/scale.ts';

/** A computed number, its unit in the head of its card: exact when pointed at, explained when clicked. */
export function Amount(props: {
  readonly value: Border | undefined;
  readonly unit: string;
  readonly scale: Scale;
  readonly address: string;
  readonly scenario: string;
}): JSX.Element {
  const view = useStudy();
  const text = () =>
    typeof props.value === 'string'
      ? narrowText(props.value, props.scale, { withUnit: props.scale.unit === '%' })
      : amountText(props.value, props.unit);
  const chosen = () => {
    const selected = view.workspace.selection();
    return selected?.address === props.address && selected.scenario === props.scenario;
  };
  /** Written when it is about to be read: an edit changes hundreds of numbers, and none of their details is on screen. */
  const detail = (button: HTMLElement) => {
    button.title = amountDetail(props.value, props.unit, text()) ?? '';
  };
  return (
    <button
      type="button"
      class="amount"
      classList={{ 'amount-failure': isFailure(props.value), 'amount-absent': props.value === null }}
      aria-pressed={chosen()}
      onPointerEnter={(event) => detail(event.currentTarget)}
      onFocus={(event) => detail(event.currentTarget)}
      onClick={() => view.explain({ address: props.address, scenario: props.scenario })}
    >
      {text()}
    </button>
  );
}
