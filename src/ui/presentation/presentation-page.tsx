import { createMemo, createSignal, type JSX, Show, untrack } from 'solid-js';
import type { Workspace } from '../../workspace/api.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { NBSP } from '../text/names.ts';
import { leaveFullScreen } from './full-screen.ts';
import { createRehearsal } from './rehearsal.ts';
import { Slides } from './slides.tsx';
import { firstStep, startFrom } from './starting.ts';
import { useLargeType } from './type-size.ts';
import './presentation.css';

/** A study shown step by step, on a copy that is stored nowhere: what is typed is discarded at the end unless kept. */
export function PresentationPage(props: {
  readonly workspace: Workspace;
  readonly leave: () => void;
}): JSX.Element {
  const app = useApp();
  useLargeType();
  const rehearsal = createRehearsal(props.workspace, app);
  const steps = createMemo(() => rehearsal.copy()?.study().steps ?? props.workspace.study().steps ?? []);
  const [rank, setRank] = createSignal(clamp(untrack(firstStep), untrack(steps).length));
  startFrom(0);
  const leave = () => {
    leaveFullScreen();
    props.leave();
  };
  return (
    <div class="presentation">
      <Show
        when={steps().length > 0}
        fallback={
          <main class="presentation-empty">
            <h1>Cette étude n’a pas encore d’étapes</h1>
            <p>
              Une présentation est une suite d’étapes{NBSP}: un titre, un texte, et ce qu’il faut regarder.
              Elles s’écrivent dans l’étude, puis se montrent ici.
            </p>
            <Button kind="primary" autofocus onClick={leave}>
              Revenir à l’étude
            </Button>
          </main>
        }
      >
        <Show
          when={rehearsal.copy()}
          fallback={
            <main class="presentation-empty">
              <Show
                when={rehearsal.failure()}
                fallback={<p role="status">Préparation de la présentation…</p>}
              >
                {(message) => (
                  <>
                    <p role="alert">
                      La présentation n’a pas pu commencer{NBSP}: {message()} L’étude n’est pas touchée.
                    </p>
                    <Button onClick={leave}>Revenir à l’étude</Button>
                  </>
                )}
              </Show>
            </main>
          }
          keyed
        >
          {(copy) => (
            <Slides
              copy={copy}
              known={new Set(untrack(props.workspace.study).scenarios.map(({ id }) => id))}
              steps={steps()}
              rank={clamp(rank(), steps().length)}
              go={(to) => setRank(clamp(to, steps().length))}
              rehearsal={rehearsal}
              leave={leave}
            />
          )}
        </Show>
      </Show>
    </div>
  );
}

function clamp(rank: number, count: number): number {
  return Math.max(0, Math.min(rank, count - 1));
}
