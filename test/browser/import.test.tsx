import axe from 'axe-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { CellEdit } from '../../src/workspace/api.ts';
import { bookFile } from '../import/book-file.ts';
import { openStudyPage, plainSpaces, textOf, type UiPage } from './ui-app.tsx';

let page: UiPage;
beforeEach(async () => {
  page = await openStudyPage();
});
afterEach(() => page.close());

async function until<T>(condition: () => T): Promise<NonNullable<T>> {
  await expect.poll(condition, { timeout: 15_000, interval: 10 }).toBeTruthy();
  return condition() as NonNullable<T>;
}

const named = (selector: string, name: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].find(
    (one) => plainSpaces(one.getAttribute('aria-label') ?? one.textContent ?? '') === name,
  );

/** The dialog of the first table that takes values. */
async function openDialog(): Promise<void> {
  const trigger = await until(() =>
    document.querySelector<HTMLElement>('[aria-label^="Copier, exporter ou importer"]'),
  );
  trigger.click();
  (
    await until(() =>
      [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
        one.textContent?.includes('Importer des valeurs'),
      ),
    )
  ).click();
  await until(() => document.querySelector('.import-block'));
}

async function paste(text: string, html = ''): Promise<void> {
  const block = await until(() => document.querySelector<HTMLTextAreaElement>('.import-block'));
  const data = new DataTransfer();
  data.setData('text/plain', text);
  if (html !== '') data.setData('text/html', html);
  await until(() => !named('button', 'Ouvrir un fichier…')?.hasAttribute('disabled'));
  block.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

const importButton = () =>
  [...document.querySelectorAll<HTMLButtonElement>('.import-dialog .button-primary')].at(
    -1,
  ) as HTMLButtonElement;
const told = () => textOf('.import-counts');
const edits = (): readonly CellEdit[] => {
  const last = page.workspace.commands.at(-1);
  return last?.kind === 'set-cells' ? last.edits : [];
};

test('un bloc collé : ce qui change, ce qui est déjà ainsi, un nom à confirmer, une valeur refusée, puis un seul changement', async () => {
  await openDialog();
  await paste(
    [
      'Classe de patients\tMontant par patient · Actuel\tEffectif de référence',
      'ALD, 80 ans ou plus\t71,5\t60',
      '7 à 74 ans\t5\tbeaucoup',
      'de 2 à 6 ans\t8\t30',
      'Hors classe\t1\t2',
    ].join('\n'),
  );
  await until(() => document.querySelector('.import-table'));
  expect(told()).toContain('2 cellules changent, 3 sont déjà ainsi, 1 ligne ne correspond à rien.');
  expect(textOf('.import-wrong')).toContain(
    '7 à 74 ans, Effectif de référence (C3) : « beaucoup » n’est pas un nombre.',
  );
  expect(importButton().disabled).toBe(true);
  expect(page.workspace.commands).toEqual([]);

  named('.import-ask button', 'Confirmer')?.click();
  named('button', 'Ignorer cette valeur')?.click();
  await expect.poll(() => textOf('.import-preview .import-problem')).toBe('');
  await until(() => !importButton().disabled);
  expect(plainSpaces(importButton().textContent ?? '')).toBe('Importer 2 cellules');
  const { violations } = await axe.run(document.querySelector('.import-dialog') as Element);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  importButton().click();
  await until(() => page.workspace.commands.length > 0);
  expect(page.workspace.commands).toHaveLength(1);
  expect(page.workspace.commands[0]).toMatchObject({ kind: 'set-cells', label: 'l’import de 2 cellules' });
  const montants = edits().filter(({ cell }) => cell !== null);
  expect(montants.map(({ address, cell }) => [address, cell?.value])).toEqual([
    ['mini-forfait.montant[ald_80_plus]', '71.5'],
    ['mini-forfait.montant[age_2_6]', '8'],
  ]);
  expect(montants[0]?.cell?.note).toMatch(/^Collé d’un tableur, le .*\d{4}\.$/);
  expect(document.querySelector('.import-dialog')).toBe(null);
});

test('des lignes qui ne correspondent à rien, ajoutées comme lignes à soi avec leurs cellules en un seul changement', async () => {
  await openDialog();
  await paste(
    [
      'Classe de patients\tMontant par patient · Actuel\tEffectif de référence',
      '7 à 74 ans\t5\t721',
      'Hors classe\t1,5\t2',
      'Étrangers\t3\t',
      'HORS CLASSE\t9\t9',
    ].join('\n'),
  );
  await until(() => document.querySelector('.import-table'));
  expect(told()).toContain('1 cellule change, 1 est déjà ainsi, 3 lignes ne correspondent à rien.');
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('.import-add input')];
  expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
    [false, false],
    [false, false],
    [false, false],
  ]);
  const all = [...document.querySelectorAll<HTMLElement>('.import-preview > .import-only')][0];
  expect(plainSpaces(all?.textContent ?? '')).toContain('Ajouter ces 2 lignes comme lignes à vous');
  const whole = all?.querySelector('input') as HTMLInputElement;
  whole.focus();
  await userEvent.keyboard(' ');
  await expect
    .poll(told)
    .toContain('4 cellules changent, 1 est déjà ainsi, 1 ligne ne correspond à rien, 2 lignes s’ajoutent.');
  expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
    [true, false],
    [true, false],
    [false, true],
  ]);
  expect(textOf('.import-add-problem')).toBe(
    '« Hors classe » est déjà le nom d’une ligne : donnez-en un autre.',
  );
  boxes()[1]?.click();
  await until(() => whole.indeterminate);
  expect(told()).toContain('3 cellules changent');
  boxes()[1]?.click();
  const { violations } = await axe.run(document.querySelector('.import-dialog') as Element);
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);

  await expect.poll(() => plainSpaces(importButton().textContent ?? '')).toBe('Importer 4 cellules');
  importButton().click();
  await until(() => page.workspace.commands.length > 0);
  expect(page.workspace.commands).toMatchObject([
    {
      kind: 'add-rows',
      members: [
        { id: 'hors_classe', label: 'Hors classe', like: null },
        { id: 'etrangers', label: 'Étrangers', like: null },
      ],
      label: 'l’import de 4 cellules et de 2 lignes',
    },
  ]);
  const study = page.workspace.study();
  expect(study.scenarios[0]?.cells['mini-forfait.montant[hors_classe]']?.value).toBe('1.5');
  expect(study.members).toHaveLength(2);
  page.workspace.undo();
  expect(page.workspace.study().members).toBe(undefined);
  expect(page.workspace.study().scenarios[0]?.cells).toEqual({});
});

