import { type JSX, Show } from 'solid-js';
import type { FormerState } from '../../workspace/journal-api.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { differences, nothingDiffers } from './differences.ts';
import { DifferencesView } from './differences-view.tsx';

/** What going back to a former state would change, before it does. */
export function BackDialog(props: {
  readonly title: string;
  readonly found: FormerState;
  /** False when it could not. */
  readonly go: () => boolean;
  /** Said once it is done. */
  readonly done: string;
  readonly close: () => void;
}): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const { found } = props;
  const changes = found.ok ? differences(workspace.study(), found.study, app.library.dossiers) : null;
  const idle = changes === null || nothingDiffers(changes);
  const go = () => {
    const done = props.go();
    props.close();
    app.toasts.say(
      done
        ? { message: props.done, action: { label: 'Annuler', run: () => workspace.undo() } }
        : { kind: 'error', message: 'L’étude n’a pas pu y revenir. Elle n’a pas changé.' },
    );
  };
  return (
    <Dialog title={props.title} class="back-dialog" close={props.close}>
      <Show
        when={changes && !idle && changes}
        fallback={
          <p>
            {found.ok
              ? 'L’étude est déjà comme elle était alors : il n’y a rien à changer.'.replace(' :', `${NBSP}:`)
              : `Cet état ne peut plus être ouvert. ${found.message}`}
          </p>
        }
      >
        {(known) => (
          <>
            <p class="part-note">
              Voici ce qui changera. Rien n’est perdu{NBSP}: le retour s’annule, et le journal continue.
            </p>
            <DifferencesView found={known()} heads={['Maintenant', 'Après le retour']} />
          </>
        )}
      </Show>
      <div class="dialog-foot">
        <Button onClick={() => props.close()}>{idle ? 'Fermer' : 'Renoncer'}</Button>
        <Show when={!idle}>
          <Button kind="primary" icon="back" disabled={workspace.readOnly()} onClick={go}>
            Revenir
          </Button>
        </Show>
      </div>
    </Dialog>
  );
}
