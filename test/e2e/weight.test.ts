import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { atRest, useApp } from './app.ts';
import { FMT, galleryCard, settled } from './study-page.ts';
import { totalBytes, type Weighed, weighResponses, weightReport } from './weight.ts';

const app = useApp();
/** What it takes to work: the home page, then a study with its grid and its engine. */
const FIRST_LOAD = 450_000;
/** With the charts, fetched once one of them is in sight. */
const EVERYTHING = 545_000;

test('the home page, then a study ready to be edited, weigh at most 450 KB compressed', async () => {
  const { page } = await app.newPage();
  const weigh = weighResponses(page);
  await page.goto(inject('appUrl'));
  await atRest(page);
  const home = await weigh();
  await galleryCard(page, FMT).click();
  await settled(page);
  await atRest(page);
  const study = await weigh();
  await page.locator('figure').first().scrollIntoViewIfNeeded();
  await page.locator('figure svg').first().waitFor();
  await atRest(page);
  const all = await weigh();

  const since = (before: readonly Weighed[], now: readonly Weighed[]): readonly Weighed[] =>
    now.filter(({ path }) => !before.some((file) => file.path === path));
  console.log(
    [
      weightReport('home', home),
      weightReport('then a study', since(home, study)),
      weightReport('then its charts', since(study, all)),
    ].join('\n'),
  );
  expect(home.map(({ path }) => path)).toContain('/theme.js');
  expect(since(home, study).some(({ path }) => path.endsWith('.js'))).toBe(true);
  expect(totalBytes(study)).toBeLessThanOrEqual(FIRST_LOAD);
  expect(totalBytes(all)).toBeLessThanOrEqual(EVERYTHING);
});

test('no map of the sources is published', () => {
  expect(readdirSync('dist', { recursive: true }).filter((name) => String(name).endsWith('.map'))).toEqual(
    [],
  );
});
