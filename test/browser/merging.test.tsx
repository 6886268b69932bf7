import axe from 'axe-core';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Scenario, Study } from '../../src/core/model/study.ts';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

const ALD = 'mini-forfait.montant[ald_80_plus]';
const YOUNG = 'mini-forfait.montant[age_7_74]';
const DOCTORS = 'mini-forfait.nb_medecins';

let page: UiPage;
// What loads on demand is asked for beforehand: these tests are not about how long it takes.
beforeAll(async () => {
  await import('../../src/ui/shell/study-page.tsx');
  await import('../../src/ui/merging/merge-dialog.tsx');
  await import('../../src/ui/merging/rebase-dialog.tsx');
  await import('../../src/ui/merging/capture-dialog.tsx');
}, 60_000);
beforeEach(async () => {
  page = await openStudyPage();
});
afterEach(() => page?.close());

/** Somebody else's étude, made from the same one. */
function theirs(cells: Readonly<Record<string, Readonly<Record<string, string>>>>): Study {
  const typed = (one: Scenario): Scenario => ({
    ...one,
    cells: {
      ...one.cells,
      ...Object.fromEntries(Object.entries(cells[one.id] ?? {}).map(([at, value]) => [at, { value }])),
    },
  });
  return {
    ...miniStudy,
    id: 'leur-etude',
    title: 'Étude d’en face',
    scenarios: miniStudy.scenarios.map(typed),
  };
}

const type = (scenario: string, address: string, value: string) =>
  page.workspace.run({ kind: 'set-cells', edits: [{ scenario, address, cell: { value } }] });
const cells = (id: string) => page.workspace.study().scenarios.find((one) => one.id === id)?.cells ?? {};
const dialog = () => until(() => document.querySelector<HTMLDialogElement>('dialog[open]'));
const rows = () =>
  [...document.querySelectorAll('dialog .merge-preview > .merge-table tbody tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map((one) => (one.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ')),
  );
const radio = (name: RegExp) =>
  [...document.querySelectorAll<HTMLInputElement>('dialog input[type="radio"]')].find((one) =>
    name.test(plainSpaces(one.ariaLabel ?? one.closest('label')?.textContent ?? '')),
  ) as HTMLInputElement;
const chip = (id: string) => document.querySelector<HTMLElement>(`[data-scenario="${id}"]`) as HTMLElement;

async function openMerge(study: Study) {
  page.library.answerRead(() => ({ ok: true, study, bases: [miniStudy] }));
  find('button', 'Ajouter un scénario').click();
  find('menuitem', /^Reprendre un scénario/).click();
  await until(() => document.querySelector('.merge-recent button'));
  (document.querySelector('.merge-recent button') as HTMLElement).click();
  await until(() => document.querySelector('.merge-scenarios'));
}

test('les lignes de calcul d’en face viennent, sauf celles que chacun a changées ; une seule annulation', async () => {
  const line = (id: string, expr: string) => ({
    dossier: 'mini-forfait',
    id,
    label: `Ligne ${id}`,
    unit: 'M€/an',
    expr,
  });
  page.workspace.run({
    kind: 'set-study',
    study: { ...page.workspace.study(), lines: [line('deux', 'budget * 2')] },
    label: 'deux',
  });
  const before = page.workspace.study();
  await openMerge({ ...theirs({}), lines: [line('une', 'deux + budget'), line('deux', 'budget * 3')] });
  const options = () =>
    [...document.querySelectorAll<HTMLLabelElement>('dialog .merge-option')].filter((one) =>
      one.textContent?.includes('Ligne'),
    );
  expect(options().map((one) => plainSpaces(one.textContent ?? ''))).toEqual([
    'Ligne une deux + budget vous ne l’avez pas',
    'Ligne deux budget * 3changée des deux côtés ; cochée, elle remplace la vôtre : budget * 2',
  ]);
  const boxes = () => options().map((one) => one.querySelector('input') as HTMLInputElement);
  expect(boxes().map(({ checked }) => checked)).toEqual([true, false]);
  const results = await axe.run(await dialog(), { runOnly: ['wcag2a', 'wcag2aa', 'best-practice'] });
  expect(results.violations.map(({ id }) => id)).toEqual([]);
  boxes()[1]?.focus();
  await userEvent.keyboard(' ');
  expect(page.workspace.study()).toBe(before);
  find('button', 'Reprendre').click();
  expect(page.workspace.study().lines?.map(({ id, expr }) => [id, expr])).toEqual([
    ['deux', 'budget * 3'],
    ['une', 'deux + budget'],
  ]);
  expect(page.workspace.study().scenarios).toEqual(before.scenarios);
  expect(plainSpaces(page.workspace.undoLabel() ?? '')).toBe(
    'la reprise de lignes de calcul de « Étude d’en face »',
  );
  page.workspace.undo();
  expect(page.workspace.study()).toBe(before);
});

