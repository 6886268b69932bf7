import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { screenshot, useApp } from './app.ts';
import { goTo, watchPointer } from './keyboard.ts';
import { expectNoMachineWords, FMT, openShipped, plain, soon, textOf } from './study-page.ts';

const app = useApp();

const step = (page: Page) => textOf(page.locator('.step-rank'));
const title = async (page: Page) =>
  plain(await page.evaluate(() => document.activeElement?.textContent ?? ''));

/** The number of a result card of the stage, for a scenario. */
async function amount(page: Page, card: string, scenario: string): Promise<string> {
  const row = page
    .getByRole('region', { name: card })
    .locator('tr')
    .filter({ has: page.getByRole('rowheader', { name: scenario }) });
  return textOf(row.locator('.amount'));
}

test('la présentation du forfait au clavier seul : étapes, saisie devant la salle, écartée, gardée, annulée', async () => {
  const { page } = await openShipped(app, FMT);
  const pressed = await watchPointer(page);
  await page.reload();
  await page.locator('.dossier').waitFor();

  await page.keyboard.press('F8');
  await soon(() => title(page)).toBe('Étape 1 sur 7 : Quatre grilles, côte à côte');
  await page.getByRole('grid').waitFor();
  // Larger than on the page, and nothing of the page left under it.
  expect(
    await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
  ).toBe(19);
  expect(await page.locator('.study').count()).toBe(0);
  await expectNoMachineWords(page);
  await expectAccessible(page, 'première étape');

  for (const key of ['ArrowRight', 'Space', 'ArrowLeft', 'PageDown']) await page.keyboard.press(key);
  await soon(() => title(page)).toBe('Étape 3 sur 7 : L’échange de l’option 2');
  await page.keyboard.press('End');
  expect(await step(page)).toBe('7 / 7');
  await page.keyboard.press('ArrowRight');
  expect(await step(page)).toBe('7 / 7');
  await page.keyboard.press('Home');
  expect(await step(page)).toBe('1 / 7');

  // « Un zéro qui pèse 50 M€ » : what the text invites to try gives what it announces.
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await soon(() => amount(page, 'Surcoût national', 'Option 1')).toBe('223,9');
  expect(await page.locator('td.is-lit').allTextContents()).toEqual(['0,00', '10,00']);
  await goTo(page, '0,00', 'Tab', 12);
  await page.keyboard.type('10');
  await page.keyboard.press('Enter');
  await soon(() => amount(page, 'Surcoût national', 'Option 1')).toBe('173,6');
  // In the table, arrows go from cell to cell; Échap gives them back to the steps.
  expect(await step(page)).toBe('6 / 7');
  await page.keyboard.press('ArrowRight');
  expect(await step(page)).toBe('6 / 7');
  await page.keyboard.press('Escape');
  await soon(() => title(page)).toBe('Étape 6 sur 7 : Un zéro qui pèse 50 M€');
  expect(await page.getByText('Modifié, écarté à la fin').count()).toBe(1);
  await expectAccessible(page, 'étape modifiée');
  await screenshot(page, 'presentation-forfait');

  await page.keyboard.press('Escape');
  await page.locator('.dossier').waitFor();
  await page.getByText('Les modifications de la présentation ont été écartées.').waitFor();
  expect(await page.evaluate(() => document.documentElement.style.fontSize)).toBe('');
  const budget = () => textOf(page.getByRole('region', { name: 'Surcoût national' }).locator('tr').nth(2));
  await soon(budget).toContain('223,9');
  expect(await page.getByRole('button', { name: 'Rien à annuler' }).count()).toBe(1);

  // Kept after all: one step, taken back by one undo.
  await page.getByRole('button', { name: 'Les garder' }).focus();
  await page.keyboard.press('Enter');
  await soon(budget).toContain('173,6');
  await page.keyboard.press('Control+z');
  await soon(budget).toContain('223,9');
  expect(await pressed()).toBe(0);
});
