import { createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { LIMITS } from '../../core/model/study-limits.ts';
import type { Workspace } from '../../workspace/api.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { count, NBSP } from '../text/names.ts';
import { NotesText } from './notes-text.tsx';
import './notes.css';

/** Letters left from which they are counted. */
const NEAR = 500;

/** What the user writes about the study: plain paragraphs, kept as soon as the window closes, in one step to undo. */
export function NotesDialog(props: {
  readonly workspace: Workspace;
  readonly close: () => void;
}): JSX.Element {
  const { workspace } = props;
  const kept = () => workspace.study().notes ?? '';
  const [text, setText] = createSignal(kept());
  const left = () => LIMITS.paragraphs - text().length;
  const keep = () => {
    if (text() !== kept()) workspace.run({ kind: 'update-study', notes: text() });
  };
  // However it closes, and when the page is left: before what is unsaved is put aside, at `pagehide`.
  addEventListener('beforeunload', keep);
  onCleanup(() => {
    removeEventListener('beforeunload', keep);
    keep();
  });
  return (
    <Dialog title="Notes de l’étude" class="notes" close={props.close}>
      <Show
        when={!workspace.readOnly()}
        fallback={
          <Show when={kept()} fallback={<p class="soft">Cette étude n’a pas de notes.</p>}>
            <NotesText text={kept()} />
          </Show>
        }
      >
        <textarea
          class="text-field notes-field"
          aria-label="Notes de l’étude"
          aria-describedby="notes-ou"
          maxLength={LIMITS.paragraphs}
          rows={14}
          autofocus
          placeholder="Ce que l’étude cherche, ce qui a été dit en séance, ce qui reste à vérifier…"
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </Show>
      <div class="dialog-foot">
        <p class="soft" id="notes-ou">
          Les notes accompagnent l’étude{NBSP}: fichier, lien, impression.
          <Show when={left() < NEAR}> {count(left(), 'caractère restant', 'caractères restants')}.</Show>
        </p>
        <Button kind="primary" onClick={() => props.close()}>
          Fermer
        </Button>
      </div>
    </Dialog>
  );
}
