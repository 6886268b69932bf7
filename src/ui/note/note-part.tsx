import { For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Workspace } from '../../workspace/api.ts';
import { shortTitle } from '../text/names.ts';
import type { NotePartId } from './note-choice.ts';

/** What a part of the note reads. */
export interface NoteContent {
  readonly workspace: Workspace;
  readonly dossiers: readonly Dossier[];
  /** Ids, in the order of their columns. */
  readonly scenarios: readonly string[];
}

/** A numbered part of the note under its title. */
export function NotePart(props: {
  readonly id: NotePartId;
  readonly title: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <section class={`note-part is-${props.id}`} aria-labelledby={`note-${props.id}`}>
      <h2 id={`note-${props.id}`}>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** The same for each dossier, under its name where there are several. */
export function ByDossier(props: {
  readonly dossiers: readonly Dossier[];
  readonly children: (dossier: Dossier) => JSX.Element;
}): JSX.Element {
  return (
    <For each={props.dossiers}>
      {(dossier) => (
        <>
          <Show when={props.dossiers.length > 1}>
            <h3 class="note-dossier">{shortTitle(dossier)}</h3>
          </Show>
          {props.children(dossier)}
        </>
      )}
    </For>
  );
}
