import { createSignal, type JSX, Show } from 'solid-js';
import type { NewerVersion as Newer } from '../../platform/offline/offline.ts';
import type { Workspace } from '../../workspace/api.ts';
import { Button } from '../kit/button.tsx';
import './offline.css';

/** Asks before a newer version takes the page over, and never before the open study is saved. */
export function NewerVersion(props: {
  readonly newer: Newer;
  readonly workspace: Workspace | null;
  readonly later: () => void;
}): JSX.Element {
  const [unsaved, setUnsaved] = createSignal(false);
  const reload = async () => {
    const open = props.workspace;
    await open?.saveNow();
    const saved = open === null || open.saving().kind === 'saved';
    setUnsaved(!saved);
    if (saved) props.newer.take();
  };
  return (
    <div class="newer-version no-print" role="status">
      <p>
        {props.newer.inPlace
          ? 'Une nouvelle version d’Établi est en place.'
          : 'Une nouvelle version d’Établi est prête.'}
        <Show when={unsaved()}>
          {' '}
          <b>L’étude n’est pas encore enregistrée</b>
          {'\u00a0'}: rien n’a été rechargé. Gardez-en un fichier, ou réessayez.
        </Show>
      </p>
      <Button kind="primary" onClick={() => void reload()}>
        Recharger
      </Button>
      <Button kind="quiet" onClick={() => props.later()}>
        Plus tard
      </Button>
    </div>
  );
}
