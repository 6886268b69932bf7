import { type JSX, onCleanup, onMount, Show } from 'solid-js';
import type { Journal, Versions } from '../../workspace/journal-api.ts';
import { PrintedHead } from '../page/printed.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { JournalPart } from './journal-part.tsx';
import { VersionsPart } from './versions-part.tsx';
import './journal.css';

/** What was done to the study and when, and the states of it that were given a name. */
export function JournalPage(): JSX.Element {
  const { workspace } = useStudy();
  const { journal, versions } = workspace;
  return (
    <article class="dossier journal">
      <PrintedHead />
      <header class="dossier-head">
        <h1 tabindex="-1">Journal et versions</h1>
        <p class="question">Ce qui a changé, quand, de quoi à quoi{NBSP}; et comment y revenir.</p>
        <Show when={journal}>
          <p class="journal-where">
            Gardé dans ce navigateur, à côté de l’étude{NBSP}: ni le fichier ni le lien ne l’emportent, et une
            copie commence un journal neuf.
          </p>
        </Show>
      </header>
      <Show
        when={journal && versions && { journal, versions }}
        fallback={
          <p class="empty">
            Cette étude vient d’un lien{NBSP}: rien n’est gardé d’elle dans ce navigateur, ni journal ni
            version. Enregistrez une copie pour en tenir un.
          </p>
        }
      >
        {(kept) => <Kept {...kept()} />}
      </Show>
    </article>
  );
}

function Kept(props: { readonly journal: Journal; readonly versions: Versions }): JSX.Element {
  onMount(() => {
    onCleanup(props.journal.watch());
    onCleanup(props.versions.watch());
  });
  const notKept = () => {
    const state = [props.journal.state(), props.versions.state()].find(({ kind }) => kind === 'session');
    return state?.kind === 'session' ? state.message : null;
  };
  return (
    <>
      <Show when={notKept()}>
        {(message) => (
          <p class="journal-unkept" role="status">
            Le journal et les versions de cette page ne restent que jusqu’à sa fermeture. {message()}
          </p>
        )}
      </Show>
      <VersionsPart versions={props.versions} />
      <JournalPart journal={props.journal} />
    </>
  );
}
