import { describe, expect, test, vi } from 'vitest';
import { studyToText } from '../../src/core/model/study-text.ts';
import { openStudyStore } from '../../src/platform/storage/study-store.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { AMOUNT, failingStore, openMini, profile, typeAmount, workspaceOf } from './workspace-bench.ts';

const amountIn = (workspace: { study: () => typeof miniStudy }, scenario = 'actuel') =>
  workspace.study().scenarios.find(({ id }) => id === scenario)?.cells[AMOUNT]?.value;

describe('keeping', () => {
  test('what the header calls saved is there after the tab is gone', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    typeAmount(first, 'actuel', '71.5');
    await expect.poll(() => first.saving().kind).toBe('saved');
    // No close: the tab is killed, and its lock with it.
    const store = openStudyStore({ name: browser.name });
    const read = await store.read(first.study().id);
    store.close();
    expect(read.ok && read.value?.study).toBe(studyToText(first.study()));
  });

  test('a study closed and opened again is the same to the last digit', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    typeAmount(first, 'option-1', '123456789.123456789');
    first.run({ kind: 'update-study', title: 'Négociation du 3 mai' });
    await first.close();
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    expect(studyToText(second.study())).toBe(studyToText(first.study()));
    expect(second.readOnly()).toBe(false);
  });

  test('undo and redo are saved as any command', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    typeAmount(first, 'actuel', '1');
    typeAmount(first, 'actuel', '2');
    first.undo();
    await first.close();
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    expect(amountIn(second)).toBe('1');
  });

  test('what cannot be saved is said, kept on the page, and saved when asked again', async () => {
    const browser = profile();
    const plain = browser.tab();
    const store = failingStore(plain.store, 'Plus de place dans ce navigateur.');
    const workspace = await openMini(browser.tab({ store }).library);
    expect(workspace.saving()).toEqual({ kind: 'unsaved', message: 'Plus de place dans ce navigateur.' });
    typeAmount(workspace, 'actuel', '5');
    await expect.poll(() => workspace.saving().kind).toBe('unsaved');
    const leaving = new Event('beforeunload', { cancelable: true });
    dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    store.mend();
    await workspace.saveNow();
    expect(workspace.saving()).toEqual({ kind: 'saved' });
    const later = new Event('beforeunload', { cancelable: true });
    dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
    const read = await plain.store.read(workspace.study().id);
    expect(read.ok && read.value?.study).toBe(studyToText(workspace.study()));
  });
});

describe('two tabs on one study', () => {
  async function twoTabs() {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    typeAmount(first, 'actuel', '71');
    await expect.poll(() => first.saving().kind).toBe('saved');
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    return { browser, first, second };
  }

  test('the second one reads, follows, and cannot write', async () => {
    const { first, second } = await twoTabs();
    expect([first.readOnly(), second.readOnly()]).toEqual([false, true]);
    expect(typeAmount(second, 'actuel', '99')).toBe(false);
    typeAmount(first, 'actuel', '72');
    await expect.poll(() => amountIn(second)).toBe('72');
    expect(amountIn(first)).toBe('72');
  });

  test('taking over hands the last edit over, and the first one follows', async () => {
    const { first, second } = await twoTabs();
    typeAmount(first, 'actuel', '73');
    await second.takeOver();
    expect(second.readOnly()).toBe(false);
    expect(amountIn(second)).toBe('73');
    await expect.poll(() => first.readOnly()).toBe(true);
    expect(typeAmount(first, 'actuel', '1')).toBe(false);
    expect(typeAmount(second, 'actuel', '74')).toBe(true);
    await expect.poll(() => amountIn(first)).toBe('74');
    await first.takeOver();
    expect(first.readOnly()).toBe(false);
    expect(amountIn(first)).toBe('74');
  });

  test('when the writer leaves, the other becomes one', async () => {
    const { first, second } = await twoTabs();
    await first.close();
    await expect.poll(() => second.readOnly()).toBe(false);
    expect(typeAmount(second, 'actuel', '80')).toBe(true);
    await expect.poll(() => second.saving().kind).toBe('saved');
  });

  test('a writer that the other did not wait for loses nothing: its version becomes a study of its own', async () => {
    const browser = profile();
    const frozen = browser.tab();
    let thawed: () => void = () => {};
    const ice = new Promise<void>((resolve) => {
      thawed = resolve;
    });
    let saves = 0;
    const store: typeof frozen.store = {
      ...frozen.store,
      save: async (...args) => {
        saves += 1;
        if (saves > 2) await ice;
        return frozen.store.save(...args);
      },
    };
    const first = await openMini(browser.tab({ store }).library);
    typeAmount(first, 'actuel', '71');
    await expect.poll(() => first.saving().kind).toBe('saved');
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    typeAmount(first, 'actuel', '72');
    await second.takeOver();
    expect(amountIn(second)).toBe('71');
    typeAmount(second, 'actuel', '90');
    await expect.poll(() => second.saving().kind).toBe('saved');
    thawed();
    await expect.poll(() => first.notice()).toContain('la vôtre est gardée dans les études récentes');
    expect(amountIn(first)).toBe('90');
    expect(first.readOnly()).toBe(true);
    const { library } = browser.tab();
    const cards = await library.recent();
    expect(cards).toHaveLength(2);
    const aside = cards.find(({ id }) => id !== first.study().id);
    expect(aside?.title).toBe('Petit forfait : trois options (copie de cet onglet)');
    const reopened = await workspaceOf(library.openRecent(aside?.id as string));
    expect(amountIn(reopened)).toBe('72');
    expect(amountIn(second)).toBe('90');
  });
});

