import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessibility.ts';
import { screenshot, useApp } from './app.ts';
import { galleryCard, openShipped, panel, settled, showTab, SLIDE, table } from './study-page.ts';

const app = useApp();

const STUDIES = [
  ['forfait', 'Forfait médecin traitant : les options'],
  ['oam', 'OAM : du taux d’initiation'],
  ['biosimilaires', 'Biosimilaires'],
  ['prado', 'PRADO'],
] as const;

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];

/** Charts and tables further down draw as they come near: the whole page is passed through, then left at its top. */
async function wholePage(page: Page): Promise<void> {
  const parts = page.getByRole('main').locator('.part');
  for (const part of await parts.all()) await part.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => !document.querySelector('.waiting'));
  await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
}

/** What sticks out of the window, or makes the page itself scroll sideways. */
async function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const part of document.querySelectorAll(
      'html, body, .middle, .panel, .navigation, .header, .home',
    )) {
      if (part.scrollWidth > part.clientWidth + 1)
        found.push(`${part.tagName}.${part.className} is ${part.scrollWidth} wide in ${part.clientWidth}`);
    }
    return found;
  });
}

test('les fenêtres de l’accueil ne gênent aucun lecteur d’écran, clair ou sombre', async () => {
  const { page } = await app.open();
  await page.getByRole('button', { name: 'Nouvelle étude' }).click();
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'new study', 'dialog');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  await expectAccessible(page, 'help', 'dialog');
});

test.each(STUDIES)(
  '%s : axe ne trouve rien, clair ou sombre',
  async (name, title) => {
    const { page } = await openShipped(app, title);
    await wholePage(page);
    await expectAccessible(page, name);
  },
  120_000,
);

test('les volets de droite ne gênent pas davantage : explication, chiffres publiés, sources', async () => {
  const { page } = await openShipped(app, STUDIES[0][1]);
  await panel(page).locator('.amount').first().click();
  await panel(page).getByRole('tabpanel', { name: 'Explication' }).getByRole('heading').first().waitFor();
  await expectAccessible(page, 'explanation', '.panel');
  for (const tab of ['Chiffres publiés', 'Sources']) {
    await showTab(page, tab);
    await expectAccessible(page, tab, '.panel');
  }
});

test('le menu d’un scénario, la recherche et les tableaux dépliés ne gênent pas davantage', async () => {
  const { page } = await openShipped(app, STUDIES[0][1]);
  await page.getByRole('button', { name: 'Ajouter un scénario' }).click();
  await page.getByRole('menu').waitFor();
  await expectAccessible(page, 'scenario menu', '.menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('zip');
  await expectAccessible(page, 'palette', 'dialog');
  await page.keyboard.press('Escape');
  await table(page, 'Population : profils d’âge');
  await expectAccessible(page, 'unfolded table', '#tableau-profils');
});

test('rien ne déborde en largeur à 1440 × 900 ni à 1024 × 768, et chaque page tient sans avertissement', async () => {
  for (const viewport of WINDOWS) {
    const size = `${viewport.width}`;
    const { page } = await app.open('', { viewport });
    expect(await sticksOut(page), `home ${size}`).toEqual([]);
    for (const [name, title] of STUDIES) {
      await galleryCard(page, title).click();
      await settled(page);
      await wholePage(page);
      expect(await sticksOut(page), `${name} ${size}`).toEqual([]);
      if (name === 'forfait') await table(page, SLIDE);
      await screenshot(page, `${name}-${size}`);
      await page.getByRole('link', { name: 'Établi, accueil' }).click();
      await page.getByRole('heading', { name: 'Études prêtes à ouvrir' }).waitFor();
    }
  }
});

test('huit scénarios côte à côte restent utilisables', async () => {
  const { page } = await openShipped(app, 'Lecture stricte');
  const grid = await table(page, SLIDE);
  expect(await grid.locator('.ht_master tbody tr').first().locator('td').count()).toBe(9);
  expect(await sticksOut(page)).toEqual([]);
  const last = grid.locator('.ht_master tbody tr').first().locator('td').last();
  await last.scrollIntoViewIfNeeded();
  await last.click();
  expect(await last.getAttribute('aria-selected')).toBe('true');
});
