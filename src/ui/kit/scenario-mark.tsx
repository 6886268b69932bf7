import type { JSX } from 'solid-js';
import { scenarioColor, scenarioPath } from './palette.ts';

/** The sign of a scenario: its colour and its shape, the same everywhere. */
export function ScenarioMark(props: { readonly color: number; readonly size?: number }): JSX.Element {
  return (
    <svg
      class="scenario-mark"
      viewBox="0 0 12 12"
      width={props.size ?? 11}
      height={props.size ?? 11}
      aria-hidden="true"
    >
      <path d={scenarioPath(props.color)} fill={scenarioColor(props.color)} />
    </svg>
  );
}