test('un classeur : la feuille qui parle du tableau, une colonne à choisir, la source non notée', async () => {
  await openDialog();
  const file = await bookFile({
    Divers: [
      ['Bonjour', 'à tous'],
      ['rien', 3],
    ],
    Grille: [
      ['Classe de patients', 'Chiffres lus'],
      ['ALD, 80 ans ou plus', 70.1],
      ['7 à 74 ans', 5],
      ['2 à 6 ans', 6.25],
    ],
  });
  const chooser = document.querySelector<HTMLInputElement>(
    '.import-dialog input[type="file"]',
  ) as HTMLInputElement;
  await until(() => !named('button', 'Ouvrir un fichier…')?.hasAttribute('disabled'));
  await userEvent.upload(chooser, file);
  await until(() => document.querySelector('.import-table'));
  expect(document.querySelector<HTMLSelectElement>('.import-origin select')?.selectedOptions[0]?.text).toBe(
    'Grille',
  );
  expect(told()).toContain('1 colonne ne correspond à rien.');
  const column = named('select', 'Où va la colonne « Chiffres lus »') as HTMLSelectElement;
  const option = [...column.options].find(({ text }) =>
    plainSpaces(text).startsWith('Montant par patient · Actuel'),
  );
  await userEvent.selectOptions(column, option?.value ?? '');
  await expect.poll(told).toContain('2 cellules changent, 1 est déjà ainsi.');
  document.querySelector<HTMLInputElement>('.import-note input')?.click();
  importButton().click();
  await until(() => page.workspace.commands.length > 0);
  expect(
    edits()
      .filter(({ cell }) => cell !== null)
      .map(({ cell }) => cell),
  ).toEqual([{ value: '70.1' }, { value: '6.25' }]);
});

test('ce qui ne se lit pas le dit, et rien ne change', async () => {
  await openDialog();
  await until(() => !named('button', 'Ouvrir un fichier…')?.hasAttribute('disabled'));
  const chooser = document.querySelector<HTMLInputElement>(
    '.import-dialog input[type="file"]',
  ) as HTMLInputElement;
  await userEvent.upload(chooser, new File([Uint8Array.of(0x50, 0x4b, 3, 4, 0)], 'coupé.xlsx'));
  await expect.poll(() => textOf('.import-problem')).toContain('« coupé.xlsx » est incomplet ou abîmé.');
  expect(textOf('.import-problem')).toContain('Rien n’a été changé.');
  await paste('a\tb', '<table><tr><td>x</td><td sdval="0.10000000000000001">0,1</td></tr></table>');
  await until(() => document.querySelector('.import-table'));
  expect(textOf('.import-table tbody')).toContain('0,1');
  expect(importButton().disabled).toBe(true);
  expect(page.workspace.commands).toEqual([]);
});
