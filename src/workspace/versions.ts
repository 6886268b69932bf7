import { type Accessor, createSignal, untrack } from 'solid-js';
import type { Dossier } from '../core/model/dossier.ts';
import { studyToText } from '../core/model/study-text.ts';
import type { Study } from '../core/model/study.ts';
import { toLine } from '../core/model/study-limits.ts';
import type { Stored } from '../platform/storage/api.ts';
import type { JournalStore } from '../platform/storage/journal-api.ts';
import type { Command } from './api.ts';
import { throughTheDoor } from './journal.ts';
import type { FormerState, JournalState, Version, Versions } from './journal-api.ts';
import { momentWords, restorationWords, returnWords } from './journal-words.ts';
import { newId } from './new-id.ts';
import { restoredScenarios } from './versions-restore.ts';

export interface VersionsOptions {
  readonly store: JournalStore;
  readonly study: Accessor<Study>;
  readonly dossiers: readonly Dossier[];
  readonly now: () => Date;
  readonly run: (command: Command) => boolean;
}

/** Named versions: in the database, or until the page is left where it takes none. */
export function createVersions({ store, study, dossiers, now, run }: VersionsOptions): Versions {
  const { id } = untrack(study);
  const [list, setList] = createSignal<readonly Version[]>([]);
  const [state, setState] = createSignal<JournalState>({ kind: 'loading' });
  /** Those that the database did not take. */
  const aside = new Map<string, Version>();
  let reading = 0;

  const load = async () => {
    reading += 1;
    const mine = reading;
    const read = await store.versions(id);
    if (mine !== reading) return;
    const kept = read.ok ? read.value : [];
    const held = [...aside.values()].filter((one) => kept.every((other) => other.id !== one.id));
    setList(sorted([...kept, ...held]));
    setState(told(read));
  };

  const told = (done: Stored<unknown>): JournalState => {
    if (!done.ok) return { kind: 'session', message: done.message };
    const [first] = aside.values();
    return first ? { kind: 'session', message: NOT_ALL } : { kind: 'kept' };
  };

  const put = async (version: Version) => {
    reading += 1;
    setList(sorted([...list().filter((one) => one.id !== version.id), version]));
    const done = await store.putVersion(id, version);
    if (done.ok) aside.delete(version.id);
    else aside.set(version.id, version);
    setState(told(done));
  };

  const open = (version: string): FormerState => {
    const found = untrack(list).find((one) => one.id === version);
    if (!found) return { ok: false, message: 'Cette version n’est plus gardée.' };
    return throughTheDoor(found.text, dossiers);
  };

  const named = (version: string) => untrack(list).find((one) => one.id === version);

  return {
    watch: () => {
      void load();
      return store.listen(id, () => void load());
    },
    state,
    list,
    add: (label) => {
      const at = now().toISOString();
      const version: Version = {
        id: newId(),
        label: toLine(label) || `Version du ${momentWords(at)}`,
        at,
        text: studyToText(untrack(study)),
      };
      void put(version);
      return version.id;
    },
    rename: (version, label) => {
      const [found, name] = [named(version), toLine(label)];
      if (found && name !== '' && name !== found.label) void put({ ...found, label: name });
    },
    remove: (version) => {
      reading += 1;
      aside.delete(version);
      setList(list().filter((one) => one.id !== version));
      void store.removeVersion(id, version).then((done) => setState(told(done)));
    },
    putBack: (version) => void put(version),
    open,
    restore: (version, scenarios) => {
      const [found, then] = [named(version), open(version)];
      if (!found || !then.ok) return null;
      const next = restoredScenarios(untrack(study), then.study, scenarios, found.label);
      const labels = then.study.scenarios
        .filter((one) => scenarios.includes(one.id))
        .map(({ label }) => label);
      const done = run({
        kind: 'set-study',
        study: next.study,
        label: restorationWords(found.label, labels),
      });
      return done ? next.added : null;
    },
    backTo: (version) => {
      const [found, then] = [named(version), open(version)];
      if (!found || !then.ok) return false;
      return run({ kind: 'set-study', study: then.study, label: returnWords(found.label) });
    },
  };
}

const NOT_ALL = 'Une version n’a pas pu être écrite dans ce navigateur.';

function sorted(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
