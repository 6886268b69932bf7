import { createResource, createSignal, For, type JSX, onMount, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import type { OpenOutcome, StudyCard } from '../../workspace/api.ts';
import { useApp } from '../app/context.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { ThemeMenu, Wordmark } from '../shell/header.tsx';
import { NewStudy } from './new-study.tsx';
import { previews } from './preview.ts';
import { PreviewPicture } from './preview-picture.tsx';
import { RecentList } from './recent-list.tsx';

/** The first page: what is ready to open, what was open before, a file, a new study. */
export function Home(props: {
  readonly open: (opening: () => Promise<OpenOutcome>) => void;
  readonly opening: boolean;
}): JSX.Element {
  const app = useApp();
  const { library } = app;
  // A study named after its dossier comes before those that look at it from elsewhere.
  const shipped = [...library.shipped].sort((a, b) => (a.id < b.id ? -1 : 1));
  const [creating, setCreating] = createSignal(false);
  const [recent, { refetch }] = createResource(() => library.recent().catch(() => []));
  onMount(() => {
    document.title = 'Établi';
    app.commands.register([
      {
        id: 'new',
        label: 'Nouvelle étude',
        group: 'Accueil',
        shortcuts: ['N'],
        run: () => setCreating(true),
      },
    ]);
  });
  return (
    <div class="home" aria-busy={props.opening}>
      <header class="home-head">
        <Wordmark />
        <div class="header-actions">
          <ThemeMenu />
          <IconButton icon="help" label="Aide et raccourcis" shortcut="?" onClick={() => app.showHelp()} />
        </div>
      </header>
      <main id="contenu" tabindex="-1">
        <div class="home-intro">
          <div>
            <h1>Que coûte la proposition, et qui y gagne{'\u00a0'}?</h1>
            <p>
              Changez un montant, une clé, un taux{'\u00a0'}: chaque scénario est recalculé au centime, chaque
              nombre dit d’où il vient. Tout reste dans votre navigateur.
            </p>
          </div>
          <div class="home-actions">
            <Button kind="primary" icon="plus" onClick={() => setCreating(true)}>
              Nouvelle étude
            </Button>
            <Button
              icon="open"
              tip="Ou déposez un fichier .etabli.json n’importe où"
              shortcut="Ctrl+O"
              onClick={app.chooseFile}
            >
              Ouvrir un fichier
            </Button>
          </div>
        </div>
        <Show when={(recent.latest?.length ?? 0) > 0}>
          <RecentList
            cards={recent.latest ?? []}
            open={(id) => props.open(() => library.openRecent(id))}
            changed={() => void refetch()}
          />
        </Show>
        <section aria-labelledby="galerie">
          <h2 id="galerie">Études prêtes à ouvrir</h2>
          <ul class="gallery">
            <For
              each={shipped}
              fallback={<li class="empty">Aucune étude n’est livrée avec cette version.</li>}
            >
              {(card, at) => (
                <li>
                  <GalleryCard
                    card={card}
                    dossiers={library.dossiers}
                    rank={rankAmong(shipped, at())}
                    open={() => props.open(() => library.openShipped(card.id))}
                  />
                </li>
              )}
            </For>
          </ul>
        </section>
        <footer class="home-foot">
          <p>
            Aucun serveur, aucun compte{'\u00a0'}: vos études restent dans ce navigateur. Gardez-en un fichier
            pour les partager ou les retrouver ailleurs.
          </p>
          <p role="status">
            <Show when={app.offlineReady()}>Établi est prêt hors connexion sur cet appareil.</Show>
          </p>
        </footer>
      </main>
      <Show when={creating()}>
        <NewStudy
          dossiers={library.dossiers}
          close={() => setCreating(false)}
          create={(slugs, title) => {
            setCreating(false);
            props.open(() => library.create(slugs, title));
          }}
        />
      </Show>
    </div>
  );
}

function GalleryCard(props: {
  readonly card: StudyCard;
  readonly dossiers: readonly Dossier[];
  /** Of the studies about the same dossier, so that each has its own picture. */
  readonly rank: number;
  readonly open: () => void;
}): JSX.Element {
  const dossier = () => props.dossiers.find((one) => one.slug === props.card.dossiers[0]);
  const picture = () => {
    const known = dossier();
    const all = known ? previews(known) : [];
    return all[props.rank % Math.max(1, all.length)];
  };
  return (
    <article class="gallery-card">
      <Show when={picture()} fallback={<div class="preview" />}>
        {(preview) => (
          <figure>
            <PreviewPicture
              preview={preview()}
              colors={props.card.scenarios.map((scenario) => scenario.color)}
            />
            <figcaption class="ellipsis">{preview().caption}</figcaption>
          </figure>
        )}
      </Show>
      <div class="gallery-text">
        <p class="gallery-group">{dossier()?.group}</p>
        <h3 class="gallery-title">
          <button
            type="button"
            aria-label={`Ouvrir «\u00a0${props.card.title}\u00a0»`}
            onClick={() => props.open()}
          >
            {props.card.title}
          </button>
        </h3>
        <p class="gallery-question">{dossier()?.question}</p>
        <ul class="gallery-scenarios">
          <For each={props.card.scenarios.slice(0, 8)}>
            {(scenario) => (
              <li>
                <ScenarioMark color={scenario.color} size={9} />
                {scenario.label}
              </li>
            )}
          </For>
        </ul>
      </div>
    </article>
  );
}

function rankAmong(cards: readonly StudyCard[], at: number): number {
  return cards.slice(0, at).filter((card) => card.dossiers[0] === cards[at]?.dossiers[0]).length;
}
