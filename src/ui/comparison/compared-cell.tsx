import { createMemo, type JSX, Show } from 'solid-js';
import type { Border } from '../../core/model/value.ts';
import type { Selection } from '../../workspace/api.ts';
import { gapText, ratioText } from '../results/gap.ts';
import { amountDetail, amountText, difference } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import { type Scale, scaledText } from '../text/scale.ts';
import { type ComparedActions, ComparedValue } from './compared-value.tsx';
import { type BarRange, RowBar } from './row-bar.tsx';

/** A result in a scenario: its value, its difference to the reference, its bar. */
export function ComparedCell(props: {
  readonly value: Border | undefined;
  readonly reference: Border | undefined;
  readonly isReference: boolean;
  readonly unit: string;
  readonly scale: Scale;
  readonly range: BarRange | null;
  readonly color: number;
  readonly selection: Selection;
  /** « Budget national, Option 1 ». */
  readonly name: string;
  readonly actions?: ComparedActions | undefined;
}): JSX.Element {
  const text = () =>
    typeof props.value === 'string'
      ? scaledText(props.value, props.scale, { withUnit: props.scale.unit === '%' })
      : amountText(props.value, props.unit);
  const gap = createMemo(() => (props.isReference ? null : difference(props.value, props.reference)));
  // In a narrow column the word of the unit may go to the next line.
  const gapShown = () =>
    [gapText(gap()?.amount, props.scale), ratioText(gap()?.ratio)]
      .filter(Boolean)
      .join(' · ')
      .replace(`${NBSP}point`, ' point');
  const differs = () => gap() !== null && gap()?.amount !== '0';
  const detail = (element: HTMLElement) => {
    element.title = amountDetail(props.value, props.unit, text()) ?? '';
  };
  return (
    <td class="compared-cell">
      <ComparedValue
        text={text()}
        value={props.value}
        actions={props.actions}
        selection={props.selection}
        detail={detail}
      />
      <Show when={differs() && props.actions} fallback={<span class="compared-gap">{gapShown()}</span>}>
        {(actions) => (
          <button
            type="button"
            class="compared-gap compared-why"
            title={`Pourquoi cet écart${NBSP}?`}
            aria-label={`${gapShown()}. Pourquoi cet écart${NBSP}? ${props.name}`}
            onClick={() => actions().bridge(props.selection)}
          >
            {gapShown()}
          </button>
        )}
      </Show>
      <RowBar value={props.value} range={props.range} color={props.color} />
    </td>
  );
}
