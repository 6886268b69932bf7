import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Study } from '../../core/model/study.ts';
import { typeset } from '../../core/quantity/text.ts';
import type { Journal, JournalEntry } from '../../workspace/journal-api.ts';
import { momentWords, timeWords } from '../../workspace/journal-words.ts';
import { useApp } from '../app/context.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { count, nameCell } from '../text/names.ts';
import { BackDialog } from './back-dialog.tsx';
import { type Differences, differences } from './differences.ts';
import { sideTexts } from './difference-text.ts';
import { DifferencesView } from './differences-view.tsx';

/** An entry with the states on both sides of it. */
export interface JournalRow {
  readonly entry: JournalEntry;
  readonly before: Study;
  readonly after: Study;
}

/** « La saisie de … », « Annulé : la saisie de … » */
export function entryWords({ kind, label }: JournalEntry): string {
  if (kind === 'undo') return typeset(`Annulé : ${label}`);
  if (kind === 'redo') return typeset(`Rétabli : ${label}`);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** One change: when, what, from what to what, and the way back to just after it. */
export function EntryLine(props: {
  readonly row: JournalRow;
  readonly journal: Journal;
  /** The study is there already. */
  readonly newest: boolean;
}): JSX.Element {
  const app = useApp();
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  const found = createMemo(() => differences(props.row.before, props.row.after, app.library.dossiers));
  return (
    <div class="entry" data-kind={props.row.entry.kind}>
      <time class="entry-time" datetime={props.row.entry.at}>
        {timeWords(props.row.entry.at)}
      </time>
      <div class="entry-body">
        <p class="entry-what">{entryWords(props.row.entry)}</p>
        <Short found={found()} open={open()} toggle={() => setOpen(!open())} controls={id} />
        <Show when={open()}>
          <div id={id}>
            <DifferencesView found={found()} heads={['Avant', 'Après']} />
          </div>
        </Show>
      </div>
      <Show when={!props.newest} fallback={<span class="entry-now soft">maintenant</span>}>
        <BackButton journal={props.journal} entry={props.row.entry.id} at={props.row.entry.at} />
      </Show>
    </div>
  );
}

/** A single cell in full; more behind a fold that says how many. */
function Short(props: {
  readonly found: Differences;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly controls: string;
}): JSX.Element {
  const single = () => {
    const { cells, notes, scenarios, dossiers } = props.found;
    const [scenario] = scenarios;
    const [cell] = scenario?.cells ?? [];
    if (cells !== 1 || notes.length > 0 || scenarios.length > 1 || !scenario || !cell) return null;
    if (scenario.notes.length > 0) return null;
    const unit = nameCell(dossiers, cell.address)?.parameter?.unit ?? '1';
    return { scenario, texts: sideTexts(cell, unit), sameValue: cell.sameValue };
  };
  const summary = () => {
    const { cells, notes, scenarios } = props.found;
    // One scenario added or taken out: what was done says it all.
    if (scenarios.length === 1 && notes.length === 0 && scenarios[0]?.change !== 'changed') return '';
    const words = [
      ...(cells > 0 ? [count(cells, 'cellule')] : []),
      ...(notes.length > 0 || scenarios.some((one) => one.notes.length > 0 || one.change !== 'changed')
        ? [cells > 0 ? 'et plus' : 'Détail']
        : []),
    ];
    return words.join(' ');
  };
  const marks = () => (
    <span class="entry-marks">
      <For each={props.found.scenarios}>{({ color }) => <ScenarioMark color={color} size={9} />}</For>
    </span>
  );
  return (
    <Show
      when={single()}
      fallback={
        <Show when={summary()}>
          {(text) => (
            <button
              type="button"
              class="entry-fold"
              aria-expanded={props.open}
              aria-controls={props.open ? props.controls : undefined}
              onClick={() => props.toggle()}
            >
              <Icon name={props.open ? 'down' : 'right'} />
              {text()}
              {marks()}
            </button>
          )}
        </Show>
      }
    >
      {(one) => (
        <p class="entry-cell">
          <ScenarioMark color={one().scenario.color} />
          <span class="soft">{one().scenario.label}</span>
          <span class="entry-value">{one().texts[0]}</span>
          <span aria-hidden="true">→</span>
          <span class="visually-hidden">devient</span>
          <b class="entry-value">{one().texts[1]}</b>
          <Show when={one().sameValue}>
            <span class="soft">même nombre, dit autrement</span>
          </Show>
        </p>
      )}
    </Show>
  );
}

/** « Revenir à ce point », with what it would change first. */
export function BackButton(props: {
  readonly journal: Journal;
  readonly entry: string;
  readonly at: string;
}): JSX.Element {
  const { workspace } = useStudy();
  const [going, setGoing] = createSignal(false);
  return (
    <>
      <Button
        kind="quiet"
        icon="back"
        class="entry-back no-print"
        aria-label={`Revenir à ce point, ${momentWords(props.at)}`}
        disabled={workspace.readOnly()}
        onClick={() => setGoing(true)}
      >
        Revenir à ce point
      </Button>
      <Show when={going()}>
        <BackDialog
          title={`Revenir au ${momentWords(props.at)}`}
          found={props.journal.stateAt(props.entry)}
          go={() => props.journal.backTo(props.entry)}
          done={`L’étude est revenue au ${momentWords(props.at)}.`}
          close={() => setGoing(false)}
        />
      </Show>
    </>
  );
}
