import { createSignal, For, type JSX, Show } from 'solid-js';
import type { StudyCard } from '../../workspace/api.ts';
import { useApp } from '../app/context.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { routeHash } from '../app/route.ts';
import { count } from '../text/names.ts';
import { cardSummary } from './card-summary.ts';
import { momentText } from './moment.ts';

const FEW = 5;

/** Studies kept in this browser, last used first. */
export function RecentList(props: {
  readonly cards: readonly StudyCard[];
  readonly open: (id: string) => void;
  readonly changed: () => void;
}): JSX.Element {
  const { library, toasts } = useApp();
  const [all, setAll] = createSignal(false);
  const shown = () => (all() ? props.cards : props.cards.slice(0, FEW));
  const remove = async (card: StudyCard) => {
    await library.remove(card.id);
    props.changed();
    toasts.say({
      message: `«\u00a0${card.title}\u00a0» n’est plus dans ce navigateur.`,
      action: {
        label: 'Remettre',
        run: () =>
          void library
            .restore(card.id)
            .then(props.changed, (error: unknown) =>
              toasts.say({ kind: 'error', message: error instanceof Error ? error.message : String(error) }),
            ),
      },
    });
  };
  return (
    <section aria-labelledby="recentes">
      <h2 id="recentes">Vos études</h2>
      <ul class="recent">
        <For each={shown()}>
          {(card) => (
            <li>
              <a
                href={routeHash({ page: 'study', id: card.id, slug: '' })}
                onClick={(event) => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
                  event.preventDefault();
                  props.open(card.id);
                }}
              >
                <span class="recent-title">{card.title}</span>
                <span class="soft ellipsis">{cardSummary(card, library.dossiers)}</span>
                <span class="recent-marks">
                  <For each={card.scenarios.slice(0, 8)}>
                    {(scenario) => <ScenarioMark color={scenario.color} size={9} />}
                  </For>
                </span>
                <time class="soft" datetime={card.modified}>
                  {momentText(card.modified, new Date())}
                </time>
              </a>
              <IconButton
                icon="trash"
                label={`Retirer «\u00a0${card.title}\u00a0»`}
                onClick={() => void remove(card)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={!all() && props.cards.length > FEW}>
        <Button kind="quiet" onClick={() => setAll(true)}>
          {`Voir ${count(props.cards.length - FEW, 'autre étude', 'autres études')}`}
        </Button>
      </Show>
    </section>
  );
}
