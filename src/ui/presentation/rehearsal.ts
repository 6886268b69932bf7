import { type Accessor, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import { afterDelta, isEmptyDelta, studyDelta } from '../../core/model/study-delta.ts';
import type { Study } from '../../core/model/study.ts';
import type { Workspace } from '../../workspace/api.ts';
import type { App } from '../app/context.ts';

export interface Rehearsal {
  /** The copy the presentation is held on; null until it is open. */
  readonly copy: Accessor<Workspace | null>;
  /** Why it could not be opened; null when it could. */
  readonly failure: Accessor<string | null>;
  readonly changed: Accessor<boolean>;
  /** « Garder » here, « Enregistrer une copie » where the study may not be written. */
  readonly keepLabel: Accessor<string>;
  readonly keep: () => void;
  /** Back to the study as it stands; undone like any edit. */
  readonly reset: () => void;
}

const KEPT = 'les modifications de la présentation';

/**
 * A presentation is held on a copy of the study that is stored nowhere: there is nothing to discard when it ends,
 * however it ends. What is kept is one command to the study.
 */
export function createRehearsal(
  workspace: Workspace,
  app: Pick<App, 'library' | 'toasts' | 'openCopy'>,
): Rehearsal {
  const [base, setBase] = createSignal(untrack(workspace.study));
  const [copy, setCopy] = createSignal<Workspace | null>(null);
  const [failure, setFailure] = createSignal<string | null>(null);
  let over = false;

  app.library.rehearse(untrack(base)).then(
    (opened) => (over ? void opened.close() : setCopy(opened)),
    (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
  );

  const writable = () => workspace.link === null && !workspace.readOnly();
  const changed = createMemo(() => {
    const open = copy();
    return open !== null && differ(base(), open.study());
  });
  /** What changed between two states, over the study as it is by then. */
  const take = (from: Study, to: Study): boolean => {
    const now = untrack(workspace.study);
    const study = afterDelta(now, studyDelta(from, to));
    return workspace.run({ kind: 'set-study', study, label: KEPT });
  };
  const keepChange = (from: Study, to: Study): boolean => {
    if (untrack(writable) && take(from, to)) {
      app.toasts.say({ message: 'Les modifications de la présentation sont gardées dans l’étude.' });
      return true;
    }
    app.openCopy(to);
    return false;
  };

  const rehearsal: Rehearsal = {
    copy,
    failure,
    changed,
    keepLabel: () => (writable() ? 'Garder les modifications' : 'Enregistrer une copie'),
    keep: () => {
      const to = untrack(() => copy()?.study());
      if (to && keepChange(untrack(base), to)) setBase(to);
    },
    reset: () =>
      void untrack(copy)?.run({
        kind: 'set-study',
        study: untrack(base),
        label: 'le retour aux valeurs de l’étude',
      }),
  };

  onCleanup(() => {
    over = true;
    const open = untrack(copy);
    if (!open) return;
    const [from, to] = [untrack(base), untrack(open.study)];
    if (differ(from, to)) {
      app.toasts.say({
        message: 'Les modifications de la présentation ont été écartées.',
        action: {
          label: untrack(writable) ? 'Les garder' : 'Enregistrer une copie',
          run: () => void keepChange(from, to),
        },
      });
    }
    void open.close();
  });
  return rehearsal;
}

function differ(from: Study, to: Study): boolean {
  return from !== to && !isEmptyDelta(studyDelta(from, to));
}
