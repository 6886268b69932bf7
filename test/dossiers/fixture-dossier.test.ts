import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/cli/evaluate.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import { checkDossier } from '../../src/core/model/check-dossier.ts';
import type { Study } from '../../src/core/model/study.ts';
import dossier from '../fixtures/added-dossier/dossier.ts';
import { ADDED, type Project, projectWithAddedDossier } from '../fixtures/project-with-added-dossier.ts';

const study: Study = {
  format: 'etabli',
  version: 2,
  id: 'cantine',
  title: 'Cantine : gratuité de la tranche basse',
  description: '',
  dossiers: { [ADDED]: 1 },
  scenarios: [
    { id: 'actuel', label: 'Actuel', description: '', parent: null, color: 0, cells: {} },
    {
      id: 'gratuite',
      label: 'Gratuité',
      description: '',
      parent: 'actuel',
      color: 1,
      cells: { 'cantine.prix[basse]': { value: '0' } },
    },
  ],
  reference: 'actuel',
  split: [],
  created: '2026-11-21T09:00:00.000Z',
  modified: '2026-11-21T09:00:00.000Z',
};

let project: Project;

beforeAll(() => {
  project = projectWithAddedDossier();
});
afterAll(() => project.remove());

test('le dossier ajouté est sain : ses données, ses formules, leurs unités', () => {
  expect(checkDossier(dossier)).toEqual([]);
  expect(createEngine([dossier]).open(study).problems).toEqual([]);
});

test('un dossier s’ajoute avec un dossier de fichiers : la ligne de commande l’évalue aussitôt', () => {
  const file = join(project.folder, 'cantine.etabli.json');
  writeFileSync(file, JSON.stringify(study));
  const printed = execFileSync('npx', ['tsx', 'src/cli/compute.ts', file, '--dossier', ADDED], {
    cwd: project.folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const report = JSON.parse(printed) as Report;
  const values = (id: string) => {
    const found = report.results.find((result) => result.id === `${ADDED}.${id}`)?.values;
    return study.scenarios.map((scenario) => found?.[scenario.id]?.map(({ value }) => value));
  };
  // 30 000 × 1,50 € and 20 000 × 4,25 €; a meal costs 8,40 €.
  expect(values('recette')).toEqual([['130000'], ['85000']]);
  expect(values('recette_tranche')).toEqual([
    ['45000', '85000'],
    ['0', '85000'],
  ]);
  expect(values('reste_a_charge')).toEqual([['290000'], ['335000']]);
  expect(report.figures.map(({ id, verdict, difference }) => [id, verdict, difference])).toEqual([
    ['cantine.f1', 'retrouve', '0'],
    ['cantine.f2', 'ecart', '-10000'],
  ]);
});
