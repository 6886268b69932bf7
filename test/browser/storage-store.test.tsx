import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStudy } from '../../src/core/model/open-study.ts';
import type { Study } from '../../src/core/model/study.ts';
import type { StudyStore } from '../../src/platform/storage/api.ts';
import { DATABASE_VERSION } from '../../src/platform/storage/connection.ts';
import { openStudyStore } from '../../src/platform/storage/study-store.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

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

/** One tab's store; each has its own connection. */
function tab(patience = 4000, now?: () => Date): StudyStore {
  const store = openStudyStore({ name, patience, ...(now ? { now } : {}) });
  opened.push(store);
  return store;
}

function titled(title: string): Study {
  return { ...miniStudy, title };
}

async function saved(store: StudyStore, study: Study, expected: number | null): Promise<number> {
  const outcome = await store.save(study, expected);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.revision;
}

async function titleIn(store: StudyStore): Promise<string | null> {
  const stored = await store.read(miniStudy.id);
  if (!stored.ok) throw new Error(stored.message);
  if (!stored.value) return null;
  const study = openStudy(stored.value.study, [miniDossier]);
  return study.ok ? study.study.title : 'refused';
}

/** A connection that never gives way, as a page of another version might hold. */
function stubborn(version: number): { opened: Promise<IDBDatabase>; close: () => Promise<void> } {
  const request = indexedDB.open(name, version);
  const database = new Promise<IDBDatabase>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return { opened: database, close: async () => (await database).close() };
}

describe('a study kept in the browser', () => {
  test('comes back to the digit after the page is left', async () => {
    const first = tab();
    const revision = await saved(first, miniStudy, null);
    first.close();
    const stored = await tab().read(miniStudy.id);
    if (!stored.ok || !stored.value) throw new Error('It should be there.');
    expect(stored.value).toMatchObject({ id: miniStudy.id, revision, listed: true });
    expect(openStudy(stored.value.study, [miniDossier])).toStrictEqual({
      ok: true,
      study: miniStudy,
      notes: [],
    });
  });

  test('is written with strict durability', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await saved(tab(), miniStudy, null);
    expect(transaction).toHaveBeenCalledWith(['studies', 'summaries'], 'readwrite', { durability: 'strict' });
  });

  test('is not there before it is saved', async () => {
    expect(await tab().read('nowhere')).toStrictEqual({ ok: true, value: null });
  });

  test('each save answers a later revision, even within one millisecond', async () => {
    const store = tab(4000, () => new Date(1000));
    const first = await saved(store, miniStudy, null);
    const second = await saved(store, miniStudy, first);
    expect(second).toBe(first + 1);
  });
});

describe('two tabs on one study', () => {
  test('the one that did not see the other’s change writes nothing, and is told', async () => {
    const [one, two] = [tab(), tab()];
    const revision = await saved(one, titled('Départ'), null);
    const current = await saved(one, titled('De la première'), revision);
    expect(await two.save(titled('De la seconde'), revision)).toMatchObject({
      ok: false,
      reason: 'conflict',
      current,
    });
    expect(await titleIn(two)).toBe('De la première');
  });

  test('of ten tabs saving at the same moment from the same revision, exactly one writes', async () => {
    const now = () => new Date(5000);
    const revision = await saved(tab(4000, now), titled('Départ'), null);
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, rank) => tab(4000, now).save(titled(`Onglet ${rank}`), revision)),
    );
    const written = outcomes.flatMap((outcome, rank) => (outcome.ok ? [`Onglet ${rank}`] : []));
    expect(written).toHaveLength(1);
    expect(await titleIn(tab())).toBe(written[0]);
  });

  test('a removed study does not come back through a tab that still has it', async () => {
    const [one, two] = [tab(), tab()];
    const revision = await saved(one, miniStudy, null);
    await one.remove(miniStudy.id);
    expect(await two.save(miniStudy, revision)).toMatchObject({ reason: 'conflict', current: null });
  });

  test('nor is a restored one overwritten by it', async () => {
    const [one, two] = [tab(), tab()];
    const revision = await saved(one, titled('Ôtée puis remise'), null);
    const removed = await one.remove(miniStudy.id);
    if (!removed.ok || !removed.value) throw new Error('It should have been there.');
    expect(await one.restore(removed.value)).toMatchObject({ ok: true });
    expect(await titleIn(two)).toBe('Ôtée puis remise');
    expect(await two.save(titled('Périmée'), revision)).toMatchObject({ reason: 'conflict' });
    expect(await one.restore(removed.value)).toMatchObject({ reason: 'conflict' });
  });
});