describe('the library', () => {
  test('a shipped study opened twice without being touched makes one copy, out of the recent list', async () => {
    const browser = profile();
    const { library } = browser.tab();
    const first = await openMini(library);
    expect(first.study().id).not.toBe(miniStudy.id);
    expect(await library.recent()).toEqual([]);
    await first.close();
    const again = await openMini(browser.tab().library);
    expect(again.study().id).toBe(first.study().id);
    typeAmount(again, 'actuel', '3');
    await again.close();
    const fresh = await openMini(browser.tab().library);
    expect(fresh.study().id).not.toBe(first.study().id);
    expect(amountIn(fresh)).toBe(undefined);
    expect((await library.recent()).map(({ id }) => id)).toEqual([first.study().id]);
  });

  test('a study left and opened again at once is not taken for that of another tab', async () => {
    const { library } = profile().tab();
    const first = await openMini(library);
    typeAmount(first, 'actuel', '3');
    void first.close();
    const second = await workspaceOf(library.openRecent(first.study().id));
    expect(second.readOnly()).toBe(false);
    expect(amountIn(second)).toBe('3');
  });

  test('a shipped study open in another tab opens here as a copy of its own', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    const second = await openMini(browser.tab().library);
    expect(second.study().id).not.toBe(first.study().id);
    expect([first.readOnly(), second.readOnly()]).toEqual([false, false]);
  });

  test('a file opens identical to the digit; known in another state, as a study apart', async () => {
    const browser = profile();
    const { library } = browser.tab();
    const text = studyToText(miniStudy);
    const first = await workspaceOf(library.openFile(new File([text], 'mini.etabli.json')));
    expect(studyToText(first.study())).toBe(text);
    await first.close();
    const same = await workspaceOf(library.openFile(new File([text], 'mini.etabli.json')));
    expect(same.study().id).toBe(miniStudy.id);
    typeAmount(same, 'actuel', '9');
    await same.close();
    const outcome = await library.openFile(new File([text], 'mini.etabli.json'));
    const apart = await workspaceOf(Promise.resolve(outcome));
    expect(outcome.ok && outcome.notes.at(-1)).toContain('ouvert comme une étude à part');
    expect({ ...apart.study(), id: miniStudy.id }).toEqual(miniStudy);
    const kept = await workspaceOf(browser.tab().library.openRecent(miniStudy.id));
    expect(amountIn(kept)).toBe('9');
  });

  test('another study is read from a file, a link or this browser, with what it may come from, and nothing is stored', async () => {
    const browser = profile();
    const { library } = browser.tab();
    const open = await openMini(library);
    typeAmount(open, 'option-1', '83');
    await expect.poll(() => open.saving().kind).toBe('saved');
    const study = open.study();
    const made = await library.linkTo(study, 'https://etabli.example/');
    if (!made.ok) throw new Error(made.message);
    const recent = (await library.recent()).map(({ id }) => id);
    const places = [
      { file: new File([studyToText(study)], 'mini.etabli.json') },
      { link: made.url },
      { recent: study.id },
    ];
    for (const place of places) {
      const read = await library.readStudy(place);
      if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
      expect(amountIn({ study: () => read.study }, 'option-1')).toBe('83');
      expect(read.bases.map(({ id }) => id)).toEqual([miniStudy.id]);
    }
    for (const place of [{ file: new File(['{'], 'x.json') }, { link: '#/lien/1.x' }, { recent: 'absente' }])
      expect(await library.readStudy(place)).toMatchObject({ ok: false });
    expect((await library.recent()).map(({ id }) => id)).toEqual(recent);
  });

  test('a bad file is refused with its reason, and nothing is stored', async () => {
    const { library } = profile().tab();
    const outcome = await library.openFile(new File(['{"format": "etabli", '], 'coupé.etabli.json'));
    expect(outcome).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/ligne|caractère|fin/) }],
    });
    expect(await library.recent()).toEqual([]);
  });

  test('a new study has the sources and a scenario for each printed alternative', async () => {
    const { library } = profile().tab();
    const workspace = await workspaceOf(library.create(['mini-forfait'], 'Mes options'));
    const { scenarios, reference } = workspace.study();
    expect(scenarios.map(({ label, color }) => [label, color])).toEqual([
      ['Sources', 0],
      ['Option 1', 1],
      ['Option 2', 2],
    ]);
    expect(reference).toBe(scenarios[0]?.id);
    expect(scenarios[1]?.cells[AMOUNT]).toEqual({
      value: '80',
      status: 'publie',
      ref: { source: 'multilaterale', where: 'l. 829-848' },
    });
    expect(await library.create(['inconnu'], '')).toMatchObject({ ok: false });
  });

  test('a study removed comes back as it was', async () => {
    const { library } = profile().tab();
    const workspace = await workspaceOf(library.create(['mini-forfait'], 'À garder'));
    const text = studyToText(workspace.study());
    await workspace.close();
    await library.remove(workspace.study().id);
    expect(await library.recent()).toEqual([]);
    expect(await library.openRecent(workspace.study().id)).toMatchObject({ ok: false });
    await library.restore(workspace.study().id);
    expect((await library.recent()).map(({ title }) => title)).toEqual(['À garder']);
    const back = await workspaceOf(library.openRecent(workspace.study().id));
    expect(studyToText(back.study())).toBe(text);
  });

  test('the browser is asked to keep the data at the first edit, once', async () => {
    const onFirstEdit = vi.fn();
    const workspace = await openMini(profile().tab({ onFirstEdit }).library);
    expect(onFirstEdit).not.toHaveBeenCalled();
    typeAmount(workspace, 'actuel', '1');
    typeAmount(workspace, 'actuel', '2');
    expect(onFirstEdit).toHaveBeenCalledTimes(1);
  });
});
