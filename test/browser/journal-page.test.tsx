import { render } from 'solid-js/web';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { App } from '../../src/ui/app/app.tsx';
import '../../src/ui/styles/index.css';
import type { Library, Workspace } from '../../src/workspace/api.ts';
import { all, find, textOf, until } from './ui-app.tsx';
import { failingStore, profile, typeAmount } from './workspace-bench.ts';

let workspace: Workspace;
let close: () => void = () => {};
beforeEach(() => history.replaceState(null, '', '#/'));
afterEach(() => {
  close();
  localStorage.clear();
  history.replaceState(null, '', '#/');
});

/** The app over a library of this browser, on the page of the journal of the shipped study. */
async function openJournal(library: Library): Promise<void> {
  const opening: Library = {
    ...library,
    openShipped: async (id) => {
      const outcome = await library.openShipped(id);
      if (outcome.ok) workspace = outcome.workspace;
      return outcome;
    },
  };
  const host = document.createElement('div');
  document.body.append(host);
  const dispose = render(() => <App library={opening} />, host);
  close = () => {
    dispose();
    host.remove();
  };
  find('button', 'Ouvrir « Petit forfait : trois options »').click();
  await expect.poll(() => document.querySelector('.dossier'), { timeout: 20_000 }).not.toBe(null);
  location.hash = `${location.hash}/journal`;
  await expect.poll(() => document.querySelector('.journal'), { timeout: 20_000 }).not.toBe(null);
}

const entries = () =>
  [...document.querySelectorAll('.entry-body')].map((one) => plain(one.textContent ?? ''));
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

/** Ten cells of one scenario at once. */
function fill(scenario: string): void {
  const at = [
    ...['ald_80_plus', 'age_7_74', 'age_2_6'].flatMap((one) => [`montant[${one}]`, `effectif_ref[${one}]`]),
    ...['a2025', 'a2026', 'a2027'].map((one) => `cle_medecins[${one}]`),
    'nb_medecins',
  ];
  workspace.run({
    kind: 'set-cells',
    edits: at.map((one) => ({ scenario, address: `mini-forfait.${one}`, cell: { value: '0.125' } })),
  });
}

test('le journal dit de quoi à quoi, plie ce qui est long, et se filtre', async () => {
  await openJournal(profile().tab().library);
  await expect.poll(() => textOf('.journal')).toContain('Rien encore.');
  fill('option-2');
  typeAmount(workspace, 'option-1', '81');
  workspace.run({ kind: 'update-study', title: 'Séance' });
  await expect
    .poll(entries)
    .toEqual([
      'Le nom de l’étudeDétail',
      'La saisie de « Montant par patient · ALD, 80 ans ou plus »Option 180,00 €/patient/an→devient81,00 €/patient/an',
      'La saisie de 10 cellules dans « Option 2 »10 cellules',
    ]);
  const fold = find('button', '10 cellules');
  fold.click();
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(document.querySelectorAll('.difference-table tbody tr')).toHaveLength(8);
  find('button', 'Montrer les 2 autres cellules').click();
  expect(document.querySelectorAll('.difference-table tbody tr')).toHaveLength(10);
  find('button', 'Détail').click();
  expect(textOf('.difference-notes')).toBe('Nom de l’étude : « Petit forfait : trois options » → « Séance »');

  // What is unfolded stays so when something is added above.
  typeAmount(workspace, 'option-1', '82');
  await expect.poll(() => entries().length).toBe(4);
  expect(document.querySelectorAll('.difference-table tbody tr')).toHaveLength(10);

  const choice = document.querySelector<HTMLSelectElement>('select[aria-label="Scénario"]');
  if (!choice) throw new Error('The journal should be filtered by scenario.');
  await userEvent.selectOptions(choice, 'Option 1');
  expect(entries()).toHaveLength(2);
  await userEvent.selectOptions(choice, 'Tous les scénarios');
  await userEvent.type(find('textbox', 'Filtrer le journal'), 'effectif');
  expect(entries()).toEqual([expect.stringContaining('La saisie de 10 cellules')]);
  await userEvent.keyboard('{Escape}');
  expect(entries()).toHaveLength(4);
});

test('une version se renomme, se retire et se remet, et rend un scénario', async () => {
  await openJournal(profile().tab().library);
  await userEvent.click(find('textbox', 'Nom de la version'));
  await userEvent.keyboard('avant{Enter}');
  await until(() => document.querySelector('.version'));
  find('button', 'Nom de la version : avant. Modifier').click();
  await userEvent.keyboard('avant la séance{Enter}');
  await expect.poll(() => textOf('.version-name')).toBe('avant la séance');
  find('button', 'Supprimer la version « avant la séance »').click();
  await expect.poll(() => document.querySelector('.version')).toBe(null);
  find('button', 'Annuler la suppression').click();
  await until(() => document.querySelector('.version'));

  find('button', 'Comparer avec maintenant').click();
  expect(textOf('.version')).toContain('Rien n’a changé depuis cette version.');
  typeAmount(workspace, 'option-1', '81');
  await expect.poll(() => textOf('.version .difference-table')).toContain('81,00 €/patient/an');
  find('button', 'Restaurer').click();
  find('menuitem', 'Option 1').click();
  expect(workspace.study().scenarios.at(-1)?.label).toBe('Option 1 (avant la séance)');
  expect(textOf('.toasts')).toContain('Scénario ajouté : « Option 1 (avant la séance) ».');
});

test('ce qui ne peut être gardé se dit', async () => {
  const browser = profile();
  const { store } = browser.tab();
  const message = 'Ce navigateur ne garde rien ici.';
  const nothing = async () => ({ ok: false, reason: 'unavailable', message }) as const;
  await openJournal(
    browser.tab({
      store: { ...failingStore(store, message), journal: { ...store.journal, read: nothing } },
    }).library,
  );
  await until(() => document.querySelector('.journal-unkept'));
  expect(textOf('.journal-unkept')).toContain('jusqu’à sa fermeture. Ce navigateur ne garde rien ici.');
  typeAmount(workspace, 'option-1', '81');
  await expect.poll(() => entries().length).toBe(1);
  expect(all('button').filter((button) => button.textContent === 'Revenir à ce point')).toHaveLength(1);
});
