import { type Accessor, createSignal, untrack } from 'solid-js';
import type { Dossier } from '../core/model/dossier.ts';
import { openStudy } from '../core/model/open-study.ts';
import { studyDelta } from '../core/model/study-delta.ts';
import { studyToText } from '../core/model/study-text.ts';
import type { Study } from '../core/model/study.ts';
import type { EntryKind, JournalStore, StoredJournal } from '../platform/storage/journal-api.ts';
import { JOURNAL_LIMITS } from '../platform/storage/journal-limits.ts';
import type { Command } from './api.ts';
import {
  type FormerState,
  type Journal,
  type JournalEntry,
  type JournalState,
  START,
} from './journal-api.ts';
import { type Chain, stateAfter } from './journal-chain.ts';
import { returnToWords } from './journal-words.ts';
import { newId } from './new-id.ts';

export interface JournalOptions {
  readonly store: JournalStore;
  readonly study: Accessor<Study>;
  readonly dossiers: readonly Dossier[];
  readonly now: () => Date;
  readonly readOnly: Accessor<boolean>;
  readonly run: (command: Command) => boolean;
}

/** The journal as the workspace feeds it. Nothing here costs anything between a key and what it shows. */
export interface Recorder extends Journal {
  /** Only notes the two states: what changed is worked out once the study is saved. */
  record(kind: EntryKind, label: string, before: Study, after: Study): void;
  /** This state is stored: so may be what led to it. Resolves when it is, or could not be. */
  saved(study: Study): Promise<void>;
  /** Another tab's version took the place of the study. */
  adopted(): void;
}

/** Not in the database yet. */
interface Waiting {
  readonly id: string;
  readonly at: string;
  readonly kind: EntryKind;
  readonly label: string;
  readonly before: Study;
  readonly after: Study;
  entry?: JournalEntry;
}

const OTHER_TAB = 'Version d’un autre onglet reprise';
const UNSEEN = 'Changements que le journal n’a pas vus';

