import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { extendDossiers } from '../../core/model/own-dossier.ts';
import { parentProblem } from '../../core/model/scenario-tree.ts';
import { rebased } from '../../workspace/commands/tree.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP } from '../text/names.ts';
import { ChangesTable } from './changes-table.tsx';
import { shownChanges } from './cell-words.ts';
import './merging.css';

type Keep = 'changements' | 'valeurs';

/** Stands for the sources among the scenarios to start from. */
const SOURCES = '';

/** What a scenario starts from, chosen anew; what it will show is seen before anything changes. */
export function RebaseDialog(props: { readonly scenario: string; readonly close: () => void }): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const study = workspace.study();
  const own = study.scenarios.find(({ id }) => id === props.scenario);
  const label = own?.label ?? '';
  const shipped = app.library.dossiers;
  const dossiers = extendDossiers(shipped, study);
  const choices = study.scenarios.filter(({ id }) => id !== props.scenario);
  const now = own?.parent ?? SOURCES;
  const [parent, setParent] = createSignal(now);
  const [keep, setKeep] = createSignal<Keep>('changements');
  const idle = () => parent() === now;
  const command = () => ({
    id: props.scenario,
    parent: parent() === SOURCES ? null : parent(),
    keep: keep(),
  });
  const change = createMemo(() => rebased(study, command(), shipped));
  /** The scenario, then those that follow it, where a cell shows something else. */
  const changes = createMemo(() => {
    const found = change();
    if (!found.ok || idle()) return [];
    return study.scenarios
      .toSorted((a, b) => Number(b.id === props.scenario) - Number(a.id === props.scenario))
      .map((scenario) => ({
        scenario,
        cells: shownChanges(study, found.study, scenario.id, dossiers),
      }))
      .filter(({ cells }) => cells.length > 0);
  });
  const refused = () => {
    const found = change();
    return found.ok ? null : found.message;
  };
  const go = () => {
    const done = workspace.run({ kind: 'rebase-scenario', ...command() });
    const to = choices.find(({ id }) => id === parent())?.label;
    props.close();
    app.toasts.say(
      done
        ? {
            message: `«${NBSP}${label}${NBSP}» part maintenant ${to ? `de «${NBSP}${to}${NBSP}»` : 'des sources'}.`,
            action: { label: 'Annuler', run: () => workspace.undo() },
          }
        : { kind: 'error', message: `Le scénario n’a pas pu changer de départ. L’étude n’a pas changé.` },
    );
  };
  return (
    <Dialog
      title={`Faire partir «${NBSP}${label}${NBSP}» d’ailleurs`}
      class="merge-dialog"
      close={props.close}
    >
      <div class="merge-choices">
        <fieldset class="merge-choice">
          <legend>Partir de</legend>
          <Option
            name="parent"
            checked={parent() === SOURCES}
            choose={() => setParent(SOURCES)}
            autofocus={now === SOURCES}
            note={now === SOURCES ? 'aujourd’hui' : undefined}
          >
            Valeurs des sources
          </Option>
          <For each={choices}>
            {(one) => {
              const problem = parentProblem(study, props.scenario, one.id);
              return (
                <Option
                  name="parent"
                  checked={parent() === one.id}
                  choose={() => setParent(one.id)}
                  autofocus={now === one.id}
                  disabled={problem !== null}
                  title={problem ?? undefined}
                  note={
                    problem !== null
                      ? `part déjà de «${NBSP}${label}${NBSP}»`
                      : now === one.id
                        ? 'aujourd’hui'
                        : undefined
                  }
                >
                  <ScenarioMark color={one.color} /> {one.label}
                </Option>
              );
            }}
          </For>
        </fieldset>
        <fieldset class="merge-choice">
          <legend>En gardant</legend>
          <Option
            name="keep"
            checked={keep() === 'changements'}
            choose={() => setKeep('changements')}
            note="ses autres cellules suivent son nouveau départ"
          >
            ses changements
          </Option>
          <Option
            name="keep"
            checked={keep() === 'valeurs'}
            choose={() => setKeep('valeurs')}
            note="ce qui diffère de son nouveau départ devient ses changements"
          >
            les valeurs qu’il montre
          </Option>
        </fieldset>
      </div>
      <section class="merge-preview" aria-label="Ce qui changera" aria-live="polite">
        <Show when={!refused()} fallback={<p class="merge-refused">{refused()}</p>}>
          <Show
            when={changes().length > 0}
            fallback={
              <p class="soft">
                {idle()
                  ? 'C’est déjà son départ : choisissez-en un autre.'.replace(' :', `${NBSP}:`)
                  : 'Aucune cellule ne montrera une autre valeur.'}
              </p>
            }
          >
            <For each={changes()}>
              {({ scenario, cells }) => (
                <>
                  <p class="merge-part">
                    <ScenarioMark color={scenario.color} /> <b>{scenario.label}</b>
                    {NBSP}: {count(cells.length, 'cellule montrera', 'cellules montreront')} une autre valeur
                  </p>
                  <ChangesTable
                    caption={`Cellules de ${scenario.label} qui changeront`}
                    heads={['Maintenant', 'Après']}
                    changes={cells}
                    dossiers={dossiers}
                  />
                </>
              )}
            </For>
          </Show>
        </Show>
      </section>
      <div class="dialog-foot">
        <Button onClick={() => props.close()}>Renoncer</Button>
        <Button kind="primary" disabled={idle() || refused() !== null || workspace.readOnly()} onClick={go}>
          Changer de départ
        </Button>
      </div>
    </Dialog>
  );
}

function Option(props: {
  readonly name: string;
  readonly checked: boolean;
  readonly choose: () => void;
  readonly autofocus?: boolean;
  readonly disabled?: boolean;
  readonly title?: string | undefined;
  readonly note?: string | undefined;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <label class="merge-option" classList={{ 'is-disabled': props.disabled ?? false }} title={props.title}>
      <input
        type="radio"
        name={props.name}
        checked={props.checked}
        disabled={props.disabled}
        autofocus={props.autofocus}
        onChange={() => props.choose()}
      />
      <span>
        {props.children}
        <Show when={props.note}>
          <span class="merge-note"> {props.note}</span>
        </Show>
      </span>
    </label>
  );
}
