import { type JSX, Show } from 'solid-js';
import type { Step } from '../../core/model/study.ts';
import { Button } from '../kit/button.tsx';
import { Menu } from '../kit/menu.tsx';
import { NBSP } from '../text/names.ts';
import { stepTitle } from './step-text.tsx';

/** Where one is, and the ways on and back. */
export function Foot(props: {
  readonly steps: readonly Step[];
  readonly rank: number;
  readonly go: (rank: number) => void;
  readonly inTable: boolean;
}): JSX.Element {
  const last = () => props.steps.length - 1;
  return (
    <nav class="presentation-foot no-print" aria-label="Étapes de la présentation">
      <div
        class="progress"
        role="progressbar"
        aria-label="Avancement"
        aria-valuemin={1}
        aria-valuemax={props.steps.length}
        aria-valuenow={props.rank + 1}
        aria-valuetext={`Étape ${props.rank + 1} sur ${props.steps.length}`}
      >
        <div style={{ width: `${((props.rank + 1) / props.steps.length) * 100}%` }} />
      </div>
      <p class="presentation-hint soft">
        <Show
          when={props.inTable}
          fallback={
            <>
              <kbd>→</kbd> suivante <kbd>←</kbd> précédente <kbd>Échap</kbd> quitter
            </>
          }
        >
          <kbd>Échap</kbd> sort du tableau et rend les flèches aux étapes
        </Show>
      </p>
      <div class="presentation-ways">
        <Button icon="left" shortcut="←" disabled={props.rank === 0} onClick={() => props.go(props.rank - 1)}>
          Précédente
        </Button>
        <Menu
          label="Aller à une étape"
          align="end"
          entries={() =>
            props.steps.map((step, rank) => ({
              kind: 'action' as const,
              label: `${rank + 1}.${NBSP}${stepTitle(step, rank)}`,
              checked: rank === props.rank,
              run: () => props.go(rank),
            }))
          }
          trigger={(trigger) => (
            <Button {...trigger} kind="quiet">
              {props.rank + 1}
              {NBSP}/{NBSP}
              {props.steps.length}
              <span class="visually-hidden">{NBSP}: aller à une autre étape</span>
            </Button>
          )}
        />
        <Button
          kind="primary"
          icon="right"
          class="button-next"
          shortcut="→"
          disabled={props.rank === last()}
          onClick={() => props.go(props.rank + 1)}
        >
          Suivante
        </Button>
      </div>
    </nav>
  );
}
