import type { Locator, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { App, OpenedPage, PageOptions } from './app.ts';

/** What the tests read and touch of an open study, by the names its users see. Texts come with plain spaces. */
export const FMT = 'Forfait médecin traitant : les options';
export const SLIDE = 'Forfait par classe de patients';

/** Starts from the gallery, with the mouse, as on a first visit; returns once every figure has come. */
export async function openShipped(app: App, title: string, options: PageOptions = {}): Promise<OpenedPage> {
  const view = await app.newPage(options);
  await view.page.goto(inject('appUrl'));
  await galleryCard(view.page, title).click();
  await settled(view.page);
  return view;
}

export function galleryCard(page: Page, title: string): Locator {
  return page.getByRole('region', { name: 'Études prêtes à ouvrir' }).getByRole('button', { name: title });
}

/** The study is shown, drawn and computed: nothing waits for the engine. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('grid').first().waitFor();
  await page.waitForFunction(() => {
    const amounts = [...document.querySelectorAll('.amount')];
    return (
      !document.querySelector('.waiting') &&
      amounts.length > 0 &&
      amounts.every((amount) => amount.textContent !== '…')
    );
  });
}

/** Asks again until it is so: an answer of the engine takes milliseconds, more on a loaded machine. */
export function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 15_000, interval: 50 });
}

export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ').trim();
}

/** What a part of the page says, shown or not. */
export async function textOf(part: Locator): Promise<string> {
  return plain((await part.textContent()) ?? '');
}

/** A table of the dossier under its title, unfolded and drawn. */
export async function table(page: Page, title: string): Promise<Locator> {
  const section = page.getByRole('region', { name: title, exact: true });
  await section.scrollIntoViewIfNeeded();
  const fold = section.getByRole('button', { name: title, expanded: false, exact: true });
  if (await fold.count()) await fold.click();
  const grid = section.getByRole('grid', { name: title });
  await grid.waitFor();
  return grid;
}

/** The lines of a table as they are read, the head of each first. */
export async function lines(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  const grid = await table(page, title);
  const read = await grid
    .locator('.ht_master tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
  return read.map((line) => line.map(plain));
}

/** The cell of this line under this head: a scenario, or what the column holds. */
export async function cell(page: Page, title: string, line: string, column: string): Promise<Locator> {
  const grid = await table(page, title);
  const place = await grid.locator('.ht_master thead th').evaluateAll((heads, name) => {
    const label = (head: Element) => head.querySelector('.grid-head-label')?.textContent ?? '';
    const found = heads.filter((head) => label(head).replace(/[\u00a0\u202f]/g, ' ') === name);
    return found.at(-1)?.getAttribute('aria-colindex') ?? null;
  }, column);
  if (place === null) throw new Error(`« ${title} » has no column « ${column} »`);
  return grid
    .locator('.ht_master tbody tr')
    .filter({ has: page.locator('th').getByText(line, { exact: true }) })
    .locator(`td[aria-colindex="${place}"]`);
}

/** The text of a cell once it is no longer waited for. */
export async function cellText(page: Page, title: string, line: string, column: string): Promise<string> {
  return textOf(await cell(page, title, line, column));
}

export function panel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Résultats et sources' });
}

export async function showTab(page: Page, name: string): Promise<Locator> {
  await panel(page).getByRole('tab', { name }).click();
  return panel(page).getByRole('tabpanel', { name });
}

/** How many figures of each verdict the panel counts. */
export async function verdicts(page: Page): Promise<readonly string[]> {
  const figures = await showTab(page, 'Chiffres publiés');
  const filters = figures.getByRole('group', { name: 'Choisir les verdicts' }).getByRole('button');
  await soon(() => filters.first().isEnabled()).toBe(true);
  return (await filters.allInnerTexts()).map(plain);
}

/** « 21 390 » for « 21 390,00 »: how many zeros a card shows depends on the values beside. */
export function short(text: string): string {
  return plain(text).replace(/(\d),0+(?!\d)/g, '$1');
}

/** The lines of a result card: a scenario or a member, then its values and differences. */
export async function card(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  const rows = panel(page).getByRole('region', { name: title, exact: true }).locator('tbody tr');
  const read = await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll('th, td')].map((one) => one.textContent ?? '')),
  );
  return read.map((line) => line.map(short));
}

/** The values of a result card to the last digit, line by line: what is read when one of them is pointed at. */
export async function exactly(page: Page, title: string): Promise<readonly string[]> {
  const amounts = panel(page).getByRole('region', { name: title, exact: true }).locator('.amount');
  const read = await amounts.evaluateAll((all) =>
    all.map((amount) => {
      amount.dispatchEvent(new PointerEvent('pointerenter'));
      return amount.getAttribute('title') || (amount.textContent ?? '');
    }),
  );
  return read.map(short);
}

export function cellBar(page: Page): Locator {
  return page.getByRole('region', { name: 'Cellule choisie' });
}

/** The state of saving in the header, as it is read. */
export async function savingState(page: Page): Promise<string> {
  return textOf(page.locator('.saving').first());
}

export async function untilSaved(page: Page): Promise<void> {
  // The page is told of an edit with its answer, 12 ms later at the most: until then it says « Enregistré » of the one before.
  await page.waitForTimeout(50);
  await page.locator('.saving[data-state="saved"]').first().waitFor();
}

/** Chooses a cell with the mouse, types, confirms with Entrée. */
export async function type(
  page: Page,
  [title, line, column]: readonly [string, string, string],
  text: string,
): Promise<void> {
  await (await cell(page, title, line, column)).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the page shows, its tooltips and its names for screen readers included. */
export async function everyText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('*')) {
      for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'aria-description']) {
        const text = element.getAttribute(name);
        if (text) texts.push(text);
      }
    }
    return texts;
  });
}

/** No value of the machine in place of a French word. */
export async function expectNoMachineWords(page: Page): Promise<void> {
  const texts = await everyText(page);
  expect(texts.filter((text) => /\b(NaN|Infinity|undefined|null|true|false)\b|\[object/.test(text))).toEqual(
    [],
  );
}
