import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { violations } from './accessibility.ts';
import { useApp } from './app.ts';
import { downloadsInstead, saveFile } from './saved-file.ts';
import {
  cellText,
  FMT,
  openShipped,
  savingState,
  settled,
  SLIDE,
  soon,
  textOf,
  type,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const CELL = [SLIDE, '(ALD) 80 ans ou plus', 'Option 2'] as const;
const RECEIVED = 'Étude reçue par un lien, en lecture seule.';

/** Copies the link of the open study, from the header. */
async function copyLink(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Partager' }).click();
  const dialog = page.getByRole('dialog', { name: 'Partager l’étude' });
  await dialog.getByRole('button', { name: 'Copier le lien' }).click();
  await dialog.getByText('Lien copié.').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(await textOf(dialog)).toContain(`${link.length} caractères`);
  await page.keyboard.press('Escape');
  return link;
}

/** As one follows a link while the program is open in the tab. */
async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(address).hash);
}

async function received(page: Page): Promise<void> {
  await page.getByText(RECEIVED).waitFor();
  await settled(page);
}

test('une étude passe par un lien avec ses notes : lue sans rien garder, puis copiée et modifiée', async () => {
  const { page } = await openShipped(app, FMT);
  await type(page, CELL, '92,5');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Écrire des notes' }).click();
  await page.getByRole('textbox', { name: 'Notes de l’étude' }).fill('Séance du 14 mars.\n\nÀ vérifier.');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await untilSaved(page);
  await page.getByRole('button', { name: 'Partager' }).click();
  await page.getByRole('button', { name: 'Copier le lien' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const link = await copyLink(page);

  const other = await app.newPage();
  await downloadsInstead(other.page);
  await other.page.goto(link);
  await received(other.page);
  expect(await cellText(other.page, ...CELL)).toBe('92,50');
  expect(await cellText(other.page, SLIDE, 'Socle du médecin de référence', 'Option 2')).toBe('20 533,00');
  expect(await savingState(other.page)).toBe('Lecture seule');
  expect(await violations(other.page)).toEqual([]);
  await type(other.page, CELL, '1');
  await soon(() => textOf(other.page.locator('body'))).toContain('en fait une étude que vous modifiez');
  await other.page.keyboard.press('Escape');
  expect(await cellText(other.page, ...CELL)).toBe('92,50');
  expect((await saveFile(other.page)).study.notes).toBe('Séance du 14 mars.\n\nÀ vérifier.');

  // Another page of it, a reload: still the link. Home has nothing to show for it.
  await other.page.reload();
  await received(other.page);
  const home = await app.newPage({ context: other.page.context() });
  await home.page.goto(inject('appUrl'));
  await home.page.getByRole('region', { name: 'Études prêtes à ouvrir' }).waitFor();
  expect(await home.page.getByRole('region', { name: 'Vos études' }).count()).toBe(0);

  await other.page.getByRole('button', { name: 'Enregistrer une copie' }).click();
  await soon(() => other.page.url()).toContain('#/etude/');
  await settled(other.page);
  await type(other.page, CELL, '95');
  await untilSaved(other.page);
  expect(await cellText(other.page, ...CELL)).toBe('95,00');
  await other.page.goBack();
  await received(other.page);
  expect(await cellText(other.page, ...CELL)).toBe('92,50');
  await other.page.goForward();
  await soon(() => cellText(other.page, ...CELL)).toBe('95,00');
});

test('un lien suivi depuis une étude l’enregistre d’abord ; un lien refusé la laisse où elle était', async () => {
  const { page } = await openShipped(app, FMT);
  const link = await copyLink(page);
  await type(page, CELL, '93');
  const address = page.url();
  await follow(page, link);
  await received(page);
  expect(await cellText(page, ...CELL)).toBe('100,00');
  await page.goBack();
  await soon(() => page.getByText(RECEIVED).count()).toBe(0);
  await settled(page);
  expect(page.url()).toBe(address);
  expect(await cellText(page, ...CELL)).toBe('93,00');

  const cut = link.slice(0, -12);
  const altered = link.replace(/.{6}$/, (end) => [...end].toReversed().join('').replace(/^./, '_'));
  for (const bad of [cut, altered, `${inject('appUrl')}#/lien/9.AAAA`, `${inject('appUrl')}#/lien/`]) {
    await follow(page, bad);
    const dialog = page.getByRole('dialog', { name: 'L’étude n’a pas été ouverte' });
    await dialog.waitFor();
    expect(await textOf(dialog), bad).toContain('L’étude ouverte n’est pas touchée.');
    expect(await textOf(dialog), bad).toMatch(/Demandez|demandez|Rechargez|recopi/);
    await page.keyboard.press('Escape');
    expect(page.url()).toBe(address);
    expect(await cellText(page, ...CELL)).toBe('93,00');
  }
  await type(page, CELL, '94');
  await untilSaved(page);
});
