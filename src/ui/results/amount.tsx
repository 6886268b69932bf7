import type { JSX } from 'solid-js';
import { type Border, isFailure } from '../../core/model/value.ts';
import { useStudy } from '../shell/study-context.ts';
import { amountDetail, amountText } from '../text/amount.ts';

/** A computed number: shown short, exact when pointed at, explained when clicked. */
export function Amount(props: {
  readonly value: Border | undefined;
  readonly unit: string;
  readonly address: string;
  readonly scenario: string;
  readonly compact?: boolean;
  /** The unit is written beside; a compact amount in another multiple still says which. */
  readonly bare?: boolean;
}): JSX.Element {
  const view = useStudy();
  const text = () => {
    if (typeof props.value !== 'string') return amountText(props.value, props.unit);
    const full = amountText(props.value, props.unit, { compact: props.compact });
    return props.bare ? bareText(full, props.value, props.unit) : full;
  };
  const chosen = () => {
    const selected = view.workspace.selection();
    return selected?.address === props.address && selected.scenario === props.scenario;
  };
  return (
    <button
      type="button"
      class="amount"
      classList={{ 'amount-failure': isFailure(props.value), 'amount-absent': props.value === null }}
      aria-pressed={chosen()}
      title={amountDetail(props.value, props.unit, text()) ?? undefined}
      onClick={() => view.explain({ address: props.address, scenario: props.scenario })}
    >
      {text()}
    </button>
  );
}

/** Without what the head of the card says already: `1 051,1 M€/an` is `1 051,1` under « M€ par an », `12,5 M€` under « € par an ». */
function bareText(full: string, value: string, unit: string): string {
  const exact = amountText(value, unit);
  const plainUnit = exact.slice(amountText(value, unit, { withUnit: false }).length);
  if (plainUnit !== '' && full.endsWith(plainUnit)) return full.slice(0, -plainUnit.length);
  return full.replace(/\/.*$/u, '');
}
