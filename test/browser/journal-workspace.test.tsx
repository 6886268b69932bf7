import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Study } from '../../src/core/model/study.ts';
import { studyToText } from '../../src/core/model/study-text.ts';
import { effectiveCells } from '../../src/core/model/scenario.ts';
import type { Workspace } from '../../src/workspace/api.ts';
import { type Journal, START, type Versions } from '../../src/workspace/journal-api.ts';
import { drawn } from '../workspace/arbitrary-commands.ts';
import { AMOUNT, failingStore, openMini, profile, typeAmount, workspaceOf } from './workspace-bench.ts';

/** The journal, watched until the page is left. */
function journalOf({ journal }: Workspace): Journal {
  if (!journal) throw new Error('A study of this browser has a journal.');
  journal.watch();
  return journal;
}

function versionsOf({ versions }: Workspace): Versions {
  if (!versions) throw new Error('A study of this browser has versions.');
  versions.watch();
  return versions;
}

const kept = (journal: Journal | Versions) => expect.poll(() => journal.state().kind).toBe('kept');
const labels = (journal: Journal) => journal.entries().map(({ label }) => label);

function textAt(journal: Journal, entry: string): string {
  const state = journal.stateAt(entry);
  return state.ok ? studyToText(state.study) : state.message;
}

const amountIn = (study: Study, scenario = 'actuel') =>
  study.scenarios.find(({ id }) => id === scenario)?.cells[AMOUNT]?.value;

