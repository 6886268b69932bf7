import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario } from '../../src/core/model/study.ts';
import { find, openStudyPage, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage;

beforeEach(async () => {
  page = await openStudyPage();
});
afterEach(() => page.close());

const labels = () => page.workspace.study().scenarios.map(({ label }) => label);
const chip = (id: string) => document.querySelector<HTMLElement>(`[data-scenario="${id}"]`) as HTMLElement;

test('la bande montre les scénarios dans l’ordre, avec leur rang et la référence', () => {
  expect([...document.querySelectorAll('.chip')].map((one) => one.textContent)).toEqual([
    '1Actuelréférence',
    '2Option 1part d’Actuel',
    '3Option 2part d’Actuel',
    '4Contre-propositionpart d’Option 2',
  ]);
});

test('F2 renomme en place ; Échap y renonce', async () => {
  chip('option-1').focus();
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('Option une{Enter}');
  expect(labels()).toEqual(['Actuel', 'Option une', 'Option 2', 'Contre-proposition']);
  await until(() => document.activeElement === chip('option-1'));
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('Autre{Escape}');
  expect(labels()[1]).toBe('Option une');
});

test('un scénario renommé ne se couvre pas de sa bulle ; le clavier qui y revient l’ouvre', async () => {
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const tip = () => document.querySelector('.tooltip');
  const settle = () => new Promise<void>((done) => queueMicrotask(() => queueMicrotask(done)));
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    chip('option-1').focus();
    press('F2');
    await settle();
    (document.activeElement as HTMLInputElement).value = 'Option une';
    press('Enter');
    await settle();
    expect(document.activeElement).toBe(chip('option-1'));
    vi.advanceTimersByTime(60_000);
    expect(tip()).toBeNull();
    press('Tab');
    chip('option-2').focus();
    vi.advanceTimersByTime(60_000);
    expect(tip()?.textContent).toContain('part d’Actuel');
  } finally {
    vi.useRealTimers();
  }
});

test('un nom vide ne change rien', async () => {
  chip('option-1').focus();
  await userEvent.keyboard('{F2}');
  await userEvent.keyboard('{Delete}{Enter}');
  expect(labels()[1]).toBe('Option 1');
  expect(page.workspace.commands).toEqual([]);
});

test('Alt et les flèches déplacent, et le clavier suit', async () => {
  chip('option-2').focus();
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(labels()).toEqual(['Actuel', 'Option 2', 'Option 1', 'Contre-proposition']);
  await until(() => document.activeElement === chip('option-2'));
  await userEvent.keyboard('{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}');
  expect(labels()[0]).toBe('Option 2');
});

test('le menu duplique à côté, puis propose de renommer', async () => {
  chip('option-1').focus();
  await userEvent.keyboard('{Enter}');
  find('menuitem', 'Dupliquer').click();
  expect(labels()).toEqual(['Actuel', 'Option 1', 'Copie d’Option 1', 'Option 2', 'Contre-proposition']);
  const field = await until(() => document.querySelector<HTMLInputElement>('.chip-editing input'));
  expect(field.value).toBe('Copie d’Option 1');
});

test('supprimer se défait depuis le message', async () => {
  chip('option-2').focus();
  await userEvent.keyboard('{Delete}');
  expect(labels()).toEqual(['Actuel', 'Option 1', 'Contre-proposition']);
  expect(textOf('.toast')).toContain('« Option 2 » est supprimé.');
  find('button', 'Annuler la suppression').click();
  expect(labels()).toEqual(['Actuel', 'Option 1', 'Option 2', 'Contre-proposition']);
});

test('un scénario supprimé laisse le clavier à son voisin', async () => {
  chip('option-2').focus();
  await userEvent.keyboard('{Delete}');
  await until(() => document.activeElement === chip('contre-proposition'));
  await userEvent.keyboard('{Enter}');
  find('menuitem', /^Supprimer/).click();
  await until(() => document.activeElement === chip('option-1'));
  expect(labels()).toEqual(['Actuel', 'Option 1']);
});

test('la référence se choisit dans le menu, et les écarts suivent', async () => {
  expect(textOf('.panel-note')).toBe('Écarts par rapport à « Actuel ».');
  chip('option-2').click();
  find('menuitem', 'Choisir comme référence').click();
  expect(page.workspace.study().reference).toBe('option-2');
  expect(textOf('.panel-note')).toBe('Écarts par rapport à « Option 2 ».');
});

test('une grille imprimée s’ajoute avec ses sources', async () => {
  find('button', 'Ajouter un scénario').click();
  const item = find('menuitem', /^Option 1Petit forfait, 14 mars 2024$/);
  item.click();
  const added = page.workspace.study().scenarios.at(-1);
  expect(added?.label).toBe('Option 1 (2)');
  expect(added?.cells['mini-forfait.montant[ald_80_plus]']).toEqual({
    value: '80',
    ref: { source: 'multilaterale', where: 'l. 829-848' },
    status: 'publie',
  });
});

test('huit scénarios tiennent sur une ligne : les noms cèdent, le clavier va partout, les outils restent en vue', async () => {
  const line = () => document.querySelector<HTMLElement>('.scenario-line') as HTMLElement;
  const list = document.querySelector<HTMLElement>('.scenario-strip') as HTMLElement;
  line().style.width = '1400px';
  await until(() => line().dataset.fit === 'whole');
  const height = line().offsetHeight;
  const from = page.workspace.study().scenarios[0] as Scenario;
  for (const at of [4, 5, 6, 7]) {
    const scenario = {
      ...from,
      id: `n${at}`,
      label: `Proposition numéro ${at}, un peu longue`,
      parent: 'actuel',
    };
    page.workspace.run({ kind: 'add-scenario', scenario, at });
  }
  for (const [width, fit] of [
    ['1080px', 'cut'],
    ['600px', 'least'],
  ] as const) {
    line().style.width = width;
    await until(() => line().dataset.fit === fit);
    expect(line().offsetHeight).toBe(height);
  }
  for (const id of ['n7', 'actuel']) {
    chip(id).focus();
    await until(() => {
      const [window, one] = [list.getBoundingClientRect(), chip(id).getBoundingClientRect()];
      return one.left >= window.left && one.right <= window.right;
    });
  }
  const only = find('button', 'Différences seulement').getBoundingClientRect();
  expect(only.right).toBeLessThanOrEqual(line().getBoundingClientRect().right);
  expect(chip('actuel').textContent).toContain('référence');
});

test('en lecture seule rien ne se change, et « Prendre la main » le permet', async () => {
  page.workspace.setReadOnly(true);
  expect(chip('option-1').hasAttribute('disabled')).toBe(true);
  find('button', 'Prendre la main').click();
  await until(() => !chip('option-1').hasAttribute('disabled'));
});
