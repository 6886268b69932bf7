import {
  batch,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
} from 'solid-js';
import type { Problem } from '../../core/model/value.ts';
import type { Library, OpenOutcome, Workspace } from '../../workspace/api.ts';
import { Home } from '../home/home.tsx';
import { createToasts } from '../kit/toasts.tsx';
import { createCommandCenter } from './commands.ts';
import { type App as AppParts, AppContext } from './context.ts';
import { createFileDrop, chooseFile } from './file-drop.ts';
import { createOffline } from './offline.ts';
import { createRouter, isIn, placeIn, type Route } from './route.ts';
import { createTheme } from './theme.ts';

const StudyPage = lazy(async () => ({ default: (await import('../shell/study-page.tsx')).StudyPage }));
const Help = lazy(async () => ({ default: (await import('../palette/help.tsx')).Help }));
const OpenProblems = lazy(async () => ({ default: (await import('./open-problems.tsx')).OpenProblems }));
const NewerVersion = lazy(async () => ({
  default: (await import('../offline/newer-version.tsx')).NewerVersion,
}));

const HOME: Route = { page: 'home' };

/** The whole program: home, or an open study. One study at a time is open in a tab. */
export function App(props: { readonly library: Library }): JSX.Element {
  const { library } = props;
  const router = createRouter();
  const commands = createCommandCenter();
  const toasts = createToasts();
  const theme = createTheme();
  const [workspace, setWorkspace] = createSignal<Workspace | null>(null);
  const [opening, setOpening] = createSignal(false);
  const [problems, setProblems] = createSignal<readonly Problem[] | null>(null);
  const [helping, setHelping] = createSignal(false);
  const offline = createOffline();
  let asked = 0;
  /** The last opening that the address asked for. */
  let routed = -1;

  /** The last one asked for wins; what cannot be opened leaves the open study as it is. */
  const open = async (ask: () => Promise<OpenOutcome>, slug = '') => {
    const turn = ++asked;
    setOpening(true);
    const outcome = await ask().catch(unexpected);
    if (turn !== asked) {
      if (outcome.ok) await outcome.workspace.close();
      return;
    }
    setOpening(false);
    if (!outcome.ok) {
      setProblems(outcome.problems);
      router.go(workspace() ? place() : { page: 'home' }, { replace: true });
      return;
    }
    const before = workspace();
    const { workspace: next } = outcome;
    batch(() => {
      setWorkspace(next);
      const there = isIn(router.route(), next);
      if (there && (slug !== '' || next.link !== null)) return;
      const first = Object.keys(next.study().dossiers)[0] ?? '';
      router.go(placeIn(next, slug || first), { replace: there });
    });
    if (outcome.notes.length > 0) toasts.say({ message: outcome.notes.join(' ') });
    await before?.close();
  };
  /** The open study is told to keep what it holds before a link takes its place. */
  const follow = async (hash: string) => {
    await workspace()?.saveNow();
    return library.openLink(hash);
  };
  /** Where the open study is, even while the address already says something else. */
  const place = createMemo<Route>((before) => {
    const open = workspace();
    if (!open) return HOME;
    const at = router.route();
    return isIn(at, open) ? at : isIn(before, open) ? before : placeIn(open, '');
  }, HOME);
  /** What was being opened is no longer wanted. */
  const giveUp = () => {
    asked += 1;
    setOpening(false);
  };
  const leave = () => {
    giveUp();
    const before = workspace();
    setWorkspace(null);
    void before?.close();
  };
  const openFile: AppParts['openFile'] = (file) => void open(() => library.openFile(file));

  createEffect(
    on(router.route, (route) => {
      if (route.page === 'home') return leave();
      const current = workspace();
      if (current && isIn(route, current)) {
        // Back from an address before what it names was open.
        if (routed === asked) giveUp();
        return;
      }
      if (route.page === 'link') void open(() => follow(route.hash), route.slug);
      else void open(() => library.openRecent(route.id), route.slug);
      routed = asked;
    }),
  );

  const app: AppParts = {
    library,
    router,
    commands,
    toasts,
    theme,
    openFile,
    openCopy: (study) => void open(() => library.openCopy(study)),
    chooseFile: () => void chooseFile().then((file) => file && openFile(file)),
    showHelp: () => setHelping(true),
    offlineReady: offline.ready,
  };
  commands.register([
    { id: 'help', label: 'Voir les raccourcis', group: 'Fenêtre', shortcuts: ['?'], run: app.showHelp },
    {
      id: 'open',
      label: 'Ouvrir un fichier',
      group: 'Étude',
      shortcuts: ['Ctrl+O'],
      whileTyping: true,
      run: app.chooseFile,
    },
  ]);
  onMount(() => {
    document.addEventListener('keydown', commands.onKeyDown);
    onCleanup(() => document.removeEventListener('keydown', commands.onKeyDown));
  });
  const dropping = createFileDrop(openFile);
  const slug = () => {
    const route = place();
    return route.page === 'home' ? '' : route.slug;
  };
  const wide = () => {
    const route = place();
    return route.page === 'home' ? undefined : route.view;
  };

  return (
    <AppContext.Provider value={app}>
      <Show
        when={workspace()}
        keyed
        fallback={
          <Show
            when={router.route().page === 'home'}
            fallback={
              <p class="opening" role="status">
                Ouverture de l’étude…
              </p>
            }
          >
            <Home open={(ask) => void open(ask)} opening={opening()} />
          </Show>
        }
      >
        {(open) => (
          <Suspense
            fallback={
              <p class="opening" role="status">
                Ouverture de l’étude…
              </p>
            }
          >
            <StudyPage workspace={open} slug={slug()} wide={wide()} />
          </Suspense>
        )}
      </Show>
      <Show when={dropping()}>
        <div class="drop-target">
          <p>Déposez le fichier pour l’ouvrir</p>
        </div>
      </Show>
      <Show when={problems()}>
        {(found) => (
          <Suspense>
            <OpenProblems
              problems={found()}
              studyOpen={workspace() !== null}
              close={() => setProblems(null)}
            />
          </Suspense>
        )}
      </Show>
      <Show when={helping()}>
        <Suspense>
          <Help commands={commands.list()} close={() => setHelping(false)} />
        </Suspense>
      </Show>
      <Show when={offline.newer()}>
        {(newer) => (
          <Suspense>
            <NewerVersion newer={newer()} workspace={workspace()} later={offline.later} />
          </Suspense>
        )}
      </Show>
      {toasts.view()}
    </AppContext.Provider>
  );
}

function unexpected(error: unknown): OpenOutcome {
  const message = error instanceof Error ? error.message : String(error);
  return {
    ok: false,
    problems: [{ code: 'forme', where: '', message: `L’étude n’a pas pu être ouverte : ${message}` }],
  };
}
