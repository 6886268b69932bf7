import { For, type JSX, Show } from 'solid-js';
import { Icon } from '../kit/icon.tsx';
import { useStudy } from '../shell/study-context.ts';
import { dateText } from '../text/names.ts';

/** Where the dossier's values come from, then what the reader must know before using them. */
export function Sources(): JSX.Element {
  const { dossier } = useStudy();
  const formulasOnHypotheses = () => dossier().formulas.filter((formula) => formula.hypothesis);
  return (
    <div class="sources">
      <h3>Sources</h3>
      <ul class="source-list">
        <For each={dossier().sources} fallback={<li class="empty">Ce dossier ne cite aucune source.</li>}>
          {(source) => (
            <li>
              <p class="source-title">{source.title}</p>
              <p class="soft">{dateText(source.date)}</p>
              <Show when={source.url}>
                {(url) => (
                  <p>
                    <a href={url()} target="_blank" rel="noreferrer noopener" title={url()}>
                      {host(url())} <Icon name="external" />
                    </a>
                  </p>
                )}
              </Show>
              <Show when={source.note}>
                <p class="soft">{source.note}</p>
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={dossier().notes.length > 0}>
        <h3>À savoir</h3>
        <ul class="note-list">
          <For each={dossier().notes}>{(note) => <li>{note}</li>}</For>
        </ul>
      </Show>
      <Show when={formulasOnHypotheses().length > 0}>
        <h3>Formules qui reposent sur une hypothèse</h3>
        <ul class="note-list">
          <For each={formulasOnHypotheses()}>
            {(formula) => (
              <li>
                <b>{formula.label}.</b> {formula.hypothesis}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function host(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, '');
  } catch {
    return url;
  }
}
