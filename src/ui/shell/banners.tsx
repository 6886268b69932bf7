import { For, type JSX, Match, Show, Switch } from 'solid-js';
import { useApp } from '../app/context.ts';
import { nodeId } from '../../core/model/address.ts';
import { Banner } from '../kit/banner.tsx';
import { Button } from '../kit/button.tsx';
import { count, NBSP } from '../text/names.ts';
import { useStudy } from './study-context.ts';

/** What the user must know and may act on: another tab writes, the browser refuses to keep, the engine stopped. */
export function Banners(): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const unsaved = () => {
    const saving = workspace.saving();
    return saving.kind === 'unsaved' ? saving : undefined;
  };
  const compute = () => workspace.compute();
  /** A line of the study says its own mistakes, where it stands. */
  const problems = () => {
    const own = new Set(workspace.study().lines?.map(({ dossier, id }) => nodeId(dossier, id)));
    return workspace.problems().filter(({ where }) => !own.has(where));
  };
  return (
    <div class="banners">
      <Show when={workspace.link !== null}>
        <Banner
          kind="info"
          actions={
            <Button kind="primary" icon="copy" onClick={() => app.openCopy(workspace.study())}>
              Enregistrer une copie
            </Button>
          }
        >
          Étude reçue par un lien, en lecture seule. Rien n’en est gardé dans ce navigateur.
        </Banner>
      </Show>
      <Show when={workspace.link === null && workspace.readOnly()}>
        <Banner
          kind="info"
          actions={
            <Button kind="primary" onClick={() => void workspace.takeOver()}>
              Prendre la main
            </Button>
          }
        >
          Cette étude est ouverte dans un autre onglet, qui l’enregistre. Celui-ci suit ses changements.
        </Banner>
      </Show>
      <Show when={unsaved()}>
        {(state) => (
          <Banner
            kind="error"
            actions={
              <>
                <Button onClick={() => void workspace.saveNow()}>Réessayer</Button>
                <Button icon="save" onClick={() => void app.library.saveFile(workspace.study())}>
                  Enregistrer le fichier
                </Button>
              </>
            }
          >
            <b>Non enregistré{NBSP}:</b> {state().message}
          </Banner>
        )}
      </Show>
      <Show when={workspace.notice()}>
        {(message) => (
          <Banner kind="info" actions={<Button onClick={() => workspace.dismissNotice()}>Compris</Button>}>
            {message()}
          </Banner>
        )}
      </Show>
      <Switch>
        <Match when={failure(compute())}>{(message) => <Banner kind="error">{message()}</Banner>}</Match>
        <Match when={restart(compute())}>{(message) => <Banner kind="info">{message()}</Banner>}</Match>
      </Switch>
      <Show when={problems().length > 0}>
        <Banner kind="error">
          <b>{count(problems().length, 'anomalie')} dans le modèle.</b> Le reste est calculé.
          <details>
            <summary>Voir</summary>
            <ul>
              <For each={problems()}>
                {(problem) => (
                  <li>
                    <code>{problem.where}</code>
                    <Show when={problem.line !== undefined}>
                      {' '}
                      (ligne {problem.line}, colonne {problem.column})
                    </Show>
                    {NBSP}: {problem.message}
                  </li>
                )}
              </For>
            </ul>
          </details>
        </Banner>
      </Show>
    </div>
  );
}

type Compute = ReturnType<ReturnType<typeof useStudy>['workspace']['compute']>;

function failure(state: Compute): string | undefined {
  return state.kind === 'failed' ? state.message : undefined;
}

function restart(state: Compute): string | undefined {
  return state.kind === 'restarted' ? state.message : undefined;
}
