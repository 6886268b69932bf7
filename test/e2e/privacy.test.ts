import { existsSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { atRest, useApp } from './app.ts';
import { downloadsInstead, saveFile } from './saved-file.ts';
import {
  cellText,
  FMT,
  galleryCard,
  panel,
  settled,
  showTab,
  SLIDE,
  soon,
  table,
  type,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const CELL = [SLIDE, '(ALD) 80 ans ou plus', 'Option 2'] as const;

/** Every part of an open étude: edit, explain, figures, sources, charts, scenarios, file, search, another dossier, print. */
async function useEverything(page: Page, amount: string, add: string): Promise<void> {
  await type(page, CELL, amount);
  await untilSaved(page);
  expect(await cellText(page, ...CELL)).toBe(`${amount},00`);
  await panel(page).locator('.amount').first().click();
  await panel(page).getByRole('tabpanel', { name: 'Explication' }).getByRole('heading').first().waitFor();
  for (const tab of ['Chiffres publiés', 'Sources', 'Résultats']) await showTab(page, tab);
  for (const part of await page.getByRole('main').locator('.part').all()) await part.scrollIntoViewIfNeeded();
  await page.getByRole('main').locator('figure svg').first().waitFor();
  await table(page, 'Cas types : les médecins');
  await page.getByRole('button', { name: 'Ajouter un scénario' }).click();
  await page.getByRole('menuitem').first().click();
  await page.keyboard.press('Escape');
  await saveFile(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('oam');
  await page.keyboard.press('Escape');
  const dossiers = page.getByRole('navigation', { name: 'Dossiers' });
  await dossiers.getByRole('button', { name: add }).click();
  await soon(() => dossiers.locator('[aria-current="page"]').textContent()).toContain(add);
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  await page.emulateMedia({ media: 'screen' });
  await dossiers.getByRole('link', { name: /Forfait médecin traitant/ }).click();
  await settled(page);
}

/** Files of the build, asked for by name, with nothing said along. */
function expectProgramFiles(urls: readonly string[]): void {
  for (const url of urls) {
    const { origin, pathname, search } = new URL(url);
    expect(origin).toBe(new URL(inject('appUrl')).origin);
    expect(search).toBe('');
    expect(pathname === '/' || existsSync(`dist${pathname}`), url).toBe(true);
  }
}

test('une étude chargée ne demande plus rien à personne, pas même à son origine, et tout marche sans réseau', async () => {
  const { page, requests } = await app.newPage({ serviceWorker: true });
  await downloadsInstead(page);
  await page.goto(inject('appUrl'));
  await atRest(page);
  await galleryCard(page, FMT).click();
  await settled(page);
  // The first use loads the parts of the program that come when they are needed.
  await useEverything(page, '92', 'OAM');
  await page.waitForLoadState('networkidle');
  // Once, at the first visit, the program is put by for offline use: its own files again, from its own origin.
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  expectProgramFiles(requests.sinceMark());

  requests.mark();
  await page.context().setOffline(true);
  await useEverything(page, '93', 'Biosimilaires');
  expect(requests.sinceMark()).toEqual([]);
  await page.context().setOffline(false);

  // Another étude gets an engine of its own: a file of the program again, and nothing else.
  await page.getByRole('link', { name: 'Établi, accueil' }).click();
  await galleryCard(page, 'PRADO').click();
  await settled(page);
  expectProgramFiles(requests.sinceMark());
  expect(requests.elsewhere()).toEqual([]);
});

test('ce qui est saisi reste dans ce navigateur : ni adresse, ni témoin, ni stockage de session', async () => {
  const { page } = await app.open('', { serviceWorker: true });
  await galleryCard(page, FMT).click();
  await settled(page);
  await type(page, CELL, '98765');
  await untilSaved(page);
  const traces = await page.evaluate(() =>
    JSON.stringify([
      location.href,
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      history.state,
    ]),
  );
  expect(traces).not.toContain('98765');
  expect(await page.context().cookies()).toEqual([]);
});
