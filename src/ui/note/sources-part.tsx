import { For, type JSX, Show } from 'solid-js';
import { dateText } from '../text/names.ts';
import { ByDossier, type NoteContent, NotePart } from './note-part.tsx';

/** The documents, then what the reader must know before using the numbers. */
export function SourcesPart(props: NoteContent): JSX.Element {
  return (
    <NotePart id="sources" title="Sources et réserves">
      <ByDossier dossiers={props.dossiers}>
        {(dossier) => (
          <>
            <ul class="note-items">
              <For each={dossier.sources} fallback={<li>Ce dossier ne cite aucune source.</li>}>
                {(source) => (
                  <li>
                    <b>{source.title}</b>, {dateText(source.date)}.
                    <Show when={source.note}> {source.note}</Show>
                    <Show when={source.url}>
                      {(url) => (
                        <>
                          {' '}
                          <a href={url()} target="_blank" rel="noreferrer noopener">
                            {url()}
                          </a>
                        </>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
            <Show when={dossier.notes.length > 0}>
              <h3>À savoir</h3>
              <ul class="note-items">
                <For each={dossier.notes}>{(note) => <li>{note}</li>}</For>
              </ul>
            </Show>
          </>
        )}
      </ByDossier>
    </NotePart>
  );
}