describe('the list of studies', () => {
  test('puts the last used first, and leaves out what nobody touched yet', async () => {
    let minute = 0;
    const store = tab(4000, () => new Date(60_000 * minute++));
    const ids = async () => {
      const list = await store.list();
      return list.ok ? list.value.map(({ id }) => id) : [];
    };
    await store.save({ ...miniStudy, id: 'a' }, null);
    await store.save({ ...miniStudy, id: 'b' }, null);
    const hidden = await store.save({ ...miniStudy, id: 'c' }, null, { listed: false });
    expect(await ids()).toStrictEqual(['b', 'a']);
    await store.touch('a');
    expect(await ids()).toStrictEqual(['a', 'b']);
    if (hidden.ok) await store.save({ ...miniStudy, id: 'c' }, hidden.revision);
    expect(await ids()).toStrictEqual(['c', 'a', 'b']);
    await store.remove('a');
    expect(await ids()).toStrictEqual(['c', 'b']);
  });

  test('shows what the gallery needs without loading a study', async () => {
    const store = tab(4000, () => new Date(0));
    await store.save(miniStudy, null);
    expect(await store.list()).toStrictEqual({
      ok: true,
      value: [
        {
          id: 'mini',
          title: miniStudy.title,
          description: miniStudy.description,
          modified: miniStudy.modified,
          used: '1970-01-01T00:00:00.000Z',
          dossiers: ['mini-forfait'],
          scenarios: miniStudy.scenarios.map(({ label, color }) => ({ label, color })),
        },
      ],
    });
  });
});

describe('a database that does not do as asked', () => {
  test('a tab gives way to a newer version of the program, and then says to reload', async () => {
    const store = tab();
    const revision = await saved(store, miniStudy, null);
    const newer = stubborn(DATABASE_VERSION + 1);
    await newer.opened;
    expect(await store.save(titled('Trop tard'), revision)).toMatchObject({ ok: false, reason: 'newer' });
    await newer.close();
  });

  test('a tab queued behind somebody else’s upgrade is told within its patience, and works once it is over', async () => {
    await saved(tab(), miniStudy, null);
    opened[0]?.close();
    const older = stubborn(DATABASE_VERSION);
    await older.opened;
    const upgrading = stubborn(DATABASE_VERSION + 1);
    const waiting = tab(100);
    expect(await waiting.list()).toMatchObject({ ok: false, reason: 'blocked' });
    await older.close();
    await upgrading.close();
    expect(await waiting.list()).toMatchObject({ ok: false, reason: 'newer' });
  });

  test('a connection dropped by the browser is opened again, and the save is made', async () => {
    const store = tab();
    const revision = await saved(store, miniStudy, null);
    const original = IDBDatabase.prototype.transaction;
    const dropped = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...given
    ) {
      this.close();
      return original.apply(this, given);
    });
    await saved(store, titled('Malgré tout'), revision);
    expect(dropped).toHaveBeenCalledTimes(2);
    expect(await titleIn(store)).toBe('Malgré tout');
  });

  test('a save that was written just before the connection dropped is not taken for somebody else’s', async () => {
    const store = tab();
    const revision = await saved(store, miniStudy, null);
    const original = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
      this: IDBDatabase,
      ...given
    ) {
      const transaction = original.apply(this, given);
      transaction.addEventListener(
        'complete',
        (event) => {
          event.stopImmediatePropagation();
          transaction.dispatchEvent(new Event('error'));
        },
        { capture: true },
      );
      Object.defineProperty(transaction, 'error', {
        get: () => new DOMException('The connection is lost.', 'InvalidStateError'),
      });
      return transaction;
    });
    await saved(store, titled('Écrite une fois'), revision);
    expect(await titleIn(store)).toBe('Écrite une fois');
  });

  test('a database deleted under our feet loses no later save', async () => {
    const store = tab();
    await saved(store, miniStudy, null);
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve;
    });
    await saved(store, titled('De nouveau'), null);
    expect(await titleIn(store)).toBe('De nouveau');
  });

  test.each([0, 1])(
    'a full disk is told as such, with the way out, and nothing is half written (%i)',
    async (written) => {
      const store = tab();
      const revision = await saved(store, miniStudy, null);
      const original = IDBObjectStore.prototype.put;
      let left = written;
      const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        ...given
      ) {
        left -= 1;
        if (left < 0) throw new DOMException('Full.', 'QuotaExceededError');
        return original.apply(this, given);
      });
      const outcome = await store.save(titled('Trop grosse'), revision);
      expect(outcome).toMatchObject({
        ok: false,
        reason: 'quota',
        message: expect.stringContaining('dans un fichier'),
      });
      expect(await titleIn(store)).toBe(miniStudy.title);
      full.mockRestore();
      await saved(store, titled('Après avoir fait de la place'), revision);
    },
  );

  test('a browser that forbids storage is told as such', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Denied.', 'SecurityError');
    });
    const store = tab();
    expect(await store.save(miniStudy, null)).toMatchObject({ ok: false, reason: 'unavailable' });
    expect(await store.list()).toMatchObject({ ok: false, reason: 'unavailable' });
  });
});
