import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import type { Study } from '../../src/core/model/study.ts';
import { atRest, useApp } from './app.ts';
import { downloadsInstead, saveFile } from './saved-file.ts';
import {
  cellText,
  FMT,
  galleryCard,
  openShipped,
  settled,
  SLIDE,
  soon,
  textOf,
  type,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const CELL = [SLIDE, '(ALD) 80 ans ou plus', 'Option 2'] as const;

/** By the button's keys and the browser's own window. */
async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Control+o')]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

/** Dropped anywhere in the window. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  await page.evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName));
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content] as const,
  );
}

/** What the window about a refused file says; closed with Échap. */
async function refusal(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog', { name: 'L’étude n’a pas été ouverte' });
  await dialog.waitFor();
  const said = await textOf(dialog);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  return said;
}

const LABEL = '<img src="https://example.org/x.png" onerror="document.title=1"><b>Option</b>';

/** What hostile or damaged files are made from: the étude's own file, and what must be said of each. */
function damaged(study: Study): readonly (readonly [string, string, RegExp])[] {
  const text = JSON.stringify(study, null, 2);
  const [first, ...others] = study.scenarios;
  const cells = (entry: string) => text.replace('"cells": {}', `"cells": { ${entry} }`);
  return [
    ['tronqué', text.slice(0, Math.floor(text.length / 2)), /incomplet|JSON/],
    ['d’une version plus récente', JSON.stringify({ ...study, version: 99 }), /version/],
    ['d’un autre dossier', text.replaceAll('forfait-medecin-traitant', 'dossier-inconnu'), /dossier-inconnu/],
    ['avec __proto__', cells('"__proto__": { "value": "1" }'), /__proto__/],
    [
      'avec une cellule inconnue',
      cells('"forfait-medecin-traitant.montant[personne]": { "value": "1" }'),
      /personne/,
    ],
    ['avec NaN', cells('"forfait-medecin-traitant.montant_c2s": { "value": NaN }'), /ligne \d+/],
    ['trop profond', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /imbriqué|niveaux|profond/],
    [
      'de deux millions de valeurs',
      JSON.stringify({ ...study, split: new Array(2_000_001).fill(0) }),
      /valeurs|trop/,
    ],
    [
      'avec un scénario sans fin',
      JSON.stringify({ ...study, scenarios: [{ ...first, parent: first?.id }, ...others] }),
      /tourne|boucle|rond|parent/,
    ],
    ['qui n’est pas une étude', '{"format":"autre"}', /format/],
    ['vide', '', /vide|incomplet|JSON/],
  ];
}

test('un fichier abîmé ou hostile est refusé avec sa raison, et l’étude ouverte n’est pas touchée', async () => {
  const { page } = await app.newPage();
  await downloadsInstead(page);
  await page.goto(inject('appUrl'));
  await galleryCard(page, FMT).click();
  await settled(page);
  await type(page, CELL, '92');
  await untilSaved(page);
  const { study, text } = await saveFile(page);
  const address = page.url();

  for (const [name, content, reason] of damaged(study)) {
    await drop(page, `${name}.etabli.json`, content);
    const said = await refusal(page);
    expect(said, name).toMatch(reason);
    expect(said, name).toContain('L’étude ouverte n’est pas touchée.');
    expect(said, name).not.toMatch(/undefined|\[object|Unexpected token|SyntaxError/);
  }
  await choose(page, 'énorme.etabli.json', Buffer.alloc(21_000_000, ' '));
  expect(await refusal(page)).toMatch(/trop gros : 21 Mo, pour 20 Mo au plus/);
  await choose(page, 'image.etabli.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
  expect(await refusal(page)).toContain('UTF-8');

  expect(page.url()).toBe(address);
  expect(await cellText(page, ...CELL)).toBe('92,00');
  expect((await saveFile(page)).text).toBe(text);
  await page.keyboard.press('Control+z');
  await soon(() => cellText(page, ...CELL)).toBe('100,00');
});

test('du HTML dans un libellé se lit tel quel et ne s’exécute pas', async () => {
  const { page, requests } = await openShipped(app, FMT);
  await downloadsInstead(page);
  await page.reload();
  await settled(page);
  const { study } = await saveFile(page);
  requests.mark();
  const hostile: Study = {
    ...study,
    id: 'hostile',
    title: `${LABEL} titre`,
    scenarios: study.scenarios.map((scenario) => ({ ...scenario, label: LABEL, description: LABEL })),
  };
  await drop(page, '<img src=x onerror=alert(1)>.etabli.json', JSON.stringify(hostile));
  await soon(() => page.title()).toContain('<b>Option</b>');
  await settled(page);
  expect(await page.getByRole('button', { name: LABEL }).count()).toBeGreaterThan(0);
  expect(await page.getByRole('columnheader', { name: LABEL }).count()).toBeGreaterThan(0);
  expect(await page.locator('img, b:text-is("Option")').count()).toBe(0);
  expect(requests.elsewhere()).toEqual([]);
});

test('un fichier enregistré se rouvre ailleurs identique au chiffre près, déposé ou choisi', async () => {
  const { page } = await app.newPage();
  await downloadsInstead(page);
  await page.goto(inject('appUrl'));
  await galleryCard(page, FMT).click();
  await settled(page);
  await type(page, CELL, '92,123456789012345678');
  await untilSaved(page);
  const saved = await saveFile(page);
  expect(saved.text).toContain('"92.123456789012345678"');

  for (const way of [drop, choose]) {
    const other = await app.newPage();
    await downloadsInstead(other.page);
    await other.page.goto(inject('appUrl'));
    await atRest(other.page);
    await way(other.page, saved.name, saved.text);
    await settled(other.page);
    expect((await saveFile(other.page)).text, way.name).toBe(saved.text);
    await other.page.goto(inject('appUrl'));
    await other.page.getByRole('region', { name: 'Vos études' }).getByRole('link').first().click();
    await settled(other.page);
    expect((await saveFile(other.page)).text, way.name).toBe(saved.text);
  }
});
