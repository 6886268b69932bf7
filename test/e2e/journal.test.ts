import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { screenshot, useApp } from './app.ts';
import { ask, focused, goTo } from './keyboard.ts';
import {
  cellText,
  expectNoMachineWords,
  FMT,
  openShipped,
  plain,
  settled,
  SLIDE,
  soon,
  textOf,
  type,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const NEXT = '80 ans et plus';
const CELL = [SLIDE, NEXT, 'Option 1'] as const;
const NAME = 'avant la séance du 14 mars';

/** The entries of the journal, newest first: what was done, then from what to what. */
async function entries(page: Page): Promise<readonly string[]> {
  const read = await page
    .getByRole('region', { name: 'Journal', exact: true })
    .locator('.entry-body')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
  return read.map((text) => plain(text).replace(/\s+/g, ' '));
}

test('au clavier : nommer une version, modifier, comparer, revenir, restaurer ; tout y est encore après un rechargement', async () => {
  const { page } = await openShipped(app, FMT);
  await type(page, CELL, '57');
  await untilSaved(page);

  await ask(page, 'nommer une version');
  await soon(() => focused(page)).toBe('Nom de la version');
  expect(plain(await page.getByRole('textbox', { name: 'Nom de la version' }).inputValue())).toMatch(
    /^Version du \d{1,2}(er)? \S+ \d{4}, \d{1,2} h \d{2}$/,
  );
  await page.keyboard.type(NAME);
  await page.keyboard.press('Enter');
  const version = page.getByRole('listitem', { name: NAME });
  await version.waitFor();
  await soon(() => entries(page)).toEqual([
    'La saisie de « Montant par patient et par an · 80 ans et plus » Option 1 55,00 €/patient/an → devient 57,00 €/patient/an',
  ]);

  // Two more changes, the second undone from the journal; from there on, nothing but the keyboard.
  await page.goBack();
  await settled(page);
  await type(page, CELL, '61');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('64');
  await page.keyboard.press('Enter');
  await untilSaved(page);
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.body.setAttribute('data-pressed', ''), true);
  });
  await ask(page, 'voir le journal');
  await soon(() => entries(page).then(({ length }) => length)).toBe(3);
  await page.keyboard.press('Control+z');
  await soon(() => entries(page).then(([newest]) => newest)).toMatch(
    /^Annulé : la saisie de « .* » Option 1 64,00 €\/patient\/an → devient 61,00 €\/patient\/an$/,
  );

  await goTo(page, 'Comparer avec maintenant');
  await page.keyboard.press('Enter');
  await soon(() => textOf(version.getByRole('table'))).toMatch(
    /Alors\s*Maintenant.*57,00 €\/patient\/an\s*61,00 €\/patient\/an/s,
  );
  await expectNoMachineWords(page);
  await expectAccessible(page, 'journal', '.journal');
  for (const [width, height] of [
    [1024, 768],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    const middle = page.getByRole('main');
    expect(await middle.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    await screenshot(page, `journal-${width}`);
  }

  // Back to the first point, after seeing what it changes; it is one more entry, undone like any other.
  await goTo(page, /^Revenir à ce point/, 'Tab', 80);
  for (let more = 0; more < 2; more += 1) {
    await page.keyboard.press('Tab');
    await goTo(page, /^Revenir à ce point/);
  }
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Revenir au/ });
  await dialog.waitFor();
  await soon(() => textOf(dialog.getByRole('table'))).toMatch(/61,00 €\/patient\/an\s*57,00 €\/patient\/an/);
  await expectAccessible(page, 'going back', 'dialog');
  await goTo(page, 'Revenir');
  await page.keyboard.press('Enter');
  await soon(() => entries(page).then(([newest]) => newest)).toMatch(
    /^Le retour de l’étude à son état du .* 61,00 €\/patient\/an → devient 57,00 €\/patient\/an$/,
  );
  await page.keyboard.press('Control+z');
  await soon(() => entries(page).then(({ length }) => length)).toBe(6);

  // The version's scenario beside the others, and the comparison of their results.
  await goTo(page, 'Comparer les résultats', 'Shift+Tab', 80);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Comparaison', level: 1 }).waitFor();
  await soon(() => page.getByRole('main').innerText()).toContain(`Option 1 (${NAME})`);
  await untilSaved(page);
  expect(await page.locator('body[data-pressed]').count()).toBe(0);

  await page.reload();
  await page.getByRole('heading', { name: 'Comparaison', level: 1 }).waitFor();
  await ask(page, 'voir le journal');
  await version.waitFor();
  await soon(() => entries(page).then(({ length }) => length)).toBe(7);
  const [newest] = await entries(page);
  expect(newest).toBe(`La restauration du scénario « Option 1 » de la version « ${NAME} »`);

  await page.getByRole('link', { name: 'Forfait médecin traitant' }).click();
  await settled(page);
  expect(await cellText(page, ...CELL)).toBe('61,00');
  expect(await cellText(page, SLIDE, NEXT, `Option 1 (${NAME})`)).toBe('57,00');
}, 120_000);
