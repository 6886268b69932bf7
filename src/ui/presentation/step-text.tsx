import { For, type JSX, Show } from 'solid-js';
import type { Step } from '../../core/model/study.ts';
import { NBSP, typeset } from '../text/names.ts';

/** What is said beside the figures; a paragraph that invites to try stands out. */
export function StepText(props: { readonly text: string; readonly missing: readonly string[] }): JSX.Element {
  const paragraphs = () =>
    props.text
      .split(/\n\s*\n/)
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return (
    <div class="step-text">
      <For each={paragraphs()}>
        {(paragraph) => <p classList={{ 'step-try': /^à essayer/i.test(paragraph) }}>{typeset(paragraph)}</p>}
      </For>
      <Show when={props.missing.length > 0}>
        <p class="step-missing" role="note">
          {typeset(
            `Cette étape nomme ce qui n’est plus dans l’étude : ${props.missing.join(', ')}. Le reste s’affiche.`,
          )}
        </p>
      </Show>
    </div>
  );
}

/** A step is read by its title, or by its rank when it has none. */
export function stepTitle(step: Step | undefined, rank: number): string {
  return step && step.title !== '' ? typeset(step.title) : `Étape${NBSP}${rank + 1}`;
}
