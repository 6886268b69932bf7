import { createEffect, createSignal, For, type JSX, Show } from 'solid-js';
import type { Versions } from '../../workspace/journal-api.ts';
import { momentWords } from '../../workspace/journal-words.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { nameGiven, namingAsked } from './naming.ts';
import { VersionLine } from './version-line.tsx';

/** Former states with a name: add one, compare it, bring it back. */
export function VersionsPart(props: { readonly versions: Versions }): JSX.Element {
  const { workspace } = useStudy();
  const [suggestion, setSuggestion] = createSignal(suggested());
  const [typed, setTyped] = createSignal<string | null>(null);
  let field: HTMLInputElement | undefined;
  const add = (event: Event) => {
    event.preventDefault();
    props.versions.add(typed()?.trim() || suggested());
    setTyped(null);
    setSuggestion(suggested());
    field?.focus();
  };
  createEffect(() => {
    if (!namingAsked()) return;
    nameGiven();
    queueMicrotask(() => field?.focus());
  });
  return (
    <section class="part" aria-labelledby="journal-versions">
      <h2 id="journal-versions">Versions</h2>
      <p class="part-note">
        Donnez un nom à l’étude telle qu’elle est, avant une séance ou un envoi{NBSP}: vous pourrez comparer
        ce moment avec la suite, y revenir, ou en reprendre un scénario.
      </p>
      <form class="version-add no-print" onSubmit={add}>
        <input
          ref={field}
          class="text-field"
          aria-label="Nom de la version"
          value={typed() ?? suggestion()}
          maxLength={120}
          disabled={workspace.readOnly()}
          onFocus={(event) => {
            setSuggestion(suggested());
            event.currentTarget.select();
          }}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <Button kind="primary" icon="flag" disabled={workspace.readOnly()} onClick={add}>
          Garder cette version
        </Button>
      </form>
      <Show
        when={props.versions.list().length > 0}
        fallback={
          <Show when={props.versions.state().kind !== 'loading'}>
            <p class="empty">Aucune version pour l’instant.</p>
          </Show>
        }
      >
        <ul class="version-list">
          <For each={props.versions.list().map(({ id }) => id)}>
            {(id) => (
              <Show when={props.versions.list().find((one) => one.id === id)}>
                {(version) => <VersionLine version={version()} versions={props.versions} />}
              </Show>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function suggested(): string {
  return `Version du ${momentWords(new Date().toISOString())}`;
}
