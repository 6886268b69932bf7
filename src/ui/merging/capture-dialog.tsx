import { createSignal, type JSX, Show } from 'solid-js';
import { effectiveCells } from '../../core/model/scenario.ts';
import { newId } from '../../workspace/new-id.ts';
import { unusedColor, unusedLabel } from '../../workspace/new-scenario.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP } from '../text/names.ts';
import './merging.css';

/** The values of a scenario kept as a new base: a name, and what becomes of those around. */
export function CaptureDialog(props: { readonly scenario: string; readonly close: () => void }): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const study = workspace.study();
  const own = study.scenarios.find(({ id }) => id === props.scenario);
  const label = `«${NBSP}${own?.label ?? ''}${NBSP}»`;
  const parent = study.scenarios.find(({ id }) => id === own?.parent);
  const children = study.scenarios.filter((one) => one.parent === props.scenario);
  const cells = effectiveCells(study, props.scenario).size;
  const [name, setName] = createSignal(unusedLabel(study, `Base ${own?.label ?? ''}`));
  const [problem, setProblem] = createSignal<string | null>(null);
  const submit = () => {
    if (name().trim() === '') {
      setProblem('Donnez un nom à la nouvelle base.');
      return;
    }
    const fresh = {
      id: newId(),
      label: name(),
      description: own?.description ?? '',
      color: unusedColor(study),
    };
    if (!workspace.run({ kind: 'capture-scenario', id: props.scenario, fresh })) {
      setProblem(`La base n’a pas pu être ajoutée${NBSP}: l’étude a trop de scénarios, ou se lit seulement.`);
      return;
    }
    props.close();
    app.toasts.say({
      message: `«${NBSP}${name().trim()}${NBSP}» est posé à côté de ${label}.`,
      action: { label: 'Annuler', run: () => workspace.undo() },
    });
  };
  return (
    <Dialog title={`Figer ${label} en nouvelle base`} class="merge-dialog" close={props.close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="merge-field">
          <span>Nom de la nouvelle base</span>
          <input
            class="text-field"
            autofocus
            maxLength={80}
            value={name()}
            aria-invalid={problem() !== null}
            onFocus={(event) => event.currentTarget.select()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <ul class="merge-facts">
          <li>
            Elle tient {cells === 0 ? 'toutes les valeurs' : `les ${count(cells, 'valeur', 'valeurs')}`} que{' '}
            {label} montre {cells === 0 ? 'des sources' : 'à la place des sources'}, et ne suit plus personne
            {NBSP}: rien de ce qui change ailleurs ne la change.
          </li>
          <li>
            {label} reste comme il est
            <Show when={parent}>
              {(known) => (
                <>
                  {' '}
                  et part toujours de «{NBSP}
                  {known().label}
                  {NBSP}»
                </>
              )}
            </Show>
            <Show when={children.length > 0}>
              , et {children.map((one) => `«${NBSP}${one.label}${NBSP}»`).join(', ')}{' '}
              {children.length > 1 ? 'en partent' : 'en part'} toujours
            </Show>
            .
          </li>
          <li>
            Pour qu’un scénario parte de la nouvelle base{NBSP}: son menu, «{NBSP}Partir d’un autre scénario…
            {NBSP}».
          </li>
        </ul>
        <Show when={problem()}>
          <p class="merge-refused" role="alert">
            {problem()}
          </p>
        </Show>
        <div class="dialog-foot">
          <Button onClick={() => props.close()}>Renoncer</Button>
          <button type="submit" class="button button-primary">
            Figer
          </button>
        </div>
      </form>
    </Dialog>
  );
}
