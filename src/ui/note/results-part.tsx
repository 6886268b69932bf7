import { For, type JSX } from 'solid-js';
import { ComparedResults } from '../comparison/compared-results.tsx';
import { NBSP } from '../text/names.ts';
import { columnsOf } from './note-choice.ts';
import { type NoteContent, NotePart } from './note-part.tsx';

/** The results of the dossiers in the scenarios, with what separates each from the reference. */
export function ResultsPart(props: NoteContent): JSX.Element {
  const study = () => props.workspace.study();
  const reference = () => study().scenarios.find(({ id }) => id === study().reference)?.label;
  return (
    <NotePart id="resultats" title="Résultats">
      <p class="soft">
        Sous chaque valeur, l’écart avec «{NBSP}
        {reference()}
        {NBSP}», en valeur et en part.
      </p>
      <For each={columnsOf(props.scenarios, study().reference)}>
        {(scenarios) => (
          <>
            <div class="note-room" />
            <ComparedResults from={props.workspace} dossiers={props.dossiers} scenarios={scenarios} />
          </>
        )}
      </For>
    </NotePart>
  );
}
