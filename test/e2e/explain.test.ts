import { expect, test } from 'vitest';
import { useApp } from './app.ts';
import { cellBar, FMT, openShipped, panel, soon, textOf } from './study-page.ts';

const app = useApp();

test('un clic sur un résultat l’explique, terme à terme, jusqu’à la cellule de la source, et l’on revient', async () => {
  const { page } = await openShipped(app, FMT);
  const card = panel(page).getByRole('region', { name: 'Médecin de référence', exact: true });
  await card
    .getByRole('row', { name: /^Option 2/ })
    .getByRole('button')
    .click();

  const explanation = panel(page).getByRole('tabpanel', { name: 'Explication' });
  await soon(() => textOf(explanation)).toContain('22 028');
  const said = await textOf(explanation);
  expect(said).toContain('Option 2');
  expect(said).toContain('En mots');
  expect(said).toContain('Terme à terme');
  expect(await textOf(cellBar(page))).toContain('=');

  // Down from the doctor's pay to the printed amount of one class of patients.
  const down = (name: string) => explanation.getByRole('button', { name, exact: true }).click();
  const shows = (label: string) =>
    soon(() => textOf(explanation.getByRole('heading', { level: 3 }))).toBe(label);
  await down('Rémunération récurrente');
  await shows('Rémunération récurrente');
  await down('Forfait socle');
  await shows('Forfait socle');
  const line = explanation.locator('details').filter({ hasText: '(ALD) 80 ans ou plus' });
  expect(await textOf(line.locator('summary').first())).toContain('5 810');
  await line.locator('summary').first().click();
  await line.getByRole('button', { name: 'Montant par patient et par an' }).first().click();
  await shows('Montant par patient et par an');

  const bottom = await textOf(explanation);
  expect(bottom).toContain('publié');
  expect(bottom).toContain('Convention médicale – multilatérale');
  expect(bottom).toContain('l. 834');
  expect(bottom).toMatch(/« 100\s€ »/);
  expect(await textOf(cellBar(page))).toContain('l. 834');
  const trail = explanation.getByRole('navigation', { name: 'Chemin de l’explication' });
  expect(await trail.getByRole('listitem').count()).toBe(4);
  await page.keyboard.press('Alt+ArrowLeft');
  await shows('Forfait socle');
  await trail.getByRole('listitem').first().getByRole('button').click();
  await soon(() => textOf(explanation)).toContain('22 028');
  expect(await trail.count()).toBe(0);
});

test('un total se lit dans l’unité de ses termes, même quand il en appellerait une plus grande', async () => {
  const { page } = await openShipped(app, FMT);
  const card = panel(page).getByRole('region', { name: 'Budget national (généralistes)', exact: true });
  const row = card.getByRole('row', { name: /^Option 2/ });
  await row.getByRole('button').click();
  const explanation = panel(page).getByRole('tabpanel', { name: 'Explication' });
  await soon(() => textOf(explanation.locator('.sides-head .line-unit'))).toBe('en M€/an');
  expect(await textOf(explanation.locator('.terms'))).toContain('994,6');
  expect(await textOf(explanation.locator('.total'))).toContain('1 082,2');
});

test('une cellule du tableau s’explique aussi, et montre où elle se trouve', async () => {
  const { page } = await openShipped(app, FMT);
  await page.getByRole('gridcell', { name: '21 220,00' }).first().click();
  await page.keyboard.press('Control+e');
  const explanation = panel(page).getByRole('tabpanel', { name: 'Explication' });
  await soon(() => textOf(explanation)).toContain('21 220');
  expect(await textOf(explanation)).toContain('Convention signée');
  expect(await textOf(explanation)).toContain('Actuel : 17 440');

  await page.getByRole('gridcell', { name: '100,00' }).first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: /^Que change cette cellule/ }).click();
  const effects = explanation.locator('.effect-list').first();
  await effects.getByRole('button', { name: /^Médecin de référence/ }).click();
  await soon(() => textOf(explanation)).toContain('22 028');
});
