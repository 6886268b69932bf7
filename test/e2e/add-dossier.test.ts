import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import dossier from '../fixtures/added-dossier/dossier.ts';
import { type Project, projectWithAddedDossier } from '../fixtures/project-with-added-dossier.ts';
import { atRest, useApp } from './app.ts';
import {
  card,
  cellBar,
  exactly,
  expectNoMachineWords,
  lines,
  panel,
  settled,
  showTab,
  soon,
  table,
  textOf,
  type,
  verdicts,
} from './study-page.ts';

let project: Project;
let close: () => Promise<void>;
let address: string;

/** The program built and served from the copy that has one folder more. */
beforeAll(async () => {
  project = projectWithAddedDossier();
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
    cwd: project.folder,
    env,
    stdio: 'inherit',
  });
  const server = await preview({
    root: project.folder,
    configFile: `${project.folder}/vite.config.ts`,
    preview: { port: 0, strictPort: false },
    logLevel: 'warn',
  });
  const at = server.httpServer.address();
  if (at === null || typeof at === 'string') throw new Error('The preview server has no port.');
  address = `http://localhost:${at.port}/`;
  close = () => server.close();
});
afterAll(async () => {
  await close?.();
  project?.remove();
});

const app = useApp(() => address);

test('un dossier s’ajoute avec un seul dossier de fichiers : sa page, son calcul, son graphique et ses verdicts', async () => {
  const { page } = await app.newPage();
  await page.goto(address);
  await atRest(page);
  await page.getByRole('button', { name: 'Nouvelle étude' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nouvelle étude' });
  await dialog.getByRole('checkbox', { name: dossier.title }).check();
  await dialog.getByRole('button', { name: 'Créer l’étude' }).click();
  await settled(page);

  expect(await textOf(page.getByRole('heading', { level: 1 }))).toBe('Tarification de la cantine');
  expect(await lines(page, 'Prix et repas')).toEqual([
    ['Tranche basse', '1,50', '0,00', '30 000'],
    ['Tranche haute', '4,25', '4,25', '20 000'],
  ]);
  // The alternative that its source prints is a scenario from the start.
  const takings = async () => (await exactly(page, 'Recette')).map((value) => value.replace(/ €.*/, ''));
  expect(await takings()).toEqual(['130 000', '85 000']);
  const [base, free] = await card(page, 'Recette');
  expect(base?.at(-1)).toBe('référence');
  expect([free?.[0], free?.at(-1)]).toEqual(['Gratuité de la tranche basse', '−34,6 %']);
  const chart = page.getByRole('main').locator('#graphique-recette');
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('svg').first().waitFor();
  await soon(() => textOf(chart)).toContain('Tranche basse');
  expect(await verdicts(page)).toEqual(['1 retrouvé', '1 écart', '0 non recalculable']);
  const figures = await showTab(page, 'Chiffres publiés');
  expect(await textOf(figures.getByRole('listitem').filter({ hasText: 'Reste à charge' }))).toContain(
    'recalculé 290 000',
  );

  await table(page, 'Prix et repas');
  await showTab(page, 'Résultats');
  await type(page, ['Prix et repas', 'Tranche basse', base?.[0] ?? ''], '2');
  await soon(takings).toEqual(['145 000', '85 000']);
  await page.keyboard.press('ArrowUp');
  await soon(() => textOf(cellBar(page))).toContain('modifié : 1,50 € dans la source');
  await panel(page).getByRole('region', { name: 'Recette' }).getByRole('button').first().click();
  await soon(() => textOf(panel(page))).toContain('Terme à terme');
  await expectNoMachineWords(page);
});
