import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { studyToText } from '../../src/core/model/study-text.ts';
import type { Stored, StudyStore } from '../../src/platform/storage/api.ts';
import type { StoredEntry } from '../../src/platform/storage/journal-api.ts';
import { JOURNAL_LIMITS } from '../../src/platform/storage/journal-limits.ts';
import { openStudyStore } from '../../src/platform/storage/study-store.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';

let name = '';
let opened: StudyStore[] = [];

beforeEach(() => {
  name = `test-${crypto.randomUUID()}`;
  opened = [];
});
afterEach(() => {
  for (const store of opened) store.close();
  indexedDB.deleteDatabase(name);
  vi.restoreAllMocks();
});

function tab(): StudyStore {
  const store = openStudyStore({ name });
  opened.push(store);
  return store;
}

async function wanted<T>(outcome: Promise<Stored<T>>): Promise<T> {
  const stored = await outcome;
  if (!stored.ok) throw new Error(stored.message);
  return stored.value;
}

const ID = miniStudy.id;
const START = { at: '2026-11-21T09:00:00.000Z', folded: 0 };
const VERSION = { id: 'v1', label: 'avant la séance', at: START.at, text: studyToText(miniStudy) };

function entry(rank: number, padding = ''): StoredEntry {
  return {
    id: `e${rank}`,
    at: new Date(Date.UTC(2026, 10, 21, 10, 0, 0, rank)).toISOString(),
    kind: 'command',
    label: `geste ${rank}${padding}`,
    delta: { keys: {}, whole: {}, changed: {} },
  };
}

/** The states are called by their rank: entry n leads from `n - 1` to `n`. */
function add(store: StudyStore, entries: readonly StoredEntry[], from: number) {
  const head = `${from + entries.length}`;
  return wanted(store.journal.append(ID, { entries, before: `${from}`, head, start: START }));
}

async function labels(store: StudyStore): Promise<readonly string[]> {
  const journal = await wanted(store.journal.read(ID));
  return journal?.entries.map(({ label }) => label) ?? [];
}

