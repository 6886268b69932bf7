import { readdirSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { atRest, useApp } from './app.ts';
import { totalBytes, weighResponses, weightReport } from './weight.ts';

const app = useApp();
const BUDGET = 450_000;

test('the first load weighs at most 450 KB compressed', async () => {
  const { page } = await app.newPage();
  const weigh = weighResponses(page);
  await page.goto(inject('appUrl'));
  await atRest(page);
  const home = await weigh();
  console.log(weightReport('home', home));
  expect(home.map(({ path }) => path)).toContain('/theme.js');
  expect(home.some(({ path }) => path.endsWith('.js') && path.startsWith('/assets/'))).toBe(true);
  expect(totalBytes(home)).toBeLessThanOrEqual(BUDGET);
});

test('no map of the sources is published', () => {
  expect(readdirSync('dist', { recursive: true }).filter((name) => String(name).endsWith('.map'))).toEqual(
    [],
  );
});
