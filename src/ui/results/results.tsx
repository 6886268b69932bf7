import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ResultCard } from '../../core/model/dossier.ts';
import { createInSight } from '../kit/in-sight.ts';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, unitWords } from '../text/names.ts';
import { createCardView } from './card-view.ts';
import { problemOf } from './problem-of.ts';
import { type Reading, ResultTable } from './result-table.tsx';
import { ScenarioLines } from './scenario-lines.tsx';

/** One card a result of the dossier: each scenario's value and its difference to the reference. */
export function Results(): JSX.Element {
  const { dossier, head, referenceId } = useStudy();
  const [reading, setReading] = createSignal<Reading>('values');
  return (
    <div class="results">
      <p class="panel-note">
        Écarts par rapport à «{NBSP}
        {head(referenceId())?.label}
        {NBSP}».
      </p>
      <For each={dossier().results} fallback={<p class="empty">Ce dossier n’a pas de résultat.</p>}>
        {(card) => <Card card={card} reading={reading()} setReading={setReading} />}
      </For>
    </div>
  );
}

function Card(props: {
  readonly card: ResultCard;
  readonly reading: Reading;
  readonly setReading: (reading: Reading) => void;
}): JSX.Element {
  const { dossier, workspace } = useStudy();
  const { inSight, watch } = createInSight();
  const view = createCardView(
    () => props.card,
    (node, scenario) => (inSight() ? workspace.values : workspace.valuesUnseen)(node, scenario),
  );
  const own = () => dossier().formulas.find(({ id }) => id === props.card.id)?.own === true;
  return (
    <Show when={view()} keyed>
      {(known) => (
        <section class="card result-card" ref={watch} aria-label={props.card.title ?? known.shape.label}>
          <header>
            <h3>
              {props.card.title ?? known.shape.label}
              <Show when={own()}>
                {' '}
                <span class="own-mark">à vous</span>
              </Show>
            </h3>
            <span class="soft card-unit">{unitWords(known.scale().unit)}</span>
          </header>
          <Show
            when={problemOf(workspace, known.shape.node)}
            fallback={
              <Show when={known.open.length > 0} fallback={<ScenarioLines card={known} />}>
                <ResultTable card={known} reading={props.reading} setReading={props.setReading} />
              </Show>
            }
          >
            {(problem) => <p class="card-problem">{problem().message}</p>}
          </Show>
          <Show when={props.card.note}>
            <p class="card-note">{props.card.note}</p>
          </Show>
        </section>
      )}
    </Show>
  );
}