export function createJournal(options: JournalOptions): Recorder {
  const { store, study, dossiers, now, readOnly, run } = options;
  const { id } = untrack(study);
  const [state, setState] = createSignal<JournalState>({ kind: 'loading' });
  const [start, setStart] = createSignal({ at: untrack(study).modified, folded: 0 });
  const [chain, setChain] = createSignal<Chain>({ head: untrack(study), entries: [] });
  let waiting: readonly Waiting[] = [];
  let loaded: StoredJournal | null = null;
  let watchers = 0;
  let adoptedAt: string | null = null;
  let ends: { readonly study: Study; readonly text: string } | null = null;
  let writing: Promise<void> = Promise.resolve();
  let reading = 0;
  let dropped = 0;

  const note = (kind: EntryKind, label: string, before: Study, after: Study, at = now().toISOString()) => {
    waiting = [...waiting, { id: newId(), at, kind, label, before, after }];
    // Only where nothing can be stored: what is dropped becomes a hole that the next one to be stored fills.
    if (waiting.length > JOURNAL_LIMITS.entries) {
      const many = JOURNAL_LIMITS.entries / 10;
      dropped += many;
      waiting = waiting.slice(many);
    }
  };

  /** Shows what is kept, then what waits; between them, what the journal did not see. */
  const publish = () => {
    if (watchers === 0 || !loaded) return;
    const known = new Set(loaded.entries.map((entry) => entry.id));
    const rest = waiting.filter((one) => !known.has(one.id));
    const entries = [...loaded.entries, ...rest.map(entryOf)];
    if (loaded.head === '') {
      setStart({ at: (rest[0]?.before ?? study()).modified, folded: dropped });
      setChain({ head: study(), entries });
      return;
    }
    const kept = JSON.parse(loaded.head) as Study;
    const next = rest[0]?.before ?? study();
    const hole = !readOnly() && studyToText(next) !== loaded.head;
    if (hole) entries.splice(loaded.entries.length, 0, unseen(kept, next));
    setStart(loaded.start);
    setChain({ head: rest.at(-1)?.after ?? (hole ? next : kept), entries });
  };

  const load = async () => {
    reading += 1;
    const mine = reading;
    const read = await store.read(id);
    if (mine !== reading) return;
    loaded = (read.ok && read.value) || { head: '', start: untrack(start), entries: [] };
    untrack(publish);
    setState(read.ok ? { kind: 'kept' } : { kind: 'session', message: read.message });
  };

  const write = async (upTo: Study) => {
    const last = waiting.findLastIndex(({ after }) => after === upTo);
    const [first] = waiting;
    if (last < 0 || !first) return;
    const batch = waiting.slice(0, last + 1);
    let entries = batch.map(entryOf);
    const head = studyToText(upTo);
    const before = ends?.study === first.before ? ends.text : studyToText(first.before);
    const begin = { at: first.before.modified, folded: dropped };
    let done = await store.append(id, { entries, before, head, start: begin });
    let elsewhere = false;
    if (done.ok && !done.value.added) {
      // Written from another tab, or by a page that was left before it could write all: the hole is an entry too.
      const hole = unseen(JSON.parse(done.value.head) as Study, first.before);
      const [follows, ...others] = entries;
      entries =
        follows?.kind === 'other-tab' ? [{ ...follows, delta: hole.delta }, ...others] : [hole, ...entries];
      elsewhere = true;
      done = await store.append(id, { entries, before: done.value.head, head, start: begin });
    }
    if (!done.ok) {
      setState({ kind: 'session', message: done.message });
      return publish();
    }
    if (!done.value.added) return;
    const written = new Set(batch.map((one) => one.id));
    waiting = waiting.filter((one) => !written.has(one.id));
    ends = { study: upTo, text: head };
    if (watchers === 0) return;
    if (elsewhere || !loaded || loaded.entries.length + entries.length > JOURNAL_LIMITS.entries)
      return load();
    loaded = {
      head,
      start: loaded.head === '' ? begin : loaded.start,
      entries: [...loaded.entries, ...entries],
    };
    setState({ kind: 'kept' });
    publish();
  };

  const unseen = (from: Study, to: Study): JournalEntry => ({
    id: newId(),
    at: to.modified,
    kind: 'unknown',
    label: UNSEEN,
    delta: studyDelta(from, to),
  });

  const stateAt = (entry: string): FormerState => {
    const found = stateAfter(untrack(chain), entry);
    if (!found) return { ok: false, message: 'Ce point n’est plus dans le journal.' };
    return throughTheDoor(found, dossiers);
  };

  return {
    watch: () => {
      watchers += 1;
      const stop = store.listen(id, () => void load());
      if (watchers === 1) void load();
      return () => {
        watchers -= 1;
        stop();
        if (watchers === 0) loaded = null;
      };
    },
    state,
    entries: () => chain().entries,
    start,
    head: () => chain().head,
    stateAt,
    backTo: (entry) => {
      const found = stateAt(entry);
      const at = entry === START ? start().at : chain().entries.find((one) => one.id === entry)?.at;
      if (!found.ok || at === undefined) return false;
      return run({ kind: 'set-study', study: found.study, label: returnToWords(at) });
    },
    record: (kind, label, before, after) => {
      if (adoptedAt !== null) note('other-tab', OTHER_TAB, before, before, adoptedAt);
      adoptedAt = null;
      note(kind, label, before, after);
      if (watchers > 0) setTimeout(() => untrack(publish));
    },
    saved: (upTo) => {
      writing = writing.then(() => untrack(() => write(upTo))).catch(() => {});
      return writing;
    },
    adopted: () => {
      waiting = [];
      adoptedAt = now().toISOString();
      if (watchers > 0) void load();
    },
  };
}

/** Worked out once. */
function entryOf(one: Waiting): JournalEntry {
  const { id, at, kind, label, before, after } = one;
  one.entry ??= { id, at, kind, label, delta: studyDelta(before, after) };
  return one.entry;
}

/** Whatever the database holds is trusted only through `openStudy`. */
export function throughTheDoor(state: unknown, dossiers: readonly Dossier[]): FormerState {
  const outcome = openStudy(state, dossiers);
  if (outcome.ok) return { ok: true, study: outcome.study };
  return { ok: false, message: outcome.problems[0]?.message ?? '' };
}
