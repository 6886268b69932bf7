import { afterEach, beforeAll, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage;
beforeAll(async () => {
  await import('../../src/ui/shell/study-page.tsx');
  await import('../../src/ui/grid/parameter-table.tsx');
}, 60_000);
afterEach(() => {
  page?.close();
  sessionStorage.clear();
});

const rowHeads = (id: string) =>
  [...document.querySelectorAll(`#tableau-${id} .ht_master tbody tr`)].map((row) =>
    plainSpaces(row.querySelector('th')?.textContent ?? ''),
  );
const tables = () => [...document.querySelectorAll<HTMLElement>('section[id^="tableau-"]')];

test('seules restent les lignes qui diffèrent ; un tableau pareil partout tient en une ligne ; on y tape', async () => {
  page = await openStudyPage();
  const [first] = tables();
  const id = first?.id.replace('tableau-', '') ?? '';
  await until(() => rowHeads(id).length > 2);
  const all = rowHeads(id).length;
  const toggle = find('button', 'Différences seulement');
  toggle.focus();
  await userEvent.keyboard('{Enter}');
  expect(toggle.getAttribute('aria-pressed')).toBe('true');
  expect(textOf('.only-note')).toContain('Seules les lignes qui diffèrent');
  await until(() => rowHeads(id).length < all && rowHeads(id).length > 0);
  const kept = rowHeads(id);
  expect(kept[0]).toBe('ALD, 80 ans ou plus');
  const alike = tables().filter((one) => one.classList.contains('is-alike'));
  expect(alike.length).toBeGreaterThan(0);
  for (const one of alike) {
    expect(plainSpaces(one.textContent ?? '')).toContain('identique dans tous les scénarios');
    expect(one.querySelector('[role="grid"]')).toBeNull();
  }

  // Made equal everywhere as one types, the row stays until everything is shown again.
  const grid = document.querySelector(`#tableau-${id} [role="grid"]`);
  for (const { id: scenario } of page.workspace.study().scenarios)
    page.workspace.run({
      kind: 'set-cells',
      edits: [{ scenario, address: 'mini-forfait.montant[ald_80_plus]', cell: { value: '64' } }],
    });
  expect(rowHeads(id)[0]).toBe('ALD, 80 ans ou plus');
  expect(grid?.isConnected || document.querySelector(`#tableau-${id} [role="grid"]`) !== null).toBe(true);

  find('button', 'Différences seulement').click();
  await until(() => rowHeads(id).length === all);
  expect(textOf('.only-note')).toBe('');
});

test('la séance s’en souvient', async () => {
  page = await openStudyPage();
  find('button', 'Différences seulement').click();
  expect(sessionStorage.getItem('etabli-differences-seulement')).not.toBeNull();
  page.close();
  page = await openStudyPage();
  expect(find('button', 'Différences seulement').getAttribute('aria-pressed')).toBe('true');
  find('button', 'Différences seulement').click();
  expect(sessionStorage.getItem('etabli-differences-seulement')).toBeNull();
});
