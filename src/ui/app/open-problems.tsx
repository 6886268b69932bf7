import { For, type JSX, Show } from 'solid-js';
import type { Problem } from '../../core/model/value.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { count, NBSP } from '../text/names.ts';

const MOST = 12;

/** Why a study was not opened: what, where, what was kept. */
export function OpenProblems(props: {
  readonly problems: readonly Problem[];
  readonly studyOpen: boolean;
  readonly close: () => void;
}): JSX.Element {
  return (
    <Dialog title="L’étude n’a pas été ouverte" class="open-problems" close={props.close}>
      <ul>
        <For each={props.problems.slice(0, MOST)}>
          {(problem) => (
            <li>
              <p>{problem.message}</p>
              <Show when={problem.where}>
                <p class="soft">
                  Où{NBSP}: <code>{problem.where}</code>
                  <Show when={problem.line !== undefined && !problem.where.startsWith('ligne ')}>
                    , ligne {problem.line}
                    <Show when={problem.column !== undefined}>, colonne {problem.column}</Show>
                  </Show>
                </p>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.problems.length > MOST}>
        <p class="soft">Et {count(props.problems.length - MOST, 'autre point', 'autres points')}.</p>
      </Show>
      <div class="dialog-foot">
        <p class="soft">
          {props.studyOpen ? 'L’étude ouverte n’est pas touchée.' : 'Rien n’a été changé dans ce navigateur.'}
        </p>
        <Button kind="primary" autofocus onClick={() => props.close()}>
          Compris
        </Button>
      </div>
    </Dialog>
  );
}
