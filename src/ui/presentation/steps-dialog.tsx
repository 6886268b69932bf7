import { createEffect, createSignal, For, type JSX, on, Show } from 'solid-js';
import type { Step } from '../../core/model/study.ts';
import { LIMITS } from '../../core/model/study-limits.ts';
import { newId } from '../../workspace/new-id.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { addStep, setSteps, stepsOf } from './new-step.ts';
import { present } from './present.ts';
import { StepForm } from './step-form.tsx';
import { stepTitle } from './step-text.tsx';
import './steps.css';

/** « Étapes » : the presentation as it is written. Each change is a command, undone like any other. */
export function StepsDialog(props: { readonly close: () => void }): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const steps = () => stepsOf(workspace.study());
  const [chosen, setChosen] = createSignal(Math.max(0, steps().length - 1));
  const rank = () => Math.min(chosen(), steps().length - 1);
  const step = () => steps()[rank()];
  const writable = () => !workspace.readOnly();
  const title = (at: number) => stepTitle(steps()[at], at);
  // One that was taken back by an undo is no longer chosen.
  createEffect(on(steps, () => setChosen((at) => Math.max(0, Math.min(at, steps().length - 1)))));

  const add = () => {
    if (addStep(view)) setChosen(steps().length - 1);
  };
  const change = (next: Step, what: string) => {
    const at = steps().findIndex(({ id }) => id === next.id);
    if (at >= 0) setSteps(view, steps().with(at, next), `${what} de l’étape « ${title(at)} »`);
  };
  const move = (by: number) => {
    const [from, to] = [rank(), rank() + by];
    const moved = step();
    if (!moved || to < 0 || to >= steps().length) return;
    const label = `le déplacement de l’étape « ${title(from)} »`;
    if (setSteps(view, steps().toSpliced(from, 1).toSpliced(to, 0, moved), label)) setChosen(to);
  };
  const duplicate = () => {
    const from = step();
    if (!from) return;
    const copy = { ...from, id: newId() };
    const label = `la copie de l’étape « ${title(rank())} »`;
    if (setSteps(view, steps().toSpliced(rank() + 1, 0, copy), label)) setChosen(rank() + 1);
  };
  const remove = () =>
    setSteps(view, steps().toSpliced(rank(), 1), `la suppression de l’étape « ${title(rank())} »`);
  const start = (from: number) => {
    props.close();
    present(view, from);
  };

  return (
    <Dialog title="Étapes de la présentation" class="steps-dialog" close={props.close}>
      <Show
        when={step()}
        fallback={
          <div class="steps-none">
            <p>
              Une présentation montre l’étude en plein écran, une étape par écran{NBSP}: un titre, un texte,
              et ce qu’il faut regarder, cellules, résultats, graphique. On y modifie les montants devant la
              salle{NBSP}; à la fin, l’étude est comme avant, sauf si vous gardez ces modifications.
            </p>
            <Show
              when={writable()}
              fallback={<p class="soft">Cette étude est en lecture seule et n’a pas d’étapes.</p>}
            >
              <Button kind="primary" icon="plus" autofocus onClick={add}>
                Ajouter une étape à partir de ce que je vois
              </Button>
            </Show>
          </div>
        }
      >
        <div class="steps-columns">
          <div class="steps-list">
            <ol>
              <For each={steps()}>
                {(_, at) => (
                  <li>
                    <button
                      type="button"
                      class="steps-line"
                      aria-current={at() === rank() ? 'step' : undefined}
                      onClick={() => setChosen(at())}
                    >
                      <span class="steps-rank">{at() + 1}</span>
                      <span>{title(at())}</span>
                    </button>
                  </li>
                )}
              </For>
            </ol>
            <Show when={writable() && steps().length < LIMITS.steps}>
              <Button icon="plus" onClick={add}>
                Ajouter ce que je vois
              </Button>
            </Show>
          </div>
          <div class="steps-chosen">
            <div class="steps-tools">
              <Show when={writable()}>
                <IconButton icon="up" label="Monter" disabled={rank() === 0} onClick={() => move(-1)} />
                <IconButton
                  icon="down"
                  label="Descendre"
                  disabled={rank() === steps().length - 1}
                  onClick={() => move(1)}
                />
                <IconButton icon="copy" label="Dupliquer l’étape" onClick={duplicate} />
                <IconButton icon="trash" label="Supprimer l’étape" onClick={remove} />
                <IconButton
                  icon="undo"
                  label="Annuler"
                  tip={workspace.undoLabel() ? `Annuler${NBSP}: ${workspace.undoLabel()}` : 'Rien à annuler'}
                  disabled={workspace.undoLabel() === null}
                  onClick={() => workspace.undo()}
                />
              </Show>
              <Button icon="present" onClick={() => start(rank())}>
                Présenter à partir d’ici
              </Button>
            </div>
            <Show when={step()?.id} keyed>
              {(id) => <StepForm id={id} change={change} />}
            </Show>
          </div>
        </div>
      </Show>
    </Dialog>
  );
}
