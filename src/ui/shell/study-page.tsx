import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  lazy,
  on,
  onCleanup,
  Show,
  Suspense,
  untrack,
} from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { Workspace } from '../../workspace/api.ts';
import { placeIn, type StudyViewName } from '../app/route.ts';
import { useApp } from '../app/context.ts';
import { isFolded, setFolded } from '../app/preferences.ts';
import { enterTables } from '../grid/active-grids.ts';
import { IconButton } from '../kit/button.tsx';
import { DossierPage } from '../page/dossier-page.tsx';
import { PrintedAnnex, PrintedHead } from '../page/printed.tsx';
import { paletteEntries } from '../palette/entries.ts';
import { Palette } from '../palette/palette.tsx';
import { Banners } from './banners.tsx';
import { CellBar } from './cell-bar.tsx';
import { Header } from './header.tsx';
import { Navigation } from './navigation.tsx';
import { Panel } from './panel.tsx';
import { reveal } from './reveal.ts';
import { createScenarioHeads } from './scenario-heads.ts';
import { type PanelTab, StudyContext, type StudyView } from './study-context.ts';
import { studyCommands } from './study-commands.ts';
import type { StudyDialog } from './study-dialog-name.ts';
import { StudyDialogs } from './study-dialogs.tsx';
import { viewNamed } from './views.ts';

const PresentationPage = lazy(async () => ({
  default: (await import('../presentation/presentation-page.tsx')).PresentationPage,
}));

const NARROW = 1180;

/** An open study: the window of a spreadsheet around the page of one of its dossiers. */
export function StudyPage(props: {
  readonly workspace: Workspace;
  readonly slug: string;
  readonly wide: StudyViewName | undefined;
}): JSX.Element {
  const app = useApp();
  const { workspace } = props;
  const [panelTab, setPanelTab] = createSignal<PanelTab>('results');
  const [searching, setSearching] = createSignal(false);
  const [dialog, setDialog] = createSignal<StudyDialog | null>(null);
  const scenarios = createMemo(() => new Map(workspace.study().scenarios.map((one) => [one.id, one])));
  const dossier = createMemo(() => {
    const all = workspace.dossiers();
    return all.find((one) => one.slug === props.slug) ?? all[0];
  });
  const panelOpen = () => !(isFolded('panel') ?? false);
  const navigationOpen = () => !(isFolded('navigation') ?? window.innerWidth < NARROW);

  const view: StudyView = {
    workspace,
    dossier: () => dossier() as NonNullable<ReturnType<typeof dossier>>,
    wide: () => viewNamed(props.wide)?.name,
    goToWide: (name) => app.router.go(placeIn(workspace, view.dossier()?.slug ?? '', name)),
    goTo: (slug) => app.router.go(placeIn(workspace, slug)),
    ...createScenarioHeads(workspace),
    scenario: (id) => scenarios().get(id),
    panelOpen,
    panelTab,
    showPanel(tab) {
      setPanelTab(tab);
      if (!panelOpen()) setFolded('panel', false);
    },
    togglePanel: () => fold('panel', panelOpen(), ['.panel', '.rail-right']),
    navigationOpen,
    toggleNavigation: () => fold('navigation', navigationOpen(), ['.navigation', '.rail-left']),
    openDialog: (name, scenario) => setDialog({ name, scenario }),
    explain(selection) {
      workspace.select(selection);
      view.showPanel('explanation');
    },
    reveal,
  };

  /** The keyboard that was in what goes is found again in what comes in its place. */
  function fold(part: 'panel' | 'navigation', open: boolean, [shown, rail]: readonly [string, string]): void {
    const held = document.activeElement?.closest(open ? shown : rail);
    setFolded(part, open);
    if (held) {
      queueMicrotask(() => document.querySelector<HTMLElement>(`${open ? rail : shown} button`)?.focus());
    }
  }

  // The results of the dossier on the page are wanted whether the panel shows them or not: a fold costs nothing.
  createEffect(
    on(dossier, (shown) => {
      if (!shown) return;
      const nodes = shown.results.map((card) => nodeId(shown.slug, card.id));
      onCleanup(workspace.watch(nodes));
    }),
  );
  // What the study adds to a dossier makes it another object, and the page stays where it is.
  const slug = createMemo(() => dossier()?.slug);
  createEffect(
    on(slug, (shown, before) => {
      if (before && shown !== before) workspace.select(null);
      document.querySelector('.middle')?.scrollTo(0, 0);
    }),
  );
  createEffect(() => {
    document.title = `${workspace.study().title} · Établi`;
  });
  const presenting = () => props.wide === 'presentation';
  /** Page to come back to. */
  let before: StudyViewName | undefined;
  // During a presentation the keys are those of its copy: none may reach the study.
  createEffect(() => {
    if (presenting()) return;
    before = props.wide;
    untrack(() => app.commands.register(studyCommands(view, app, () => setSearching(true))));
  });
  const leavePresentation = () => {
    app.router.go(placeIn(workspace, slug() ?? '', before), { replace: true });
    queueMicrotask(() => document.querySelector<HTMLElement>('.header-present')?.focus());
  };

  return (
    <StudyContext.Provider value={view}>
      <Show
        when={!presenting()}
        fallback={
          <Suspense
            fallback={
              <p class="opening" role="status">
                Préparation de la présentation…
              </p>
            }
          >
            <PresentationPage workspace={workspace} leave={leavePresentation} />
          </Suspense>
        }
      >
        <button
          type="button"
          class="skip-link"
          onClick={() => enterTables() || document.getElementById('contenu')?.focus()}
        >
          Aller aux tableaux
        </button>
        <div class="study" classList={{ 'no-navigation': !navigationOpen(), 'no-panel': !panelOpen() }}>
          <Header openPalette={() => setSearching(true)} />
          <CellBar />
          <Banners />
          <Show
            when={navigationOpen()}
            fallback={
              <div class="rail rail-left no-print">
                <IconButton
                  icon="panel-left"
                  label="Montrer les dossiers"
                  shortcut="Ctrl+B"
                  onClick={() => view.toggleNavigation()}
                />
              </div>
            }
          >
            <Navigation />
          </Show>
          <main class="middle" id="contenu" tabindex="-1" data-region="tableaux">
            <Show
              when={dossier()}
              fallback={<p class="empty">Cette étude n’a pas encore de dossier. Ajoutez-en un à gauche.</p>}
            >
              <Show
                when={viewNamed(props.wide)}
                keyed
                fallback={
                  <>
                    <PrintedHead />
                    <DossierPage />
                    <PrintedAnnex />
                  </>
                }
              >
                {(wide) => (
                  <Suspense
                    fallback={
                      <p class="opening" role="status">
                        Ouverture…
                      </p>
                    }
                  >
                    <wide.page />
                  </Suspense>
                )}
              </Show>
            </Show>
          </main>
          <Show
            when={panelOpen()}
            fallback={
              <div class="rail rail-right no-print">
                <IconButton
                  icon="panel"
                  label="Montrer les résultats"
                  shortcut="Ctrl+J"
                  onClick={() => view.togglePanel()}
                />
              </div>
            }
          >
            <Show when={dossier()}>
              <Panel />
            </Show>
          </Show>
        </div>
      </Show>
      <StudyDialogs shown={dialog()} close={() => setDialog(null)} />
      <Show when={searching()}>
        <Palette entries={paletteEntries(app.commands.list(), view)} close={() => setSearching(false)} />
      </Show>
    </StudyContext.Provider>
  );
}