describe('the journal of a study', () => {
  test('gives every state there was, to the digit, whatever was done, undone and redone, after the page is left too', async () => {
    let longest = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof({ weight: 6, arbitrary: drawn }, fc.constantFrom('undo' as const, 'redo' as const)),
          {
            maxLength: 30,
            size: 'max',
          },
        ),
        async (acts) => {
          const browser = profile();
          const first = await openMini(browser.tab().library);
          const states = [studyToText(first.study())];
          for (const act of acts) {
            if (typeof act === 'string') first[act]();
            else first.run(act(first.study()));
            const text = studyToText(first.study());
            if (text !== states.at(-1)) states.push(text);
          }
          longest = Math.max(longest, states.length);
          await first.close();
          const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
          const journal = journalOf(second);
          await kept(journal);
          const entries = journal.entries();
          expect(entries).toHaveLength(states.length - 1);
          expect(textAt(journal, START)).toBe(states[0]);
          for (const [rank, { id }] of entries.entries()) {
            expect(textAt(journal, id)).toBe(states[rank + 1]);
          }
          await second.close();
        },
      ),
      { numRuns: 12 },
    );
    expect(longest).toBeGreaterThan(8);
  });

  test('says what was done, undone and redone, while it is watched', async () => {
    const workspace = await openMini(profile().tab().library);
    const journal = journalOf(workspace);
    await kept(journal);
    expect(journal.entries()).toEqual([]);
    typeAmount(workspace, 'actuel', '71');
    workspace.undo();
    workspace.redo();
    await expect.poll(() => journal.entries().map(({ kind }) => kind)).toEqual(['command', 'undo', 'redo']);
    const [label] = labels(journal);
    expect(label).toBe('la saisie de «\u00a0Montant par patient · ALD, 80 ans ou plus\u00a0»');
    expect(labels(journal)).toEqual([label, label, label]);
  });

  test('goes back to any point as one command, which is undone like any other', async () => {
    const workspace = await openMini(profile().tab().library);
    const journal = journalOf(workspace);
    typeAmount(workspace, 'actuel', '71');
    workspace.run({ kind: 'remove-scenario', id: 'option-1' });
    workspace.run({ kind: 'update-study', title: 'Autre nom' });
    await expect.poll(() => journal.entries().length).toBe(3);
    await kept(journal);
    const before = studyToText(workspace.study());
    expect(journal.backTo(journal.entries()[0]?.id ?? '')).toBe(true);
    expect(amountIn(workspace.study())).toBe('71');
    expect(workspace.study().title).toBe('Petit forfait : trois options');
    expect(workspace.study().scenarios.map(({ id }) => id)).toContain('option-1');
    expect(workspace.undoLabel()).toMatch(/^le retour de l’étude à son état du \d/);
    expect(journal.backTo(START)).toBe(true);
    expect(amountIn(workspace.study())).toBe(undefined);
    workspace.undo();
    workspace.undo();
    expect({ ...workspace.study(), modified: '' }).toEqual({ ...JSON.parse(before), modified: '' });
    await expect.poll(() => journal.entries().length).toBe(7);
  });

  test('a failure of the journal fails no save, and what it missed is an entry', async () => {
    const browser = profile();
    const plain = browser.tab();
    let broken = true;
    const message = 'Plus de place pour le journal.';
    const store: typeof plain.store = {
      ...plain.store,
      journal: {
        ...plain.store.journal,
        append: async (...args) =>
          broken ? { ok: false, reason: 'quota', message } : plain.store.journal.append(...args),
      },
    };
    const first = await openMini(browser.tab({ store }).library);
    const journal = journalOf(first);
    broken = false;
    typeAmount(first, 'actuel', '1');
    await expect.poll(() => journal.entries().length).toBe(1);
    await expect.poll(() => first.saving().kind).toBe('saved');
    broken = true;
    typeAmount(first, 'actuel', '2');
    await expect.poll(() => journal.state()).toEqual({ kind: 'session', message });
    expect(first.saving().kind).toBe('saved');
    expect(labels(journal)).toHaveLength(2);
    const text = studyToText(first.study());
    await first.close();

    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    expect(studyToText(second.study())).toBe(text);
    const later = journalOf(second);
    await kept(later);
    expect(later.entries().map(({ kind }) => kind)).toEqual(['command', 'unknown']);
    typeAmount(second, 'actuel', '3');
    await expect
      .poll(() => later.entries().map(({ kind }) => kind))
      .toEqual(['command', 'unknown', 'command']);
    await expect.poll(() => second.saving().kind).toBe('saved');
    expect(textAt(later, later.entries()[1]?.id ?? '')).toBe(text);
  });

  test('what the journal missed is written before what comes next, where nobody looked at it meanwhile', async () => {
    const browser = profile();
    const tab = browser.tab();
    const first = await openMini(tab.library);
    typeAmount(first, 'actuel', '1');
    await first.close();
    const { id } = first.study();
    const read = await tab.store.read(id);
    if (!read.ok || !read.value) throw new Error('It should be there.');
    const changed = { ...first.study(), title: 'Changée sans journal' };
    await tab.store.save(changed, read.value.revision);
    const second = await workspaceOf(browser.tab().library.openRecent(id));
    typeAmount(second, 'actuel', '2');
    await second.close();
    const third = await workspaceOf(browser.tab().library.openRecent(id));
    const journal = journalOf(third);
    await kept(journal);
    expect(journal.entries().map(({ kind }) => kind)).toEqual(['command', 'unknown', 'command']);
    expect(textAt(journal, journal.entries()[1]?.id ?? '')).toBe(studyToText(changed));
    expect(textAt(journal, journal.entries()[2]?.id ?? '')).toBe(studyToText(third.study()));
  });

  test('in a browser that stores nothing, is there until the page is left, and says so', async () => {
    const browser = profile();
    const { store } = browser.tab();
    const message = 'Ce navigateur ne garde rien ici.';
    const nothing = async () => ({ ok: false, reason: 'unavailable', message }) as const;
    const off: typeof store = {
      ...failingStore(store, message),
      journal: {
        ...store.journal,
        read: nothing,
        append: nothing,
        versions: nothing,
        putVersion: nothing,
        removeVersion: nothing,
      },
    };
    const workspace = await openMini(browser.tab({ store: off }).library);
    const [journal, versions] = [journalOf(workspace), versionsOf(workspace)];
    const before = studyToText(workspace.study());
    typeAmount(workspace, 'actuel', '1');
    typeAmount(workspace, 'actuel', '2');
    await expect.poll(() => journal.entries().length).toBe(2);
    expect(journal.state()).toEqual({ kind: 'session', message });
    expect(textAt(journal, START)).toBe(before);
    const id = versions.add('avant');
    await expect.poll(() => versions.state().kind).toBe('session');
    expect(versions.list().map(({ label }) => label)).toEqual(['avant']);
    typeAmount(workspace, 'actuel', '3');
    expect(versions.backTo(id)).toBe(true);
    expect(amountIn(workspace.study())).toBe('2');

    // Not without bounds: the oldest are let go of, and the journal says how many.
    await expect.poll(() => journal.entries().length).toBe(4);
    for (let more = 0; more < 2_000; more += 1) typeAmount(workspace, 'actuel', `${more + 10}`);
    await expect.poll(() => journal.start().folded).toBe(200);
    expect(journal.entries()).toHaveLength(1_804);
    const first = journal.stateAt(START);
    expect(first.ok && amountIn(first.study)).toBe('205');
  });
});

