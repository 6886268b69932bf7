import { afterEach, describe, expect, test } from 'vitest';
import type { Dossier } from '../../src/core/model/dossier.ts';
import { focusSelectedCell } from '../../src/ui/grid/active-grids.ts';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { createFakeWorkspace } from './fake-workspace.ts';
import { type GridPage, openGridPage } from './grid-page.tsx';

let page: GridPage | undefined;
afterEach(() => page?.close());

/** A table of `rows` rows, in a dossier of its own. */
function tall(rows: number, tables = 1): Dossier {
  const members = Array.from({ length: rows }, (_, at) => ({ id: `m${at}`, label: `Membre ${at}` }));
  return {
    ...miniDossier,
    dimensions: [{ id: 'membre', label: 'Membre', members }],
    parameters: [
      {
        id: 'valeur',
        label: 'Valeur',
        unit: '€',
        dims: ['membre'],
        status: 'publie',
        ref: { source: 'presse' },
        cells: Object.fromEntries(members.map(({ id }, at) => [id, String(at)])),
      },
    ],
    formulas: [],
    tables: Array.from({ length: tables }, (_, at) => ({
      id: `t${at}`,
      title: `Tableau ${at}`,
      rows: ['membre'],
      items: ['valeur'],
    })),
  };
}

const workspaceOf = (dossier: Dossier) =>
  createFakeWorkspace({
    dossiers: [dossier],
    study: { ...miniStudy, scenarios: miniStudy.scenarios.slice(0, 1) },
    formulas: {},
  });

describe('a page of many tables', () => {
  test('draws those near the window, and keeps the place of the others', async () => {
    page = await openGridPage({ workspace: workspaceOf(tall(40, 4)), drawn: 1 });
    const places = [...page.host.querySelectorAll<HTMLElement>('.parameter-table-grid')];
    const heights = places.map((place) => place.offsetHeight);
    expect(new Set(heights).size).toBe(1);
    expect(heights[0]).toBeGreaterThan(40 * 28);
    places[3]?.scrollIntoView();
    await expect.poll(() => places[3]?.querySelectorAll('td').length).toBe(40);
    expect(places.map((place) => place.offsetHeight)).toEqual(heights);
  });

  test('a large table scrolls inside itself and draws what is seen', async () => {
    page = await openGridPage({ workspace: workspaceOf(tall(500)) });
    expect(page.host.querySelectorAll('.ht_master tbody tr').length).toBeLessThan(120);
    page.workspace.select({ address: 'mini-forfait.valeur[m400]', scenario: 'actuel', shared: true });
    await expect.poll(() => page?.host.querySelector('.ht_master td.current')?.textContent).toBe('400,00');
  });
});

describe('selection from elsewhere', () => {
  test('shows in the table without taking the keyboard, which goes there when asked', async () => {
    page = await openGridPage();
    const field = document.createElement('input');
    page.host.append(field);
    field.focus();
    page.workspace.select({ address: 'mini-forfait.montant[age_2_6]', scenario: 'option-2' });
    expect(page.cell(2, 3).className).toContain('current');
    expect(document.activeElement).toBe(field);
    expect(focusSelectedCell()).toBe(true);
    expect(document.activeElement).toBe(page.cell(2, 3));
    await page.keys('9{Enter}');
    expect(page.text(2, 3)).toBe('9,00');
  });

  test('a shared cell is found whatever the scenario', async () => {
    page = await openGridPage();
    page.workspace.select({ address: 'mini-forfait.effectif_ref[age_2_6]', scenario: 'option-2' });
    expect(page.cell(2, 0).className).toContain('current');
  });
});

describe('what comes from elsewhere', () => {
  test('a change made by another part of the page shows at once', async () => {
    page = await openGridPage();
    page.workspace.run({
      kind: 'set-cells',
      edits: [{ scenario: 'actuel', address: 'mini-forfait.montant[age_7_74]', cell: { value: '6' } }],
    });
    expect([1, 2, 3, 4].map((column) => page?.text(1, column))).toEqual(['6,00', '6,00', '6,00', '6,00']);
    expect(page.cell(1, 1).className).toContain('is-modified');
    expect(page.cell(1, 2).className).toContain('is-modified-above');
  });

  test('a failure is told in the cell, and in full when it is pointed at', async () => {
    page = await openGridPage();
    const message = 'Division par zéro : « montant_non_vu » vaut 0.';
    page.workspace.setValues('mini-forfait.socle_ref', 'option-1', [
      { code: 'division-par-zero', where: 'mini-forfait.socle_ref', message },
    ]);
    expect(page.text(4, 2)).toBe('Division par 0');
    expect(page.cell(4, 2).title).toBe(message);
    expect(page.cell(4, 2).getAttribute('aria-invalid')).toBe('true');
  });

  test('a new scenario is a new column, and the keyboard stays where it was', async () => {
    page = await openGridPage();
    await page.click(0, 2);
    page.workspace.run({
      kind: 'add-scenario',
      at: 4,
      scenario: { id: 's5', label: 'Cinquième', description: '', parent: 'option-1', color: 4, cells: {} },
    });
    await expect
      .poll(
        () =>
          page?.host.querySelectorAll('.ht_master')[0]?.querySelectorAll('tbody tr:first-child td').length,
      )
      .toBe(6);
    expect(page.text(0, 5)).toBe('80,00');
    await expect.poll(() => document.activeElement).toBe(page.cell(0, 2));
  });
});

test('on paper the whole table is there, in plain HTML', async () => {
  page = await openGridPage({ workspace: workspaceOf(tall(500)) });
  window.dispatchEvent(new Event('beforeprint'));
  const table = page.host.querySelector('table.grid-plain');
  expect(table?.querySelectorAll('tbody tr')).toHaveLength(500);
  expect(table?.querySelector('caption')?.textContent).toBe('Tableau 0');
  window.dispatchEvent(new Event('afterprint'));
  expect(page.host.querySelector('table.grid-plain')).toBeNull();
});
