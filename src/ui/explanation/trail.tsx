import { For, type JSX } from 'solid-js';
import { Button } from '../kit/button.tsx';
import type { Step } from './explaining.ts';

export const BACK = 'Alt+←';

/** The way from the number first asked about, each step a click away. */
export function Trail(props: {
  readonly steps: readonly Step[];
  /** Goes back to the step at this place. */
  readonly back: (to: number) => void;
}): JSX.Element {
  return (
    <nav class="trail" aria-label="Chemin de l’explication">
      <Button
        kind="quiet"
        icon="left"
        tip="Revenir au nombre d’avant"
        shortcut={BACK}
        onClick={() => props.back(props.steps.length - 2)}
      >
        Retour
      </Button>
      <ol>
        <For each={props.steps}>
          {(step, at) => (
            <li>
              <button
                type="button"
                aria-current={at() === props.steps.length - 1 ? 'step' : undefined}
                onClick={() => props.back(at())}
              >
                {step.label}
              </button>
            </li>
          )}
        </For>
      </ol>
    </nav>
  );
}
