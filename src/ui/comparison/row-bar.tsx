import { type JSX, Show } from 'solid-js';
import type { Border } from '../../core/model/value.ts';
import { scenarioColor } from '../kit/palette.ts';

/** Where the bars of a row start and end, zero included; floats, for drawing only. */
export interface BarRange {
  readonly low: number;
  readonly high: number;
}

/** Null when there is nothing to draw: no number, or only zeros. */
export function barRange(values: readonly (Border | undefined)[]): BarRange | null {
  const sizes = values
    .filter((value) => typeof value === 'string')
    .map(Number)
    .filter(Number.isFinite);
  const low = Math.min(0, ...sizes);
  const high = Math.max(0, ...sizes);
  return low === high ? null : { low, high };
}

const WIDTH = 100;
const HEIGHT = 5;

/** A value beside those of its row: from zero, on the scale they share. Decoration: the number is above it. */
export function RowBar(props: {
  readonly value: Border | undefined;
  readonly range: BarRange | null;
  readonly color: number;
}): JSX.Element {
  const drawn = () => {
    const { range, value } = props;
    if (!range || typeof value !== 'string') return null;
    const place = (at: number) => ((at - range.low) / (range.high - range.low)) * WIDTH;
    const [zero, end] = [place(0), place(Number(value))];
    return { zero, from: Math.min(zero, end), width: Math.abs(end - zero) };
  };
  return (
    <svg class="row-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <Show when={drawn()}>
        {(bar) => (
          <>
            <rect x={bar().from} width={bar().width} height={HEIGHT} fill={scenarioColor(props.color)} />
            <line
              x1={bar().zero}
              x2={bar().zero}
              y2={HEIGHT}
              stroke="currentColor"
              vector-effect="non-scaling-stroke"
            />
          </>
        )}
      </Show>
    </svg>
  );
}
