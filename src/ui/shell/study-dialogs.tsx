import { type JSX, lazy, Match, Suspense, Switch } from 'solid-js';
import { useStudy } from './study-context.ts';
import type { StudyDialog } from './study-dialog-name.ts';

const ShareDialog = lazy(async () => ({
  default: (await import('../sharing/share-dialog.tsx')).ShareDialog,
}));
const NotesDialog = lazy(async () => ({ default: (await import('../notes/notes-dialog.tsx')).NotesDialog }));
const StepsDialog = lazy(async () => ({
  default: (await import('../presentation/steps-dialog.tsx')).StepsDialog,
}));

const MergeDialog = lazy(async () => ({
  default: (await import('../merging/merge-dialog.tsx')).MergeDialog,
}));
const RebaseDialog = lazy(async () => ({
  default: (await import('../merging/rebase-dialog.tsx')).RebaseDialog,
}));
const CaptureDialog = lazy(async () => ({
  default: (await import('../merging/capture-dialog.tsx')).CaptureDialog,
}));

/** The window that is asked for, loaded when it is first opened. */
export function StudyDialogs(props: {
  readonly shown: StudyDialog | null;
  readonly close: () => void;
}): JSX.Element {
  const { workspace } = useStudy();
  return (
    <Suspense>
      <Switch>
        <Match when={props.shown?.name === 'share'}>
          <ShareDialog workspace={workspace} close={props.close} />
        </Match>
        <Match when={props.shown?.name === 'notes'}>
          <NotesDialog workspace={workspace} close={props.close} />
        </Match>
        <Match when={props.shown?.name === 'steps'}>
          <StepsDialog close={props.close} />
        </Match>
        <Match when={props.shown?.name === 'merge'}>
          <MergeDialog close={props.close} />
        </Match>
        <Match when={props.shown?.name === 'rebase' && props.shown.scenario} keyed>
          {(scenario) => <RebaseDialog scenario={scenario} close={props.close} />}
        </Match>
        <Match when={props.shown?.name === 'capture' && props.shown.scenario} keyed>
          {(scenario) => <CaptureDialog scenario={scenario} close={props.close} />}
        </Match>
      </Switch>
    </Suspense>
  );
}
