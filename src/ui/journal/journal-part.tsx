import { createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { afterDelta, reversed } from '../../core/model/study-delta.ts';
import { type Journal, type JournalEntry, START } from '../../workspace/journal-api.ts';
import { momentWords } from '../../workspace/journal-words.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, NBSP, plain } from '../text/names.ts';
import { dayKey, dayWords } from './days.ts';
import { differences } from './differences.ts';
import { cellWords } from './difference-text.ts';
import { BackButton, EntryLine, entryWords, type JournalRow } from './entry-line.tsx';

/** Entries shown at first, and more at each asking. */
const PAGE = 60;

/** What was done, the newest first, day by day. */
export function JournalPart(props: { readonly journal: Journal }): JSX.Element {
  const app = useApp();
  const { workspace } = useStudy();
  const [filter, setFilter] = createSignal('');
  const [scenario, setScenario] = createSignal('');
  const [shown, setShown] = createSignal(PAGE);
  const known = new Map<JournalEntry, JournalRow>();

  // A state never changes: those that were walked to are kept, so that an entry's line stays as it is.
  const rows = createMemo(() => {
    let after = props.journal.head();
    return props.journal
      .entries()
      .toReversed()
      .map((entry) => {
        const row = known.get(entry) ?? { entry, before: afterDelta(after, reversed(entry.delta)), after };
        known.set(entry, row);
        after = row.before;
        return row;
      });
  });
  const concerns = ({ entry }: JournalRow) =>
    scenario() === '' ||
    Object.hasOwn(entry.delta.changed, scenario()) ||
    Object.hasOwn(entry.delta.whole, scenario());
  const says = (row: JournalRow) => {
    const wanted = plain(filter().trim());
    if (wanted === '' || plain(entryWords(row.entry)).includes(wanted)) return true;
    const found = differences(row.before, row.after, app.library.dossiers);
    const words = found.scenarios.flatMap(({ label, notes, cells }) => [
      label,
      ...notes,
      ...cells.map(({ address }) => cellWords(found.dossiers, address)),
    ]);
    return [...found.notes, ...words].some((text) => plain(text).includes(wanted));
  };
  const fitting = createMemo(() => rows().filter((row) => concerns(row) && says(row)));
  // Never one alone behind the button.
  const page = createMemo(() => (fitting().length <= shown() + 1 ? fitting() : fitting().slice(0, shown())));
  const whole = () => page().length === fitting().length;
  const filtered = () => filter().trim() !== '' || scenario() !== '';

  return (
    <section class="part" aria-labelledby="journal-entrees">
      <div class="journal-head">
        <h2 id="journal-entrees">Journal</h2>
        <Show when={rows().length > 0}>
          <div class="journal-filters no-print">
            <input
              type="search"
              class="text-field"
              placeholder="Filtrer le journal"
              aria-label="Filtrer le journal"
              value={filter()}
              onInput={(event) => setFilter(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Escape' && setFilter('')}
            />
            <select
              class="text-field"
              aria-label="Scénario"
              value={scenario()}
              onChange={(event) => setScenario(event.currentTarget.value)}
            >
              <option value="">Tous les scénarios</option>
              <For each={workspace.study().scenarios}>
                {(one) => <option value={one.id}>{one.label}</option>}
              </For>
            </select>
          </div>
        </Show>
      </div>
      <p class="visually-hidden" role="status">
        {filtered() ? count(fitting().length, 'changement') : ''}
      </p>
      <Show
        when={rows().length > 0}
        fallback={
          <Show when={props.journal.state().kind !== 'loading'}>
            <p class="empty">
              Rien encore. Chaque changement de l’étude s’inscrira ici, avec l’ancienne valeur et la nouvelle.
            </p>
          </Show>
        }
      >
        <Show
          when={page().length > 0}
          fallback={<p class="empty">Aucun changement ne répond à ce filtre.</p>}
        >
          <ol class="journal-list">
            <For each={page()}>
              {(row, rank) => (
                <li>
                  <Show when={dayKey(row.entry.at) !== dayKey(page()[rank() - 1]?.entry.at ?? '')}>
                    <h3 class="journal-day">{dayWords(row.entry.at, new Date())}</h3>
                  </Show>
                  <EntryLine row={row} journal={props.journal} newest={row === rows()[0]} />
                </li>
              )}
            </For>
            <Show when={whole() && !filtered()}>
              <li>
                <Start journal={props.journal} />
              </li>
            </Show>
          </ol>
        </Show>
        <Show when={!whole()}>
          <Button kind="quiet" icon="down" class="no-print" onClick={() => setShown(shown() + PAGE)}>
            Montrer les{' '}
            {count(
              Math.min(PAGE, fitting().length - shown()),
              'changement précédent',
              'changements précédents',
            )}
          </Button>
        </Show>
      </Show>
    </section>
  );
}

/** The state before all that is kept. */
function Start(props: { readonly journal: Journal }): JSX.Element {
  const folded = () => props.journal.start().folded;
  return (
    <div class="entry entry-start">
      <span class="entry-time" />
      <p class="entry-what">
        {folded() > 0 ? 'État antérieur' : 'Début du journal'}, {momentWords(props.journal.start().at)}
        <Show when={folded() > 0}>
          {NBSP}: {count(folded(), 'changement plus ancien est', 'changements plus anciens sont')} derrière
          lui
        </Show>
      </p>
      <BackButton journal={props.journal} entry={START} at={props.journal.start().at} />
    </div>
  );
}
