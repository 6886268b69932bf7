import { createRoot } from 'solid-js';
import { afterEach, expect, onTestFinished } from 'vitest';
import { createComputeClient } from '../../src/platform/compute/compute-client.ts';
import type { StudyStore } from '../../src/platform/storage/api.ts';
import { openStudyStore } from '../../src/platform/storage/study-store.ts';
import { joinStudy } from '../../src/platform/storage/tabs.ts';
import type { Library, OpenOutcome, Workspace } from '../../src/workspace/api.ts';
import { createLibrary, type LibraryDeps } from '../../src/workspace/library.ts';
import type { UntouchedCopies } from '../../src/workspace/untouched-copies.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A browser profile of its own, in which several tabs can be opened. */
export function profile() {
  const name = `test-${crypto.randomUUID()}`;
  const known = new Map<string, string>();
  const copies: UntouchedCopies = {
    of: (id) => known.get(id) ?? null,
    remember: (id, copy) => void known.set(id, copy),
  };
  return {
    name,
    /** One tab: a library with a connection, a worker and a place in the queue of its own. */
    tab: (given: Partial<LibraryDeps> = {}) => openTab(name, copies, given),
  };
}

function openTab(name: string, copies: UntouchedCopies, given: Partial<LibraryDeps>) {
  const store = openStudyStore({ name });
  const workers: Worker[] = [];
  const library = createLibrary({
    dossiers: [miniDossier],
    shipped: [miniStudy],
    store,
    copies,
    join: (id, listener) => joinStudy(id, listener, { patience: 300 }),
    compute: (listener) =>
      createComputeClient({
        listener,
        dossiers: () => [miniDossier],
        patience: { notice: 50 },
        spawn: () => {
          const worker = new Worker(new URL('./mini-engine-worker.ts', import.meta.url), { type: 'module' });
          workers.push(worker);
          return worker;
        },
      }),
    onFirstEdit: () => {},
    ...given,
  });
  closing.push(() => store.close());
  return { library, store, workers };
}

/** The workspace of an opening that must succeed; closed with the test. */
export async function workspaceOf(outcome: Promise<OpenOutcome>): Promise<Workspace> {
  const opened = await outcome;
  if (!opened.ok) throw new Error(opened.problems.map(({ message }) => message).join(' '));
  closing.push(() => opened.workspace.close());
  return opened.workspace;
}

export async function openMini(library: Library): Promise<Workspace> {
  return workspaceOf(library.openShipped(miniStudy.id));
}

/** Waits for the value of a node in a scenario. */
export function becomes(workspace: Workspace, node: string, scenario: string) {
  return expect.poll(() => workspace.values(`mini-forfait.${node}`, scenario), {
    timeout: 10_000,
    interval: 2,
  });
}

/** One cell of the « montant » of 80 years and more. */
export function typeAmount(workspace: Workspace, scenario: string, value: string): boolean {
  return workspace.run({
    kind: 'set-cells',
    edits: [{ scenario, address: AMOUNT, cell: { value } }],
  });
}

export const AMOUNT = 'mini-forfait.montant[ald_80_plus]';

/** Runs `effects` as a component would, until the test ends. */
export function mounted(effects: () => void): void {
  createRoot((dispose) => {
    onTestFinished(dispose);
    effects();
  });
}

/** A store whose saves fail with this message until told otherwise. */
export function failingStore(store: StudyStore, message: string): StudyStore & { mend(): void } {
  let broken = true;
  return {
    ...store,
    save: (study, expected, options) =>
      broken
        ? Promise.resolve({ ok: false, reason: 'quota', message })
        : store.save(study, expected, options),
    mend: () => {
      broken = false;
    },
  };
}
