import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { useApp } from '../app/context.ts';
import { IconButton } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { count, plain, shortTitle } from '../text/names.ts';
import { placeIn, routeHash } from '../app/route.ts';
import { VIEWS } from './views.ts';
import { useStudy } from './study-context.ts';
import { userChanges } from './user-changes.ts';

/** The dossiers of the study in their groups, the parts of the one on the page, and those that can be added. */
export function Navigation(): JSX.Element {
  const app = useApp();
  const view = useStudy();
  const { workspace } = view;
  const shown = ({ slug }: Dossier) => !view.wide() && slug === view.dossier().slug;
  const [filter, setFilter] = createSignal('');
  const fits = (dossier: Dossier) =>
    plain(`${dossier.title} ${dossier.shortTitle ?? ''} ${dossier.group}`).includes(plain(filter()));
  const inside = createMemo(() => byGroup(workspace.dossiers().filter(fits)));
  const outside = createMemo(() =>
    app.library.dossiers.filter((dossier) => !(dossier.slug in workspace.study().dossiers)).filter(fits),
  );
  const changes = createMemo(() => userChanges(workspace.study()));
  const add = (dossier: Dossier) => {
    if (workspace.run({ kind: 'add-dossier', slug: dossier.slug })) view.goTo(dossier.slug);
  };
  return (
    <nav class="navigation no-print" aria-label="Dossiers" data-region="dossiers">
      <div class="navigation-filter">
        <input
          type="search"
          class="text-field"
          placeholder="Filtrer les dossiers"
          aria-label="Filtrer les dossiers"
          value={filter()}
          onInput={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
        />
        <IconButton
          icon="panel-left"
          label="Replier les dossiers"
          shortcut="Ctrl+B"
          onClick={() => view.toggleNavigation()}
        />
      </div>
      <div class="navigation-list">
        <Show when={VIEWS.length > 0 && filter() === ''}>
          <section class="navigation-study">
            <h2>Étude</h2>
            <ul>
              <For each={VIEWS}>
                {(wide) => (
                  <li>
                    <a
                      class="navigation-item"
                      href={routeHash(placeIn(workspace, view.dossier().slug, wide.name))}
                      aria-current={wide.name === view.wide() ? 'page' : undefined}
                    >
                      <Icon name={wide.icon} />
                      <span>{wide.label}</span>
                    </a>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <For each={inside()}>
          {(group) => (
            <section>
              <h2>{group.name}</h2>
              <ul>
                <For each={group.dossiers}>
                  {(dossier) => (
                    <li>
                      <a
                        class="navigation-item"
                        href={routeHash(placeIn(workspace, dossier.slug))}
                        aria-current={shown(dossier) ? 'page' : undefined}
                      >
                        <span>{shortTitle(dossier)}</span>
                        <Show when={changes().get(dossier.slug)}>
                          {(many) => (
                            <span
                              class="changes"
                              title={`${count(many(), 'cellule modifiée', 'cellules modifiées')}`}
                            >
                              {many()}
                              <span class="visually-hidden">
                                {' '}
                                {many() < 2 ? 'cellule modifiée' : 'cellules modifiées'}
                              </span>
                            </span>
                          )}
                        </Show>
                      </a>
                      <Show when={shown(dossier)}>
                        <Outline dossier={dossier} />
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
        <Show when={outside().length > 0}>
          <section class="navigation-other">
            <h2>Ajouter à l’étude</h2>
            <ul>
              <For each={outside()}>
                {(dossier) => (
                  <li>
                    <button
                      type="button"
                      class="navigation-item"
                      disabled={workspace.readOnly()}
                      title={dossier.question}
                      onClick={() => add(dossier)}
                    >
                      <Icon name="plus" />
                      <span>{shortTitle(dossier)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
        </Show>
        <Show when={inside().length === 0 && outside().length === 0}>
          <p class="empty">Aucun dossier ne porte ce nom.</p>
        </Show>
      </div>
    </nav>
  );
}

/** The parts of the page, to go straight to one. */
function Outline(props: { readonly dossier: Dossier }): JSX.Element {
  const view = useStudy();
  const { readOnly } = view.workspace;
  const parts = () => [
    ...props.dossier.tables.map((table) => ({ id: `tableau-${table.id}`, title: table.title })),
    ...props.dossier.charts.map((chart) => ({ id: `graphique-${chart.id}`, title: chart.title })),
    ...(!readOnly() || props.dossier.formulas.some(({ own }) => own)
      ? [{ id: 'lignes-de-calcul', title: 'Lignes de calcul' }]
      : []),
  ];
  return (
    <ul class="outline">
      <For each={parts()}>
        {(part) => (
          <li>
            <button type="button" title={part.title} onClick={() => view.reveal(part.id)}>
              {part.title}
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}

function byGroup(dossiers: readonly Dossier[]): readonly { name: string; dossiers: readonly Dossier[] }[] {
  const names = [...new Set(dossiers.map((dossier) => dossier.group))];
  return names.map((name) => ({ name, dossiers: dossiers.filter((dossier) => dossier.group === name) }));
}