describe('two tabs on one study', () => {
  test('the reader follows the journal, and the one that takes over says so', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    typeAmount(first, 'actuel', '71');
    await expect.poll(() => first.saving().kind).toBe('saved');
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    const journal = journalOf(second);
    await expect.poll(() => journal.entries().length).toBe(1);
    typeAmount(first, 'actuel', '72');
    await expect.poll(() => journal.entries().length).toBe(2);
    await expect.poll(() => amountIn(second.study())).toBe('72');
    const text = studyToText(second.study());
    expect(textAt(journal, journal.entries()[1]?.id ?? '')).toBe(text);

    await second.takeOver();
    typeAmount(second, 'actuel', '73');
    await expect
      .poll(() => journal.entries().map(({ kind }) => kind))
      .toEqual(['command', 'command', 'other-tab', 'command']);
    expect(labels(journal)[2]).toBe('Version d’un autre onglet reprise');
    await expect.poll(() => journal.state().kind).toBe('kept');
    expect(textAt(journal, journal.entries()[2]?.id ?? '')).toBe(text);
    const follower = journalOf(first);
    await expect.poll(() => follower.entries().length).toBe(4);
    await expect.poll(() => amountIn(first.study())).toBe('73');
    expect(follower.backTo(START)).toBe(false);
  });
});

