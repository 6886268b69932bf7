import { For, type JSX, Show } from 'solid-js';
import type { LineChange } from '../../core/model/merge-lines.ts';
import { NBSP } from '../text/names.ts';
import { lineKey } from './merge-choice.ts';

/** The lignes de calcul of the other study that this one does not have, or not so: those to be taken. */
export function MergeLines(props: {
  readonly changes: readonly LineChange[];
  readonly taken: (change: LineChange) => boolean;
  readonly take: (key: string, taken: boolean) => void;
}): JSX.Element {
  return (
    <fieldset class="merge-choice merge-scenarios">
      <legend>Lignes de calcul à reprendre</legend>
      <For each={props.changes}>
        {(change) => (
          <label class="merge-option">
            <input
              type="checkbox"
              checked={props.taken(change)}
              onChange={(event) => props.take(lineKey(change.line), event.currentTarget.checked)}
            />
            <span>
              {change.line.label} <code class="merge-formula">{change.line.expr}</code>
              <Show when={change.mine} fallback={<span class="merge-note"> vous ne l’avez pas</span>}>
                {(mine) => (
                  <span class="merge-note merge-line-note">
                    {change.conflict
                      ? `changée des deux côtés${NBSP}; cochée, elle remplace la vôtre`
                      : 'remplace la vôtre, que vous n’avez pas changée'}
                    {NBSP}: {mine().label === change.line.label ? '' : `${mine().label} `}
                    <code class="merge-formula">{mine().expr}</code>
                  </span>
                )}
              </Show>
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