/** The database as the first version of the program made it, with one study in it. */
async function firstDatabase(): Promise<void> {
  const request = indexedDB.open(name, 1);
  await new Promise<void>((resolve, reject) => {
    request.onupgradeneeded = () => {
      const studies = request.result.createObjectStore('studies', { keyPath: 'id' });
      const summaries = request.result.createObjectStore('summaries', { keyPath: 'id' });
      studies.put({ id: ID, text: studyToText(miniStudy), revision: 7, token: 't' });
      const { title, description, modified } = miniStudy;
      const rest = { used: modified, dossiers: ['mini-forfait'], scenarios: [], listed: true };
      summaries.put({ id: ID, title, description, modified, ...rest });
    };
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}

describe('a database of before the journal', () => {
  test('is upgraded with all its studies, and takes entries and versions', async () => {
    await firstDatabase();
    const store = tab();
    const read = await wanted(store.read(ID));
    expect(read).toMatchObject({ study: studyToText(miniStudy), revision: 7, listed: true });
    expect(await wanted(store.list())).toHaveLength(1);
    expect(await wanted(store.journal.read(ID))).toBe(null);
    expect(await wanted(store.journal.versions(ID))).toEqual([]);
    expect(await add(store, [entry(1)], 0)).toEqual({ added: true });
    expect(await wanted(store.save({ ...miniStudy, title: 'Après' }, 7).then(savedAs))).toBeGreaterThan(7);
    expect(await labels(tab())).toEqual(['geste 1']);
  });
});

function savedAs(outcome: Awaited<ReturnType<StudyStore['save']>>): Stored<number> {
  return outcome.ok
    ? { ok: true, value: outcome.revision }
    : { ok: false, reason: 'failed', message: outcome.message };
}

describe('the journal of a study', () => {
  test('is added to only where it ends, and tells where that is', async () => {
    const [one, two] = [tab(), tab()];
    expect(await add(one, [entry(1), entry(2)], 0)).toEqual({ added: true });
    expect(await add(two, [entry(9)], 1)).toEqual({ added: false, head: '2' });
    expect(await add(two, [entry(3)], 2)).toEqual({ added: true });
    expect(await wanted(one.journal.read(ID))).toEqual({
      head: '3',
      start: START,
      entries: [entry(1), entry(2), entry(3)],
    });
    expect(await wanted(one.journal.read('autre'))).toBe(null);
  });

  test('an addition written twice, its connection lost in between, counts once', async () => {
    const store = tab();
    await add(store, [entry(1)], 0);
    expect(await add(store, [entry(1)], 0)).toEqual({ added: true });
    expect(await labels(store)).toEqual(['geste 1']);
  });

  test('beyond its limits folds the oldest into its start', async () => {
    const store = tab();
    const many = Array.from({ length: JOURNAL_LIMITS.entries }, (_, rank) => entry(rank + 1));
    await add(store, many, 0);
    expect(await labels(store)).toHaveLength(JOURNAL_LIMITS.entries);
    await add(store, [entry(2001)], JOURNAL_LIMITS.entries);
    const journal = await wanted(store.journal.read(ID));
    expect(journal?.entries).toHaveLength(1800);
    expect(journal?.entries[0]?.id).toBe('e202');
    expect(journal?.start).toEqual({ at: entry(201).at, folded: 201 });
    expect(journal?.entries.at(-1)?.id).toBe('e2001');
  });

  test('counts the size of its entries too, and keeps the newest whatever its size', async () => {
    const store = tab();
    const million = 'x'.repeat(1_000_000);
    for (let rank = 1; rank <= 6; rank += 1) await add(store, [entry(rank, million)], rank - 1);
    expect((await wanted(store.journal.read(ID)))?.entries.map(({ id }) => id)).toEqual([
      'e3',
      'e4',
      'e5',
      'e6',
    ]);
    await add(store, [entry(7, million.repeat(6))], 6);
    const journal = await wanted(store.journal.read(ID));
    expect(journal?.entries.map(({ id }) => id)).toEqual(['e7']);
    expect(journal?.start).toEqual({ at: entry(6).at, folded: 6 });
    await add(store, [entry(8)], 7);
    expect((await wanted(store.journal.read(ID)))?.entries.map(({ id }) => id)).toEqual(['e8']);
  });

  test('written on a full disk is written not at all', async () => {
    const store = tab();
    await add(store, [entry(1)], 0);
    const original = IDBObjectStore.prototype.put;
    let left = 1;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...given
    ) {
      left -= 1;
      if (left < 0) throw new DOMException('Full.', 'QuotaExceededError');
      return original.apply(this, given);
    });
    const refused = await store.journal.append(ID, {
      entries: [entry(2), entry(3)],
      before: '1',
      head: '3',
      start: START,
    });
    expect(refused).toMatchObject({ ok: false, reason: 'quota' });
    full.mockRestore();
    expect(await labels(store)).toEqual(['geste 1']);
    expect(await add(store, [entry(2), entry(3)], 1)).toEqual({ added: true });
  });

  test('tells the other tabs, not its own', async () => {
    const [one, two] = [tab(), tab()];
    const heard: string[] = [];
    const stops = [
      one.journal.listen(ID, () => heard.push('one')),
      two.journal.listen(ID, () => heard.push('two')),
      two.journal.listen('autre', () => heard.push('autre')),
    ];
    await add(one, [entry(1)], 0);
    await expect.poll(() => heard).toEqual(['two']);
    await one.journal.putVersion(ID, VERSION);
    await expect.poll(() => heard).toEqual(['two', 'two']);
    for (const stop of stops) stop();
  });
});

describe('a study that is removed', () => {
  test('takes its journal and its versions away, and brings them back', async () => {
    const store = tab();
    await store.save(miniStudy, null);
    await store.save({ ...miniStudy, id: 'autre' }, null);
    await add(store, [entry(1), entry(2)], 0);
    await wanted(store.journal.putVersion(ID, VERSION));
    await wanted(store.journal.putVersion('autre', VERSION));
    const before = await wanted(store.journal.read(ID));
    const removed = await wanted(store.remove(ID));
    if (!removed) throw new Error('It should have been there.');
    expect(await wanted(store.journal.read(ID))).toBe(null);
    expect(await wanted(store.journal.versions(ID))).toEqual([]);
    expect(await wanted(store.journal.versions('autre'))).toEqual([VERSION]);
    expect(await store.restore(removed)).toMatchObject({ ok: true });
    expect(await wanted(store.journal.read(ID))).toEqual(before);
    expect(await wanted(store.journal.versions(ID))).toEqual([VERSION]);
    await add(store, [entry(3)], 2);
    expect(await labels(store)).toEqual(['geste 1', 'geste 2', 'geste 3']);
  });

  test('a version is renamed, removed, put back', async () => {
    const store = tab();
    await wanted(store.journal.putVersion(ID, VERSION));
    await wanted(store.journal.putVersion(ID, { ...VERSION, label: 'après' }));
    expect((await wanted(store.journal.versions(ID))).map(({ label }) => label)).toEqual(['après']);
    await wanted(store.journal.removeVersion(ID, 'v1'));
    expect(await wanted(store.journal.versions(ID))).toEqual([]);
  });
});
