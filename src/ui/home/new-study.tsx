import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { count, shortTitle } from '../text/names.ts';

/** Which dossiers, under which name: everything else is done in the study. */
export function NewStudy(props: {
  readonly dossiers: readonly Dossier[];
  readonly close: () => void;
  readonly create: (slugs: readonly string[], title: string) => void;
}): JSX.Element {
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [title, setTitle] = createSignal('');
  const groups = () => [...new Set(props.dossiers.map((dossier) => dossier.group))];
  const suggested = () => {
    const found = props.dossiers.find((dossier) => dossier.slug === chosen()[0]);
    return found ? `Étude ${shortTitle(found)}` : 'Nouvelle étude';
  };
  const submit = () => {
    if (chosen().length > 0) props.create(chosen(), title().trim() || suggested());
  };
  return (
    <Dialog title="Nouvelle étude" class="new-study" close={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="field">
          <span>Nom</span>
          <input
            class="text-field"
            autofocus
            maxLength={120}
            placeholder={suggested()}
            value={title()}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        </label>
        <fieldset>
          <legend>Dossiers</legend>
          <For each={groups()}>
            {(group) => (
              <div class="new-study-group">
                <h3>{group}</h3>
                <For each={props.dossiers.filter((dossier) => dossier.group === group)}>
                  {(dossier) => (
                    <label class="choice">
                      <input
                        type="checkbox"
                        checked={chosen().includes(dossier.slug)}
                        onChange={(event) =>
                          setChosen(
                            event.currentTarget.checked
                              ? [...chosen(), dossier.slug]
                              : chosen().filter((slug) => slug !== dossier.slug),
                          )
                        }
                      />
                      <span>
                        <b>{dossier.title}</b>
                        <span class="soft">{dossier.question}</span>
                      </span>
                    </label>
                  )}
                </For>
              </div>
            )}
          </For>
        </fieldset>
        <div class="dialog-foot">
          <Show when={chosen().length > 0} fallback={<p class="soft">Choisissez au moins un dossier.</p>}>
            <p class="soft">
              {count(chosen().length, 'dossier choisi', 'dossiers choisis')}. Vous pourrez en ajouter.
            </p>
          </Show>
          <Button kind="primary" disabled={chosen().length === 0} onClick={submit}>
            Créer l’étude
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
