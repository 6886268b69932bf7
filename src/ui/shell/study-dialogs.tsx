import { type JSX, lazy, Match, Suspense, Switch } from 'solid-js';
import { useStudy } from './study-context.ts';
import type { StudyDialogName } from './study-dialog-name.ts';

const ShareDialog = lazy(async () => ({
  default: (await import('../sharing/share-dialog.tsx')).ShareDialog,
}));
const NotesDialog = lazy(async () => ({ default: (await import('../notes/notes-dialog.tsx')).NotesDialog }));

/** The window that is asked for, loaded when it is first opened. */
export function StudyDialogs(props: {
  readonly shown: StudyDialogName | null;
  readonly close: () => void;
}): JSX.Element {
  const { workspace } = useStudy();
  return (
    <Suspense>
      <Switch>
        <Match when={props.shown === 'share'}>
          <ShareDialog workspace={workspace} close={props.close} />
        </Match>
        <Match when={props.shown === 'notes'}>
          <NotesDialog workspace={workspace} close={props.close} />
        </Match>
      </Switch>
    </Suspense>
  );
}
