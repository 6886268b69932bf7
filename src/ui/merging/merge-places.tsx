import { createResource, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import type { ReadStudy, StudyPlace } from '../../workspace/merge-source.ts';
import { useApp } from '../app/context.ts';
import { chooseFile } from '../app/file-drop.ts';
import { Button } from '../kit/button.tsx';
import { momentText } from '../home/moment.ts';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';

/** Where the other study is: a file, a link, this browser. */
export function MergePlaces(props: {
  readonly found: (read: Extract<ReadStudy, { ok: true }>) => void;
}): JSX.Element {
  const { library } = useApp();
  const { workspace } = useStudy();
  const [link, setLink] = createSignal('');
  const [problem, setProblem] = createSignal<string | null>(null);
  const [reading, setReading] = createSignal(false);
  const [recent] = createResource(async () => {
    const cards = await library.recent();
    return cards.filter(({ id }) => id !== workspace.study().id);
  });
  let choose: HTMLDivElement | undefined;
  onMount(() => choose?.querySelector('button')?.focus());

  const read = async (place: StudyPlace) => {
    setProblem(null);
    setReading(true);
    try {
      const outcome = await library.readStudy(place);
      if (outcome.ok) props.found(outcome);
      else setProblem(outcome.problems.map(({ message }) => message).join(' '));
    } catch {
      setProblem('Cette étude n’a pas pu être lue. La vôtre n’a pas changé.');
    } finally {
      setReading(false);
    }
  };
  return (
    <div class="merge-places">
      <Show when={problem()}>
        <p class="merge-refused" role="alert">
          {problem()}
        </p>
      </Show>
      <section aria-labelledby="reprise-fichier">
        <h3 id="reprise-fichier">Dans un fichier</h3>
        <div ref={choose}>
          <Button
            icon="open"
            disabled={reading()}
            onClick={() => void chooseFile().then((file) => file && read({ file }))}
          >
            Choisir un fichier .etabli.json…
          </Button>
        </div>
      </section>
      <section aria-labelledby="reprise-lien">
        <h3 id="reprise-lien">Dans un lien reçu</h3>
        <form
          class="merge-link"
          onSubmit={(event) => {
            event.preventDefault();
            if (link().trim() === '') setProblem('Collez d’abord le lien.');
            else void read({ link: link().trim() });
          }}
        >
          <input
            class="text-field"
            aria-label="Lien vers une étude"
            placeholder="https://…#/lien/…"
            value={link()}
            onInput={(event) => setLink(event.currentTarget.value)}
          />
          <button type="submit" class="button button-plain" disabled={reading()}>
            Lire le lien
          </button>
        </form>
      </section>
      <section aria-labelledby="reprise-ici">
        <h3 id="reprise-ici">Dans ce navigateur</h3>
        <Show
          when={recent.error === undefined}
          fallback={<p class="soft">Les études de ce navigateur ne peuvent pas être lues.</p>}
        >
          <Show
            when={(recent()?.length ?? 0) > 0}
            fallback={
              <p class="soft">
                {recent.loading ? 'Lecture…' : `Aucune autre étude${NBSP}ici pour le moment.`}
              </p>
            }
          >
            <ul class="merge-recent">
              <For each={recent()}>
                {(card) => (
                  <li>
                    <button type="button" disabled={reading()} onClick={() => void read({ recent: card.id })}>
                      <b>{card.title}</b>
                      <span class="merge-note">
                        {momentText(card.modified, new Date())} ·{' '}
                        {card.scenarios.map(({ label }) => label).join(', ')}
                      </span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Show>
      </section>
    </div>
  );
}
