import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { screenshot, useApp } from './app.ts';
import { ask, focused, goTo } from './keyboard.ts';
import {
  cellText,
  expectNoMachineWords,
  FMT,
  galleryCard,
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

const OLD = '80 ans et plus';
const YOUNG = '7 à 74 ans';

test('au clavier : deux études parties de la même, un conflit réglé, le reste repris, annulé d’un coup', async () => {
  const { page } = await openShipped(app, FMT);
  // The first one: theirs.
  await type(page, [SLIDE, OLD, 'Option 1'], '57');
  await type(page, [SLIDE, YOUNG, 'Option 2'], '8');
  await untilSaved(page);
  await page.evaluate(() => {
    location.hash = '#/';
  });
  await galleryCard(page, FMT).click();
  await settled(page);
  // The second: mine.
  await type(page, [SLIDE, OLD, 'Option 1'], '61');
  await untilSaved(page);
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.body.setAttribute('data-pressed', ''), true);
  });

  await ask(page, 'reprendre un scénario');
  const dialog = page.getByRole('dialog', { name: 'Reprendre un scénario d’une autre étude' });
  await dialog.locator('.merge-recent button').first().waitFor();
  await goTo(page, new RegExp(`^${FMT}`));
  await page.keyboard.press('Enter');
  const conflicts = dialog.getByRole('table', { name: 'Cellules de Option 1 changées des deux côtés' });
  await conflicts.waitFor();
  expect(await textOf(conflicts)).toMatch(
    /80 ans et plus\s*61,00 €\/patient\/an\s*57,00 €\/patient\/an\s*55,00/,
  );
  expect(plain(await dialog.locator('.merge-taken summary').innerText())).toBe(
    '1 cellule reprise sans conflit',
  );
  await expectNoMachineWords(page);
  await expectAccessible(page, 'merge', 'dialog');
  await screenshot(page, 'merge');

  await goTo(page, /, à moi/);
  await page.keyboard.press('ArrowRight');
  await soon(() => focused(page)).toMatch(/, à eux/);
  await goTo(page, 'Reprendre');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await soon(() => cellText(page, SLIDE, OLD, 'Option 1')).toBe('57,00');
  await soon(() => cellText(page, SLIDE, YOUNG, 'Option 2')).toBe('8,00');

  await page.keyboard.press('Control+z');
  await soon(() => cellText(page, SLIDE, OLD, 'Option 1')).toBe('61,00');
  await soon(() => cellText(page, SLIDE, YOUNG, 'Option 2')).toBe('5,00');
  expect(await page.locator('body[data-pressed]').count()).toBe(0);
}, 90_000);
