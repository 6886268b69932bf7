import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { atRest, screenshot, useApp } from './app.ts';
import { goTo, watchPointer } from './keyboard.ts';
import { expectNoMachineWords, FMT, openShipped, panel, plain, settled, soon, textOf } from './study-page.ts';

const app = useApp();

async function openComparison(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Comparaison' }).click();
  await page.locator('.bridge-table').waitFor();
}

/** A line of the compared results: its head, then each scenario's value and gap. */
async function line(page: Page, name: string): Promise<readonly string[]> {
  const row = page
    .getByRole('region', { name: 'Résultats comparés' })
    .locator('tr')
    .filter({ has: page.getByRole('rowheader', { name }) });
  const read = await row
    .locator('td')
    .evaluateAll((cells) =>
      cells.map((cell) =>
        [...cell.querySelectorAll('.compared-value, .compared-gap')]
          .map((one) => one.textContent ?? '')
          .join(' '),
      ),
    );
  return read.map(plain);
}

/** The rows of the table of a gap: what changes, what it adds, where it leads. */
async function steps(page: Page): Promise<readonly (readonly string[])[]> {
  const read = await page
    .locator('.bridge-table tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.children].map((cell) => (cell.querySelector('summary') ?? cell).textContent ?? ''),
      ),
    );
  return read.map((row) => row.map(plain));
}

/** A number as shown, in its last unit shown: all those of a table have the same decimals. */
const units = (text: string | undefined): number =>
  Number((text ?? '').replace('−', '-').replace(/[ ,+]/g, ''));

/** Steps and ends of the gap shown, checked to add up. */
async function addedUp(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = (await steps(page)).slice(1);
  const [start, end, gap] = [rows[0]?.[2], rows.at(-1)?.[2], rows.at(-2)?.[1]];
  const parts = rows.slice(1, -2).map(([, value]) => units(value));
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(units(gap));
  expect(units(start) + units(gap)).toBe(units(end));
  return rows;
}

test('les options du forfait côte à côte : écarts, marches qui s’additionnent, ce qui diffère', async () => {
  const { page } = await openShipped(app, FMT);
  await openComparison(page);
  await soon(() => line(page, 'Budget national (généralistes)')).toEqual([
    '827,2',
    '1 051,1 +223,9 · +27,1 %',
    '1 082,2 +255,0 · +30,8 %',
    '1 094,5 +267,3 · +32,3 %',
  ]);
  const results = page.getByRole('region', { name: 'Résultats comparés' });
  await results.getByRole('button', { name: 'Gain par cas type' }).click();
  await soon(() => line(page, 'Liste ancienne, nombreux patients non vus')).toHaveLength(4);

  await results.getByRole('button', { name: /^\+267,3.*Pourquoi cet écart.*Budget national/ }).click();
  await soon(() => textOf(page.locator('.bridge-sentence'))).toMatch(
    /^De « Actuel » à « Convention signée », « Budget national \(généralistes\) » augmente de 267,\d+ M€\/an \(\+32,3 %\)/,
  );
  await addedUp(page);
  const count = (await steps(page)).length;
  await page.getByLabel('Une marche par').selectOption({ label: 'paramètre' });
  await soon(async () => (await steps(page)).length).toBeGreaterThan(count);
  const rows = await addedUp(page);
  await page.locator('.waterfall svg').waitFor();
  await screenshot(page, 'comparaison-1440');

  for (const at of [1, 2])
    await page.getByLabel(`Choisir : ${(rows[at]?.[0] ?? '').replace(/ \d+ cellules?$/, '')}`).check();
  await page.getByRole('button', { name: 'Regrouper' }).click();
  await soon(async () => (await steps(page)).length).toBe(rows.length);
  await addedUp(page);

  const differing = page.getByRole('region', { name: 'Paramètres qui diffèrent' });
  expect(await differing.getByRole('rowheader', { name: /80 ans ou plus/ }).count()).toBe(1);
  await expectNoMachineWords(page);
  await expectAccessible(page, 'comparison');
});

test('tout se fait au clavier : venir, expliquer un nombre, un écart, comparer moins de scénarios', async () => {
  const { page } = await app.newPage({ viewport: { width: 1024, height: 768 } });
  const presses = await watchPointer(page);
  await page.goto(inject('appUrl'));
  await atRest(page);
  await goTo(page, /^(Ouvrir « )?Forfait médecin traitant : les options( »)?$/);
  await page.keyboard.press('Enter');
  await settled(page);
  // At this width the list of dossiers is folded.
  await page.keyboard.press('Control+b');
  await goTo(page, 'Comparaison', 'Tab', 90);
  await page.keyboard.press('Enter');
  await page.locator('.bridge-table').waitFor();

  await goTo(page, '1 051,1', 'Tab', 90);
  await page.keyboard.press('Enter');
  await panel(page).getByRole('tabpanel', { name: 'Explication' }).getByRole('heading').first().waitFor();
  await page.keyboard.press('ArrowRight');
  await goTo(page, /^\+255,0 .*Option 2/);
  await page.keyboard.press('Enter');
  await soon(() => textOf(page.locator('.bridge-sentence'))).toContain('à « Option 2 »');
  await addedUp(page);
  await screenshot(page, 'comparaison-1024');
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);

  await page.getByRole('checkbox', { name: 'Option 1' }).focus();
  await page.keyboard.press('Space');
  await soon(() => line(page, 'Budget national (généralistes)')).toHaveLength(3);
  expect(await presses()).toBe(0);
});
