import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { bookFile } from '../import/book-file.ts';
import { expectAccessible } from './accessibility.ts';
import { screenshot, useApp } from './app.ts';
import { goTo, watchPointer } from './keyboard.ts';
import { cellText, FMT, galleryCard, settled, SLIDE, soon, table, textOf } from './study-page.ts';

const app = useApp();

test('un classeur s’importe au clavier : on voit ce qui change, on importe, on annule', async () => {
  const { page } = await app.newPage({ viewport: { width: 1024, height: 768 } });
  const pressed = await watchPointer(page);
  await page.goto(inject('appUrl'));
  await galleryCard(page, FMT).click();
  await settled(page);
  await table(page, SLIDE);
  const before = await cellText(page, SLIDE, '(ALD) 80 ans ou plus', 'Option 2');
  const path = join(tmpdir(), 'etabli-import.xlsx');
  const file = await bookFile({
    Lisez: [['Proposition du 14 mars']],
    Montants: [
      ['Proposition du 14 mars', null, null],
      ['Classe de patients', 'Option 1', 'Option 2'],
      ['(ald) 80 ANS OU PLUS', 70, 91.35],
      ['ALD 0-79 ans', 42, 42],
    ],
  });
  await writeFile(path, new Uint8Array(await file.arrayBuffer()));

  const byMouse = await pressed();
  const section = page.getByRole('region', { name: SLIDE, exact: true });
  await section.getByRole('button', { name: /^Copier, exporter ou importer/ }).focus();
  await page.keyboard.press('Enter');
  await goTo(page, /^Importer des valeurs/, 'ArrowDown', 8);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.locator('.import-dialog button:enabled', { hasText: 'Ouvrir un fichier' }).waitFor();
  await goTo(page, 'Ouvrir un fichier…');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(path);

  const counts = page.locator('.import-counts');
  await counts.waitFor();
  await screenshot(page, 'import-preview');
  expect(await textOf(page.locator('.import-ask').first())).toContain('Un nom ressemble');
  await expectAccessible(page, 'import');
  await goTo(page, 'Confirmer');
  await page.keyboard.press('Enter');
  await goTo(page, /^Importer \d+\s+cellules?$/);
  await page.keyboard.press('Enter');
  await soon(() => page.getByRole('dialog').count()).toBe(0);
  await soon(() => cellText(page, SLIDE, '(ALD) 80 ans ou plus', 'Option 2')).toBe('91,35');
  await page.keyboard.press('Control+z');
  await soon(() => cellText(page, SLIDE, '(ALD) 80 ans ou plus', 'Option 2')).toBe(before);
  expect(await pressed()).toBe(byMouse);
  expect(byMouse).toBeGreaterThan(0);
});