describe('versions', () => {
  test('are named, renamed, removed and put back, and are there after the page is left', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    const versions = versionsOf(first);
    await kept(versions);
    const id = versions.add('  avant la séance\ndu 14 mars ');
    typeAmount(first, 'actuel', '9');
    versions.add('');
    expect(versions.list().map(({ label }) => label)).toEqual([
      expect.stringMatching(/^Version du .* \d+\u00a0h\u00a0\d\d$/),
      'avant la séance du 14 mars',
    ]);
    versions.rename(id, 'avant');
    const [gone] = versions.list();
    if (gone) versions.remove(gone.id);
    await expect.poll(() => versions.list().map(({ label }) => label)).toEqual(['avant']);
    if (gone) versions.putBack(gone);
    await first.close();
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    const again = versionsOf(second);
    await expect.poll(() => again.list().map(({ label }) => label)).toEqual([gone?.label, 'avant']);
    expect(again.backTo(id)).toBe(true);
    expect(amountIn(second.study())).toBe(undefined);
    expect(second.undoLabel()).toBe('le retour de l’étude à la version «\u00a0avant\u00a0»');
    second.undo();
    expect(amountIn(second.study())).toBe('9');
  });

  test('two tabs see the same ones', async () => {
    const browser = profile();
    const first = await openMini(browser.tab().library);
    typeAmount(first, 'actuel', '1');
    await expect.poll(() => first.saving().kind).toBe('saved');
    const second = await workspaceOf(browser.tab().library.openRecent(first.study().id));
    const [mine, theirs] = [versionsOf(first), versionsOf(second)];
    await kept(theirs);
    mine.add('avant');
    await expect.poll(() => theirs.list().map(({ label }) => label)).toEqual(['avant']);
  });

  test('give their scenarios back as new ones with the same values, one with its parents or several that follow', async () => {
    const workspace = await openMini(profile().tab().library);
    const versions = versionsOf(workspace);
    typeAmount(workspace, 'actuel', '64');
    const then = workspace.study();
    const id = versions.add('avant la séance');
    typeAmount(workspace, 'actuel', '99');
    workspace.run({ kind: 'remove-scenario', id: 'contre-proposition' });

    const [alone] = versions.restore(id, ['contre-proposition']) ?? [];
    const added = workspace.study().scenarios.at(-1);
    expect(added).toMatchObject({ id: alone, label: 'Contre-proposition (avant la séance)', parent: null });
    expect(new Map(effectiveCells(workspace.study(), alone ?? ''))).toEqual(
      new Map(effectiveCells(then, 'contre-proposition')),
    );

    const all = versions.restore(id, ['option-2', 'contre-proposition']) ?? [];
    expect(all).toHaveLength(2);
    const [parent, child] = workspace.study().scenarios.slice(-2);
    expect(child?.parent).toBe(parent?.id);
    expect([parent?.label, child?.label]).toEqual([
      'Option 2 (avant la séance)',
      'Contre-proposition (avant la séance) (2)',
    ]);
    for (const [fresh, old] of [
      [parent?.id, 'option-2'],
      [child?.id, 'contre-proposition'],
    ]) {
      expect(new Map(effectiveCells(workspace.study(), fresh ?? ''))).toEqual(
        new Map(effectiveCells(then, old ?? '')),
      );
    }
    expect(workspace.undoLabel()).toBe(
      'la restauration des scénarios «\u00a0Option 2\u00a0» et «\u00a0Contre-proposition\u00a0» de la version «\u00a0avant la séance\u00a0»',
    );
    workspace.undo();
    workspace.undo();
    expect(workspace.study().scenarios.map(({ id: one }) => one)).not.toContain('contre-proposition');
    expect(workspace.study().scenarios).toHaveLength(then.scenarios.length - 1);
  });
});

describe('a study removed, copied, or opened from a file', () => {
  test('comes back with its journal and versions; a copy and a file start with none', async () => {
    const browser = profile();
    const { library } = browser.tab();
    const first = await workspaceOf(library.create(['mini-forfait'], 'À garder'));
    first.run({ kind: 'update-study', title: 'Gardée' });
    versionsOf(first).add('avant');
    const journal = journalOf(first);
    await expect.poll(() => journal.entries().length).toBe(1);
    await first.close();
    const { id } = first.study();
    await library.remove(id);
    await library.restore(id);
    const back = await workspaceOf(library.openRecent(id));
    const [again, versions] = [journalOf(back), versionsOf(back)];
    await expect.poll(() => labels(again)).toEqual(['le nom de l’étude']);
    await expect.poll(() => versions.list().map(({ label }) => label)).toEqual(['avant']);
    await back.close();

    const copy = await workspaceOf(library.openCopy(back.study()));
    const empty = [journalOf(copy), versionsOf(copy)] as const;
    for (const one of empty) await kept(one);
    expect([empty[0].entries(), empty[1].list()]).toEqual([[], []]);
    await copy.close();

    await library.remove(id);
    const file = new File([studyToText(back.study())], 'gardee.etabli.json');
    const opened = await workspaceOf(library.openFile(file));
    expect(opened.study().id).toBe(id);
    const none = [journalOf(opened), versionsOf(opened)] as const;
    for (const one of none) await kept(one);
    expect([none[0].entries(), none[1].list()]).toEqual([[], []]);
  });
});
