import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { screenshot, useApp } from './app.ts';
import { expectNoMachineWords, FMT, openShipped, plain, soon, textOf } from './study-page.ts';

const app = useApp();

/** What Chromium writes for each sheet, « Pages » aside. */
const SHEET = /\/Type\s*\/Page\b(?!s)/g;
const A4 = /\/MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/;

test('la note de chiffrage s’imprime : plusieurs pages A4, tout y est, rien de l’écran', async () => {
  const { page } = await openShipped(app, FMT, { theme: 'dark' });
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Note de chiffrage/ }).click();
  const sheet = page.getByRole('article', { name: 'Note de chiffrage' });
  await page.locator('.note-sheet[aria-busy="false"]').waitFor();
  await soon(() => sheet.locator('.note-figure svg[role="img"]').count()).toBe(2);
  await screenshot(page, 'note-1440');
  await expectNoMachineWords(page);
  await expectAccessible(page, 'note', '.note');

  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.header', '.navigation', '.panel', '.note-bar'])
    expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
  const colors = await sheet.evaluate((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return [color, backgroundColor, getComputedStyle(document.documentElement).backgroundColor];
  });
  expect(colors).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']);
  const text = await textOf(sheet);
  expect(text).toContain(
    'De « Actuel » à « Convention signée », « Budget national (généralistes) » augmente',
  );
  expect(text).toContain('Convention médicale');
  const changed = sheet.getByRole('row', { name: /^\(ALD\) 80 ans ou plus/ }).first();
  expect(plain((await changed.locator('.note-value').allInnerTexts()).join(' '))).toBe(
    '70,00 80,00 100,00 100,00',
  );
  expect(await sheet.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);

  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(SHEET)?.length).toBeGreaterThan(5);
  expect(pdf).toMatch(A4);
}, 120_000);
