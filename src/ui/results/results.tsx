import { createSignal, For, type JSX, Show } from 'solid-js';
import type { ResultCard } from '../../core/model/dossier.ts';
import { useStudy } from '../shell/study-context.ts';
import { type Reading, ResultTable } from './result-table.tsx';
import { ScenarioLines } from './scenario-lines.tsx';
import { NBSP, unitWords } from '../text/names.ts';

/** One card a result of the dossier: each scenario's value and its difference to the reference. */
export function Results(): JSX.Element {
  const { dossier, reference } = useStudy();
  const [reading, setReading] = createSignal<Reading>('values');
  return (
    <div class="results">
      <p class="panel-note">
        Écarts par rapport à «{NBSP}
        {reference().label}
        {NBSP}». Cliquez un nombre pour savoir d’où il vient.
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
  const node = () => `${dossier().slug}.${props.card.id}`;
  const shape = () => workspace.shape(node());
  return (
    <Show when={shape()}>
      {(known) => {
        const open = () => known().dims.filter((dim) => !(dim in (props.card.at ?? {})));
        return (
          <section class="card result-card" aria-label={props.card.title ?? known().label}>
            <header>
              <h3>{props.card.title ?? known().label}</h3>
              <span class="soft">{unitWords(known().unit)}</span>
            </header>
            <Show
              when={open().length > 0}
              fallback={<ScenarioLines shape={known()} at={props.card.at ?? {}} />}
            >
              <ResultTable
                shape={known()}
                at={props.card.at ?? {}}
                open={open()}
                reading={props.reading}
                setReading={props.setReading}
              />
            </Show>
            <Show when={props.card.note}>
              <p class="card-note">{props.card.note}</p>
            </Show>
          </section>
        );
      }}
    </Show>
  );
}
