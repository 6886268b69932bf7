import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { address } from '../../core/model/address.ts';
import type { ResultCard } from '../../core/model/dossier.ts';
import { useStudy } from '../shell/study-context.ts';
import { cellIndex, memberTuples, NBSP, unitWords } from '../text/names.ts';
import { commonScale } from '../text/scale.ts';
import type { CardView } from './card-view.ts';
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
  const { dossier, heads, workspace } = useStudy();
  const view = createMemo((): CardView | null => {
    const known = dossier();
    const shape = workspace.shape(`${known.slug}.${props.card.id}`);
    if (!shape) return null;
    const at = props.card.at ?? {};
    const open = shape.dims.filter((dim) => !(dim in at));
    const lines = memberTuples(known, open).map((members) => {
      const cell = address(
        shape.node,
        shape.dims.map((dim) => at[dim] ?? members[open.indexOf(dim)] ?? ''),
      );
      return { address: cell, index: cellIndex(known, shape.dims, cell), members };
    });
    const scale = createMemo(
      () => {
        const values = heads().flatMap(({ id }) =>
          lines.map(({ index }) => workspace.values(shape.node, id)?.[index]),
        );
        return commonScale(values, shape.unit);
      },
      undefined,
      { equals: (a, b) => a.unit === b.unit && a.decimals === b.decimals },
    );
    return { shape, lines, open, scale };
  });
  return (
    <Show when={view()} keyed>
      {(known) => (
        <section class="card result-card" aria-label={props.card.title ?? known.shape.label}>
          <header>
            <h3>{props.card.title ?? known.shape.label}</h3>
            <span class="soft card-unit">{unitWords(known.scale().unit)}</span>
          </header>
          <Show when={known.open.length > 0} fallback={<ScenarioLines card={known} />}>
            <ResultTable card={known} reading={props.reading} setReading={props.setReading} />
          </Show>
          <Show when={props.card.note}>
            <p class="card-note">{props.card.note}</p>
          </Show>
        </section>
      )}
    </Show>
  );
}
