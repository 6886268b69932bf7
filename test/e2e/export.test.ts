import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useApp } from './app.ts';
import { downloadsInstead } from './saved-file.ts';
import { FMT, galleryCard, settled, SLIDE, soon, table, textOf, type, untilSaved } from './study-page.ts';

const app = useApp();

const CELL = [SLIDE, '(ALD) 80 ans ou plus', 'Option 2'] as const;

async function openedIn(theme: 'light' | 'dark'): Promise<Page> {
  const { page } = await app.newPage({ theme });
  await downloadsInstead(page);
  await page.goto(inject('appUrl'));
  await galleryCard(page, FMT).click();
  await settled(page);
  return page;
}

/** The menu at the right of the title of a part, then this line of it. */
async function ask(page: Page, part: Locator, entry: string): Promise<void> {
  await part.getByRole('button', { name: /^Copier/ }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

async function downloaded(page: Page, work: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), work()]);
  return download;
}

test('un tableau se copie et s’enregistre en CSV, tous les chiffres gardés', async () => {
  const page = await openedIn('light');
  await type(page, CELL, '92,123456789');
  await untilSaved(page);
  await table(page, SLIDE);
  const part = page.getByRole('region', { name: SLIDE, exact: true });
  const file = await downloaded(page, () => ask(page, part, 'Enregistrer en CSV'));
  expect(file.suggestedFilename()).toBe(`${SLIDE} - Forfait médecin traitant - les options.csv`);
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n').map((line) => line.split(';'));
  expect(lines[0]?.[4]).toContain('Option 2');
  expect(lines[1]).toEqual(['(ALD) 80 ans ou plus', '60', '70', '80', '92,123456789', '100']);
  expect(lines[8]?.slice(0, 4)).toEqual(['Patients non vus dans les 2 dernières années', '85', '', '']);

  await ask(page, part, 'Copier le tableau');
  await soon(() => textOf(page.locator('.toasts'))).toContain('Tableau copié.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[1]?.split('\t')).toEqual(lines[1]);
});

test('un graphique devient une image qui se suffit : SVG sans feuille de style, PNG deux fois plus grand, clairs même en thème sombre', async () => {
  const page = await openedIn('dark');
  const figure = page.getByRole('main').locator('figure').first();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.chart-panels svg').first().waitFor();
  const title = await figure.getByRole('heading').first().innerText();

  const vector = await downloaded(page, () => ask(page, figure, 'Image SVG'));
  const svg = await readFile(await vector.path(), 'utf8');
  expect(svg).toContain(`<title>${title}</title>`);
  expect(svg).toContain('Option 2');
  expect(svg).toContain('étude «\u00a0Forfait médecin traitant');
  expect(svg).not.toMatch(/var\(|class=|<style|currentColor|href=/);

  const bitmap = await downloaded(page, () => ask(page, figure, 'Image PNG'));
  const bytes = await readFile(await bitmap.path());
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
  // The ground is white and the text is dark, whatever the page's theme.
  expect(svg).toMatch(/<text[^>]*fill:rgb\((\d|[1-9]\d), (\d|[1-9]\d), (\d|[1-9]\d)\)/);
  expect(svg).not.toContain('rgb(231, 235, 234)');
  expect(await page.evaluate(() => document.documentElement.dataset.theme ?? 'auto')).toBe('auto');
});

test('l’étude devient un classeur Excel, sous la politique de sécurité publiée', async () => {
  const page = await openedIn('light');
  await page.getByRole('button', { name: 'Exporter', exact: true }).click();
  const file = await downloaded(page, () => page.getByRole('menuitem', { name: /Classeur Excel/ }).click());
  expect(file.suggestedFilename()).toBe('Forfait médecin traitant - les options.xlsx');
  const bytes = await readFile(await file.path());
  expect(bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
  // Two sheets a scenario, and four around them.
  expect(bytes.toString('latin1').match(/xl\/worksheets\/sheet\d+\.xml/g)).toHaveLength(2 * 12);
  await soon(() => textOf(page.locator('.toasts'))).toContain('Le classeur est enregistré.');
});
