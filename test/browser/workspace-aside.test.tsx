import { afterEach, expect, test } from 'vitest';
import type { Study } from '../../src/core/model/study.ts';
import type { StudyStore, StudyTab } from '../../src/platform/storage/api.ts';
import { storedAside } from '../../src/workspace/put-aside.ts';
import { AMOUNT, openMini, profile, typeAmount, workspaceOf } from './workspace-bench.ts';

/** A tab that is gone without a word: it held no lock, and its last saves never end. */
const gone = (): Promise<StudyTab> =>
  Promise.resolve({
    role: () => 'writer',
    announce: () => {},
    takeOver: () => Promise.resolve(),
    leave: () => {},
  });

/** What the saves that never end wait for: the end of the test. */
let release: () => void = () => {};
afterEach(() => release());

interface Stalling extends StudyStore {
  stall(): void;
  /** Saves that began since, and never end. */
  begun(): number;
}

function stalling(store: StudyStore): Stalling {
  let stalled = false;
  let begun = 0;
  const end = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    ...store,
    save: async (study, expected, options) => {
      if (!stalled) return store.save(study, expected, options);
      begun += 1;
      await end;
      return { ok: false, reason: 'failed', message: 'La page a été quittée.' };
    },
    stall: () => {
      stalled = true;
    },
    begun: () => begun,
  };
}

async function leftTab() {
  const browser = profile();
  const store = stalling(browser.tab().store);
  const workspace = await openMini(browser.tab({ store, join: gone }).library);
  typeAmount(workspace, 'actuel', '71');
  await expect.poll(() => workspace.saving().kind).toBe('saved');
  const { id } = workspace.study();
  return { browser, store, workspace, id };
}

const amountIn = (study: Study) => study.scenarios.find(({ id }) => id === 'actuel')?.cells[AMOUNT]?.value;

const textOf = async (store: StudyStore, id: string): Promise<string> => {
  const read = await store.read(id);
  return read.ok ? String(read.value?.study) : '';
};

test('what was being saved when the page was left is there at the next opening, and saved', async () => {
  const { browser, store, workspace, id } = await leftTab();
  store.stall();
  typeAmount(workspace, 'actuel', '72');
  typeAmount(workspace, 'actuel', '73');
  dispatchEvent(new Event('pagehide'));
  expect(await textOf(store, id)).not.toContain('"73"');

  const next = await workspaceOf(browser.tab().library.openRecent(id));
  expect(amountIn(next.study())).toBe('73');
  expect(next.notice()).toContain('reprise');
  expect(next.saving()).toEqual({ kind: 'saved' });
  expect(next.readOnly()).toBe(false);
  expect(await textOf(store, id)).toContain('"73"');
  expect(storedAside().read(id)).toBe(null);
  await next.close();

  const later = await workspaceOf(browser.tab().library.openRecent(id));
  expect([amountIn(later.study()), later.notice()]).toEqual(['73', null]);
});

test('nothing is put aside once all is saved, and a question answered by staying leaves no trace', async () => {
  const { workspace, id } = await leftTab();
  dispatchEvent(new Event('pagehide'));
  expect(storedAside().read(id)).toBe(null);
  typeAmount(workspace, 'actuel', '74');
  dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(storedAside().read(id)).not.toBe(null);
  await expect.poll(() => workspace.saving().kind).toBe('saved');
  expect(storedAside().read(id)).toBe(null);
});

test('a save that went through after all is not done twice: the edit made during it comes on top', async () => {
  const { browser, store, workspace, id } = await leftTab();
  const { library, store: other } = browser.tab();
  store.stall();
  typeAmount(workspace, 'actuel', '75');
  const written = workspace.study();
  await expect.poll(() => store.begun()).toBe(1);
  typeAmount(workspace, 'actuel', '76');
  dispatchEvent(new Event('pagehide'));
  const read = await other.read(id);
  const saved = await other.save(written, read.ok ? (read.value?.revision ?? null) : null);
  expect(saved.ok).toBe(true);

  const next = await workspaceOf(library.openRecent(id));
  expect(amountIn(next.study())).toBe('76');
  const all = await library.recent();
  expect(all.map((card) => card.id)).toEqual([id]);
});

test('what another tab wrote since stays, and the edit becomes a study of its own', async () => {
  const { browser, store, workspace, id } = await leftTab();
  const { library, store: other } = browser.tab();
  store.stall();
  typeAmount(workspace, 'actuel', '77');
  dispatchEvent(new Event('pagehide'));
  const read = await other.read(id);
  const theirs = { ...workspace.study(), title: 'Écrite ailleurs', modified: '2030-01-01T00:00:00.000Z' };
  await other.save(theirs, read.ok ? (read.value?.revision ?? null) : null);

  const next = await workspaceOf(library.openRecent(id));
  expect(next.study().title).toBe('Écrite ailleurs');
  expect(next.notice()).toContain('la vôtre est gardée');
  const copies = (await library.recent()).filter((card) => card.id !== id);
  expect(copies).toHaveLength(1);
  expect(await textOf(other, copies[0]?.id ?? '')).toContain('"77"');
});

test('a study left before it was ever stored opens again from its address', async () => {
  const browser = profile();
  const never: StudyStore = {
    ...browser.tab().store,
    save: () => Promise.resolve({ ok: false, reason: 'quota', message: 'Plus de place.' }),
  };
  const workspace = await openMini(browser.tab({ store: never, join: gone }).library);
  typeAmount(workspace, 'actuel', '78');
  await expect.poll(() => workspace.saving().kind).toBe('unsaved');
  dispatchEvent(new Event('pagehide'));
  const next = await workspaceOf(browser.tab().library.openRecent(workspace.study().id));
  expect(amountIn(next.study())).toBe('78');
  expect(next.saving()).toEqual({ kind: 'saved' });
});
