import { createSignal, For, type JSX, onCleanup, onMount, Show } from 'solid-js';
import { Figures } from '../figures/figures.tsx';
import { Sources } from '../figures/sources.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { Results } from '../results/results.tsx';
import { NotesText } from '../notes/notes-text.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';

/** True while the page is being printed: what only paper shows is drawn then, and costs nothing otherwise. */
function createPrinting(): () => boolean {
  const paper = window.matchMedia('print');
  const [printing, setPrinting] = createSignal(paper.matches);
  const on = () => setPrinting(true);
  const off = () => setPrinting(false);
  const follow = () => setPrinting(paper.matches);
  onMount(() => {
    window.addEventListener('beforeprint', on);
    window.addEventListener('afterprint', off);
    paper.addEventListener('change', follow);
    onCleanup(() => {
      window.removeEventListener('beforeprint', on);
      window.removeEventListener('afterprint', off);
      paper.removeEventListener('change', follow);
    });
  });
  return printing;
}

/** What the header and the strip say on screen. */
export function PrintedHead(): JSX.Element {
  const { workspace } = useStudy();
  const printing = createPrinting();
  return (
    <Show when={printing()}>
      <div class="print-only printed-head">
        <p>
          <b>{workspace.study().title}</b>
          {NBSP}· Établi, {new Date().toLocaleDateString('fr-FR', { dateStyle: 'long' })}
        </p>
        <ul>
          <For each={workspace.study().scenarios}>
            {(scenario) => (
              <li>
                <ScenarioMark color={scenario.color} /> <b>{scenario.label}</b>
                {scenario.id === workspace.study().reference ? ' (référence)' : ''}
                {scenario.description ? `${NBSP}: ${scenario.description}` : ''}
              </li>
            )}
          </For>
        </ul>
        <Show when={workspace.study().notes}>{(notes) => <NotesText text={notes()} />}</Show>
      </div>
    </Show>
  );
}

/** Results, published figures and sources, which the panel shows one at a time on screen. */
export function PrintedAnnex(): JSX.Element {
  const printing = createPrinting();
  return (
    <Show when={printing()}>
      <div class="print-only printed-annex">
        <h2>Résultats</h2>
        <Results />
        <h2>Chiffres publiés</h2>
        <Figures />
        <h2>Sources et réserves</h2>
        <Sources />
      </div>
    </Show>
  );
}
