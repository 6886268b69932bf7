import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { publishedFiles } from '../../scripts/offline-plugin.ts';
import { atRest, useApp } from './app.ts';
import { cellText, FMT, galleryCard, settled, SLIDE, soon, type, untilSaved } from './study-page.ts';

const app = useApp();

const CELL = [SLIDE, '(ALD) 80 ans ou plus', 'Option 2'] as const;

/** The whole program is in the browser. */
async function ready(page: Page): Promise<void> {
  await page.getByText('Établi est prêt hors connexion').waitFor({ timeout: 30_000 });
}

test('après une première visite tout marche sans réseau : ouvrir, modifier, enregistrer, recharger', async () => {
  const { page } = await app.newPage({ serviceWorker: true });
  const asked: string[] = [];
  page.context().on('request', (request) => {
    if (request.serviceWorker()) asked.push(request.url().replace(inject('appUrl'), ''));
  });
  await page.goto(inject('appUrl'));
  await ready(page);
  // Once each, and nothing that is not a file of the program.
  const files = publishedFiles('dist').filter((name) => !['offline.js', 'etabli.schema.json'].includes(name));
  const kept = asked.filter((name) => name !== 'offline.js').map((name) => name || 'index.html');
  expect(kept.toSorted()).toEqual(files);

  await page.context().setOffline(true);
  await page.reload();
  await galleryCard(page, FMT).click();
  await settled(page);
  await type(page, CELL, '92');
  await untilSaved(page);
  await page.reload();
  await settled(page);
  expect(await cellText(page, ...CELL)).toBe('92,00');
  expect(await cellText(page, SLIDE, 'Socle du médecin de référence', 'Option 2')).toBe('20 504,00');
  await page.getByRole('main').locator('figure').first().scrollIntoViewIfNeeded();
  await page.getByRole('main').locator('figure svg').first().waitFor();

  await page.getByRole('link', { name: 'Établi, accueil' }).click();
  await galleryCard(page, 'PRADO').click();
  await settled(page);
});

/** Publishes another version of the same program, as an update of the site would. */
function publish(mark: string): () => void {
  const before = readFileSync('dist/offline.js', 'utf8');
  writeFileSync('dist/offline.js', before.replace(/"[0-9a-f]{16}"/, `"${mark.padEnd(16, '0')}"`));
  return () => writeFileSync('dist/offline.js', before);
}

test('une nouvelle version demande avant de prendre la place, et ne perd rien de l’étude ouverte', async () => {
  const { page } = await app.newPage({ serviceWorker: true });
  await page.goto(inject('appUrl'));
  await ready(page);
  await galleryCard(page, FMT).click();
  await settled(page);
  const unpublish = publish('c0ffee');
  try {
    await page.reload();
    await settled(page);
    const notice = page.getByText('Une nouvelle version d’Établi est prête.');
    await notice.waitFor({ timeout: 30_000 });
    await page.getByRole('button', { name: 'Plus tard' }).click();
    expect(await notice.count()).toBe(0);
    await page.reload();
    await settled(page);
    await notice.waitFor();
    await type(page, CELL, '91');
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Recharger' }).click()]);
    await atRest(page);
    await settled(page);
    expect(await cellText(page, ...CELL)).toBe('91,00');
    const versions = () => page.evaluate(() => caches.keys());
    await soon(async () => (await versions()).at(-1)).toBe('etabli-programme-c0ffee0000000000');
    expect(await notice.count()).toBe(0);
  } finally {
    unpublish();
  }
});
