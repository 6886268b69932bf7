import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useApp } from './app.ts';
import {
  card,
  cell,
  cellBar,
  cellText,
  everyText,
  exactly,
  expectNoMachineWords,
  FMT,
  openShipped,
  panel,
  plain,
  SLIDE,
  soon,
  table,
  textOf,
  type,
} from './study-page.ts';

const app = useApp();

const TOP = '(ALD) 80 ans ou plus';
const NEXT = '80 ans et plus';
const SOCLE = 'Socle du médecin de référence';
const MEASURES = 'C2S, majorations et aides';
const CELL = [SLIDE, TOP, 'Option 2'] as const;

/** What is said beside the cell. */
async function said(page: Page, title: string): Promise<string> {
  return textOf(page.getByRole('region', { name: title, exact: true }).getByRole('alert'));
}

async function copy(page: Page, text: string): Promise<void> {
  await page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
}

test('ce qui n’est pas un nombre est refusé à sa place, et la cellule garde le sien', async () => {
  const { page } = await openShipped(app, FMT);
  await (await cell(page, ...CELL)).click();
  for (const [typed, why] of [
    ['12,5,0', '« 12,5,0 » n’est pas un nombre.'],
    ['abc', '« abc » n’est pas un nombre.'],
    ['1e3', 'la notation scientifique n’est pas admise'],
    ['0x10', 'la notation hexadécimale n’est pas admise'],
    ['=1+1', 'cette cellule reçoit un nombre, pas une formule'],
    ['12 kg', '« kg » ne convient pas ici. La cellule est en €/patient/an.'],
    ['-3', '−3,00 €/patient/an est hors des bornes : au moins 0,00 €/patient/an.'],
  ] as const) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await soon(() => said(page, SLIDE)).toContain(why);
    expect(await said(page, SLIDE)).toContain('La cellule garde 100,00 €/patient/an.');
    await page.keyboard.press('Escape');
    await soon(() => said(page, SLIDE)).toBe('');
    expect(await cellText(page, ...CELL)).toBe('100,00');
  }
  await type(page, [MEASURES, 'Majoration, médecin exerçant en ZIP', 'Option 2'], '150');
  await soon(() => said(page, MEASURES)).toContain('150 % est hors des bornes : de 0 % à 100 %.');
  expect(await said(page, MEASURES)).toContain('La cellule garde 10,0 %.');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('button', { name: /^(Annuler|Rien à annuler)/ }).isDisabled()).toBe(true);
});

test('la barre de cellule refuse avec les mêmes mots que le tableau', async () => {
  const { page } = await openShipped(app, FMT);
  await (await cell(page, ...CELL)).click();
  await cellBar(page).getByRole('textbox').fill('12,5,0');
  await page.keyboard.press('Enter');
  await soon(() => textOf(cellBar(page))).toContain('« 12,5,0 » n’est pas un nombre.');
  await page.keyboard.press('Escape');
  await cellBar(page).getByRole('textbox').fill('92');
  await page.keyboard.press('Enter');
  await soon(() => cellText(page, SLIDE, SOCLE, 'Option 2')).toBe('20 504,00');
});

