import { expect, inject, test } from 'vitest';
import { violations } from './accessibility.ts';
import { useApp } from './app.ts';
import { downloadsInstead, saveFile } from './saved-file.ts';
import {
  card,
  cellText,
  expectNoMachineWords,
  FMT,
  galleryCard,
  panel,
  settled,
  SLIDE,
  soon,
  textOf,
  type,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const ROW = 'ALD, moins de 16 ans';
const LINE = 'Budget par médecin';
const TOTAL = [SLIDE, 'Socle du médecin de référence', 'Actuel'] as const;

test('une ligne et un calcul à soi : calculés, gardés, annulés, envoyés, comparés', async () => {
  const { page } = await app.newPage();
  await downloadsInstead(page);
  await page.goto(inject('appUrl'));
  await galleryCard(page, FMT).click();
  await settled(page);
  const budget = () => card(page, 'Budget national (généralistes)');
  const before = await budget();

  const slide = page.getByRole('region', { name: SLIDE, exact: true });
  await slide.getByRole('button', { name: 'Ajouter une ligne' }).click();
  const window = page.getByRole('dialog');
  await window.getByLabel('Nom', { exact: true }).fill(ROW);
  await window.getByLabel('Partir de').selectOption({ label: '(ALD) 80 ans ou plus' });
  expect(await violations(page, '.dialog')).toEqual([]);
  await page.keyboard.press('Enter');
  // The source’s 17 440 €, and 60 patients more at 70 €.
  await soon(() => cellText(page, ...TOTAL)).toBe('21 640,00');
  expect(await cellText(page, SLIDE, ROW, 'Option 2')).toBe('100,00');
  await type(page, [SLIDE, ROW, 'Actuel'], '20');
  await soon(() => cellText(page, ...TOTAL)).toBe('18 640,00');

  // What is at the end of the page comes when it is in sight.
  await page.locator('.lines-place').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Ajouter une ligne de calcul' }).click();
  await window.getByLabel('Nom', { exact: true }).fill(LINE);
  const formula = window.getByRole('textbox', { name: 'Formule' });
  await formula.click();
  await page.keyboard.type('budg');
  await window.getByRole('option', { name: /^budget Budget/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('[territoire = fra');
  await window.getByRole('option', { name: /^france/ }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('] / nb_medecins[territoire = france]');
  await soon(() => textOf(window.getByRole('status'))).toContain('Un seul nombre par scénario');
  expect(await formula.inputValue()).toBe('budget[territoire = france] / nb_medecins[territoire = france]');
  expect(await violations(page, '.dialog')).toEqual([]);
  await window.getByRole('button', { name: 'Ajouter', exact: true }).click();
  await soon(async () => (await card(page, LINE))[0]).toEqual(['Actuel', '18 640', 'référence']);
  expect(await textOf(panel(page).getByRole('region', { name: LINE, exact: true }))).toContain('à vous');
  await untilSaved(page);
  await expectNoMachineWords(page);
  expect(await violations(page, '#lignes-de-calcul')).toEqual([]);

  await page.reload();
  await settled(page);
  await soon(async () => (await card(page, LINE))[0]).toEqual(['Actuel', '18 640', 'référence']);
  expect(await cellText(page, SLIDE, ROW, 'Actuel')).toBe('20,00');

  const { text, study } = await saveFile(page);
  expect(study.members).toMatchObject([{ label: ROW, like: 'ald_80_plus' }]);
  expect(study.lines).toMatchObject([{ label: LINE, unit: '€/médecin/an' }]);

  await page.getByRole('link', { name: 'Comparaison' }).click();
  await page.getByRole('main').getByText(LINE).first().waitFor();
  await page.goBack();
  await settled(page);

  // Undone to the study as it was, then the file brings it all back.
  await page.getByRole('button', { name: `Retirer « ${LINE} »` }).click();
  await page.getByRole('button', { name: `Retirer « ${ROW} »` }).click();
  await soon(budget).toEqual(before);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await soon(async () => (await card(page, LINE))[0]).toEqual(['Actuel', '18 640', 'référence']);
  const other = await app.open();
  await downloadsInstead(other.page);
  const [chooser] = await Promise.all([
    other.page.waitForEvent('filechooser'),
    other.page.keyboard.press('Control+o'),
  ]);
  await chooser.setFiles({
    name: 'recue.etabli.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await settled(other.page);
  expect(await cellText(other.page, SLIDE, ROW, 'Actuel')).toBe('20,00');
  await soon(async () => (await card(other.page, LINE))[0]).toEqual(['Actuel', '18 640', 'référence']);
}, 90_000);