test('deux histoires d’un scénario : les conflits un par un, le reste plié ; rien avant « Reprendre », une seule annulation', async () => {
  type('option-1', ALD, '85');
  type('option-1', YOUNG, '7');
  const before = page.workspace.study();
  await openMerge(theirs({ 'option-1': { [ALD]: '90', [DOCTORS]: '50000' } }));
  expect(rows()).toEqual([
    [
      'Montant par patient · ALD, 80 ans ou plus',
      '85,00 €/patient/an',
      '90,00 €/patient/an',
      '80,00 €/patient/an',
    ],
  ]);
  expect(textOf('.merge-taken summary')).toBe('1 cellule reprise sans conflit');
  expect(textOf('.merge-taken tbody tr')).toBe('Médecins généralistes47 434 médecins50 000 médecins');
  expect(textOf('.merge-all')).toContain('1 cellule changée des deux côtés');
  expect(page.workspace.study()).toBe(before);
  const results = await axe.run(await dialog(), { runOnly: ['wcag2a', 'wcag2aa', 'best-practice'] });
  expect(results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html).join()}`)).toEqual(
    [],
  );

  // The two choices are one stop of the keyboard, and the arrows choose.
  const mine = radio(/à moi.*85,00/);
  expect(mine.checked).toBe(true);
  mine.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(radio(/à eux.*90,00/).checked).toBe(true);
  expect(document.activeElement).toBe(radio(/à eux.*90,00/));
  find('button', 'Reprendre').click();
  expect(cells('option-1')[ALD]).toEqual({ value: '90' });
  expect(cells('option-1')[YOUNG]).toEqual({ value: '7' });
  expect(cells('option-1')[DOCTORS]).toEqual({ value: '50000' });
  expect(page.workspace.commands.at(-1)?.kind).toBe('merge-scenario');
  expect(textOf('.toast')).toContain('Repris de « Étude d’en face » : « Option 1 ».');
  find('button', 'Annuler').click();
  expect(page.workspace.study()).toBe(before);
});

test('« tout prendre à eux » règle tout ; un nouveau scénario s’ajoute avec ses valeurs, en une fois', async () => {
  type('option-1', ALD, '85');
  type('option-1', DOCTORS, '48000');
  const before = page.workspace.study();
  await openMerge(theirs({ 'option-1': { [ALD]: '90', [DOCTORS]: '50000' }, 'option-2': { [ALD]: '104' } }));
  find('button', 'Tout prendre à eux').click();
  const places = document.querySelector('select[aria-label="Où reprendre Option 2"]') as HTMLSelectElement;
  await userEvent.selectOptions(places, 'comme nouveau scénario');
  expect(textOf('.merge-preview')).toContain('1 nouveau scénario : « Option 2 »');
  find('button', 'Reprendre').click();
  expect(cells('option-1')[ALD]).toEqual({ value: '90' });
  expect(cells('option-1')[DOCTORS]).toEqual({ value: '50000' });
  expect(cells('option-2')).toEqual(before.scenarios.find(({ id }) => id === 'option-2')?.cells);
  const added = page.workspace.study().scenarios.at(-1);
  expect(added?.label).toBe('Option 2 (Étude d’en face)');
  expect(added?.cells[ALD]).toEqual({ value: '104' });
  page.workspace.undo();
  expect(page.workspace.study()).toBe(before);
});

test('ce que le parent apporte n’est pas demandé deux fois', async () => {
  type('actuel', DOCTORS, '48000');
  await openMerge(theirs({ actuel: { [DOCTORS]: '50000' } }));
  expect(rows()).toEqual([
    ['Médecins généralistes', '48 000 médecins', '50 000 médecins', '47 434 médecins'],
  ]);
  find('button', 'Tout prendre à eux').click();
  find('button', 'Reprendre').click();
  expect(page.workspace.study().scenarios.map(({ cells: own }) => own[DOCTORS]?.value)).toEqual([
    '50000',
    undefined,
    undefined,
    undefined,
  ]);
});

test('un lien refusé dit pourquoi, et l’étude ne change pas', async () => {
  page.library.answerRead(() => ({
    ok: false,
    problems: [{ code: 'forme', where: 'lien', message: 'Ce lien est coupé.' }],
  }));
  const before = page.workspace.study();
  find('button', 'Ajouter un scénario').click();
  find('menuitem', /^Reprendre un scénario/).click();
  await until(() => document.querySelector('dialog[open] .merge-link'));
  find('textbox', 'Lien vers une étude').focus();
  await userEvent.keyboard('#/lien/1.abc{Enter}');
  await until(() => document.querySelector('dialog [role="alert"]'));
  expect(textOf('dialog [role="alert"]')).toBe('Ce lien est coupé.');
  expect(page.workspace.study()).toBe(before);
});

test('partir d’un autre scénario se voit avant de se faire', async () => {
  chip('contre-proposition').click();
  find('menuitem', /^Partir d’un autre scénario/).click();
  await dialog();
  await until(() => document.querySelector('.merge-choices'));
  radio(/Option 1/).click();
  expect(textOf('.merge-preview')).toContain('Contre-proposition : 1 cellule montrera une autre valeur');
  expect(rows()).toEqual([['Montant par patient non vu', '5,00 €/patient/an', 'sans objet']]);
  radio(/les valeurs qu’il montre/).click();
  expect(textOf('.merge-preview')).toBe('Aucune cellule ne montrera une autre valeur.');
  find('button', 'Changer de départ').click();
  const moved = page.workspace.study().scenarios.find(({ id }) => id === 'contre-proposition');
  expect(moved?.parent).toBe('option-1');
  expect(moved?.cells['mini-forfait.montant_non_vu']?.value).toBe('5');
  expect(chip('contre-proposition').textContent).toBe('4Contre-propositionpart d’Option 1');
});

test('un scénario ne part pas de ce qui part de lui : le choix est là, éteint, avec la raison', async () => {
  chip('option-2').click();
  find('menuitem', /^Partir d’un autre scénario/).click();
  await until(() => document.querySelector('.merge-choices'));
  const child = radio(/Contre-proposition/);
  expect(child.disabled).toBe(true);
  expect(child.closest('label')?.textContent).toContain('part déjà de «\u00a0Option 2\u00a0»');
});

test('figer une base la pose à côté ; détacher garde les valeurs', async () => {
  chip('contre-proposition').click();
  find('menuitem', /^Figer en nouvelle base/).click();
  await until(() => document.querySelector('.merge-field input'));
  await userEvent.keyboard('Base du 14 mars{Enter}');
  const base = page.workspace.study().scenarios.at(-1);
  expect([base?.label, base?.parent]).toEqual(['Base du 14 mars', null]);
  expect(base?.cells['mini-forfait.montant_non_vu']?.value).toBe('5');
  chip('contre-proposition').click();
  find('menuitem', /^Détacher/).click();
  const own = page.workspace.study().scenarios.find(({ id }) => id === 'contre-proposition');
  expect(own?.parent).toBe(null);
  expect(own?.cells['mini-forfait.montant_non_vu']?.value).toBe('5');
});