test('« 1.234 » demande ce qu’il veut dire, et la réponse se choisit au clavier', async () => {
  const { page } = await openShipped(app, FMT);
  for (const [downs, text, exact] of [
    [0, '1 234,00', '1234'],
    [1, '1,23', '1,234'],
  ] as const) {
    await type(page, CELL, '1.234');
    const menu = page.getByRole('menu', { name: /« 1.234 » peut se lire/ });
    await menu.waitFor();
    expect(await cellText(page, ...CELL)).not.toBe(text);
    expect((await menu.getByRole('menuitem').allTextContents()).map(plain)).toEqual([
      '1 234,00 €/patient/an',
      '1,234 €/patient/an',
    ]);
    for (let down = 0; down < downs; down += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await soon(() => cellText(page, ...CELL)).toBe(text);
    await page.keyboard.press('ArrowUp');
    await soon(() => cellBar(page).getByRole('textbox').inputValue()).toBe(exact);
    await page.keyboard.press('Control+z');
    await soon(() => cellText(page, ...CELL)).toBe('100,00');
  }
  await type(page, CELL, '1.234');
  await page.getByRole('menu', { name: /« 1.234 »/ }).waitFor();
  await page.keyboard.press('Escape');
  expect(await cellText(page, ...CELL)).toBe('100,00');
});

test('un bloc d’un Excel français se colle et se recopie sans rien changer, et une seule annulation le défait', async () => {
  const { page } = await openShipped(app, FMT);
  await (await cell(page, SLIDE, TOP, 'Option 1')).click();
  await copy(page, '81,50 €\t101\r\n56 €\t1\u202f234,56 €\r\n');
  await page.keyboard.press('Control+v');
  await soon(() => cellText(page, SLIDE, NEXT, 'Option 2')).toBe('1 234,56');
  expect(await cellText(page, SLIDE, TOP, 'Option 1')).toBe('81,50');
  expect(await cellText(page, ...CELL)).toBe('101,00');
  expect(await cellText(page, SLIDE, NEXT, 'Option 1')).toBe('56,00');

  await page.keyboard.press('Control+c');
  await soon(() => page.evaluate(() => navigator.clipboard.readText())).toBe('81,5\t101\r\n56\t1234,56');
  await page.keyboard.press('Control+z');
  await soon(() => cellText(page, SLIDE, NEXT, 'Option 2')).toBe('55,00');
  expect(await cellText(page, SLIDE, TOP, 'Option 1')).toBe('80,00');
  await page.keyboard.press('Control+y');
  await soon(() => cellText(page, SLIDE, NEXT, 'Option 2')).toBe('1 234,56');
  await page.keyboard.press('Control+z');

  await (await cell(page, MEASURES, 'Majoration, médecin exerçant en ZIP', 'Option 1')).click();
  await copy(page, '12,5 %\t12,5\r\n');
  await page.keyboard.press('Control+v');
  await soon(() => cellText(page, MEASURES, 'Majoration, médecin exerçant en ZIP', 'Option 2')).toBe('12,5');
  expect(await cellText(page, MEASURES, 'Majoration, médecin exerçant en ZIP', 'Option 1')).toBe('12,5');
});

test('un collage où une cellule est fausse ne change rien et dit laquelle', async () => {
  const { page } = await openShipped(app, FMT);
  await (await cell(page, SLIDE, TOP, 'Option 1')).click();
  await copy(page, '1\t2\r\n3\tdouze\r\n');
  await page.keyboard.press('Control+v');
  await soon(() => said(page, SLIDE)).toContain('Rien n’a été changé : une cellule est refusée.');
  expect(await said(page, SLIDE)).toContain('Option 2 : « douze » n’est pas un nombre.');
  expect(await cellText(page, SLIDE, TOP, 'Option 1')).toBe('80,00');
  expect(await cellText(page, ...CELL)).toBe('100,00');

  await (await cell(page, SLIDE, SOCLE, 'Option 2')).click();
  await copy(page, '1\r\n2\r\n');
  await page.keyboard.press('Control+v');
  await soon(() => said(page, SLIDE)).toContain(
    'Rien n’a été collé : le bloc (2 × 1) dépasse le tableau de 1 ligne.',
  );
  expect(await page.getByRole('button', { name: /^(Annuler|Rien à annuler)/ }).isDisabled()).toBe(true);
});

test('le tableau a les touches d’Excel : F2, Échap, Suppr, Ctrl+D, Ctrl+Z, Ctrl+Y', async () => {
  const { page } = await openShipped(app, FMT);
  await (await cell(page, ...CELL)).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(',5');
  await page.keyboard.press('Enter');
  await soon(() => cellText(page, ...CELL)).toBe('100,50');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('7');
  await page.keyboard.press('Escape');
  expect(await cellText(page, ...CELL)).toBe('100,50');

  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await soon(() => cellText(page, SLIDE, '(ALD) 0-79 ans', 'Option 2')).toBe('100,50');
  expect(await cellText(page, SLIDE, NEXT, 'Option 2')).toBe('100,50');
  await page.keyboard.press('Control+z');
  await soon(() => cellText(page, SLIDE, NEXT, 'Option 2')).toBe('55,00');
  expect(await cellText(page, ...CELL)).toBe('100,50');
  await page.keyboard.press('Control+y');
  await soon(() => cellText(page, SLIDE, NEXT, 'Option 2')).toBe('100,50');

  await type(page, [SLIDE, TOP, 'Actuel'], '71');
  await soon(() => cellText(page, SLIDE, TOP, 'Actuel')).toBe('71,00');
  await page.keyboard.press('ArrowUp');
  await soon(() => textOf(cellBar(page))).toContain('modifié : 70 € dans la source');
  await page.keyboard.press('Delete');
  await soon(() => cellText(page, SLIDE, TOP, 'Actuel')).toBe('70,00');
  await soon(() => textOf(cellBar(page))).toContain('publié');
  await page.keyboard.press('Delete');
  await soon(() => said(page, SLIDE)).toContain('Cette cellule n’a rien de modifié ici.');
  await (await cell(page, SLIDE, SOCLE, 'Option 2')).click();
  await page.keyboard.type('1');
  await soon(() => said(page, SLIDE)).toContain('Cette cellule se calcule, elle ne se saisit pas.');
});

test('une division par zéro se lit en français à sa place, le reste se calcule, et rien ne montre NaN ni un faux zéro', async () => {
  const { page } = await openShipped(app, 'PRADO');
  const wages = 'Salaires et coûts de gestion';
  const grid = await table(page, wages);
  const line = (await grid.locator('.ht_master tbody th').first().textContent()) ?? '';
  await grid.locator('.ht_master tbody tr').first().locator('td').last().click();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  expect(line).toContain('CAM');
  await soon(() => card(page, 'Coefficient de coût complet').then((lines) => lines[0]?.[1])).toBe(
    'division par zéro',
  );
  // 116 managers at 30 000 €, and 20 % of costs.
  expect((await exactly(page, 'Budget annuel'))[0]).toBe('4 176 000 €/an');
  await panel(page)
    .getByRole('region', { name: 'Coefficient de coût complet' })
    .getByRole('button', { name: 'division par zéro' })
    .first()
    .click();
  const explanation = panel(page).getByRole('tabpanel', { name: 'Explication' });
  await soon(() => textOf(explanation)).toContain('division par zéro');
  await expectNoMachineWords(page);
  const texts = await everyText(page);
  expect(texts.filter((text) => /division par zéro|divisé par/i.test(text)).length).toBeGreaterThan(1);
  await page.keyboard.press('Control+z');
  await soon(() => textOf(explanation)).not.toContain('division par zéro');
});
