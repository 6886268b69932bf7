import { afterEach, beforeEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, openStudyPage, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage;
const ALD = 'mini-forfait.montant[ald_80_plus]';

beforeEach(async () => {
  page = await openStudyPage();
});
afterEach(() => page.close());

const field = () => document.querySelector('[data-cell-field]') as HTMLInputElement;
const type = async (text: string) => {
  field().focus();
  await userEvent.fill(field(), text);
  await userEvent.keyboard('{Enter}');
};
const own = (scenario: string, at = ALD) =>
  page.workspace.study().scenarios.find(({ id }) => id === scenario)?.cells[at];

test('la cellule choisie se dit en mots, avec sa source et son état', () => {
  page.workspace.select({ address: ALD, scenario: 'option-1' });
  expect(textOf('.cell-name')).toBe('Montant par patientALD, 80 ans ou plusOption 1');
  expect(field().value).toBe('80');
  expect(textOf('.cell-unit')).toBe('€ par patient et par an');
  expect(textOf('.cell-bar .status')).toBe('publié');
  expect(textOf('.cell-bar .source-link')).toBe(
    'Convention médicale, multilatérale, 14 mars 2024, l. 829-848',
  );
});

test('une cellule modifiée montre la valeur dont part son scénario, et y revient', async () => {
  await until(() => document.querySelector('[role="grid"] tbody td'));
  page.workspace.select({ address: ALD, scenario: 'contre-proposition' });
  expect(textOf('.cell-bar .status')).toBe('modifié : 100,00 €/patient/an dans « Option 2 »');
  find('button', 'Revenir à la valeur reprise').click();
  // The button is gone: the keyboard is on the cell.
  await until(() => document.activeElement?.matches('[role="grid"] td'));
  expect(own('contre-proposition')).toBeUndefined();
  await until(() => field().value === '100');
  expect(textOf('.cell-inherited')).toBe('repris de Option 2');
});

test('un nombre français entre tel quel', async () => {
  page.workspace.select({ address: ALD, scenario: 'actuel' });
  await type('1\u202f234,5 €');
  expect(own('actuel')).toEqual({ value: '1234.5' });
  page.workspace.select({ address: 'mini-forfait.cle_medecins[a2025]', scenario: 'actuel' });
  await until(() => field().value === '20');
  await type('12,5');
  expect(own('actuel', 'mini-forfait.cle_medecins[a2025]')).toEqual({ value: '0.125' });
});

test('ce qui se tape reste quand la grille apprend que la cellule est commune', async () => {
  page.workspace.select({ address: ALD, scenario: 'actuel' });
  await userEvent.fill(field(), '81');
  page.workspace.select({ address: ALD, scenario: 'actuel', shared: true });
  expect(field().value).toBe('81');
  page.workspace.select({ address: 'mini-forfait.cle_medecins[a2025]', scenario: 'actuel' });
  expect(field().value).toBe('20');
});

test('ce qui n’est pas un nombre est refusé avec le motif, et la cellule garde sa valeur', async () => {
  page.workspace.select({ address: ALD, scenario: 'actuel' });
  await type('12,5,0');
  expect(textOf('.cell-trouble')).toBe(
    '« 12,5,0 » n’est pas un nombre. La cellule garde 70,00 €/patient/an.',
  );
  expect(field().getAttribute('aria-invalid')).toBe('true');
  expect(page.workspace.commands).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(field().value).toBe('70');
  expect(document.querySelector('.cell-trouble')).toBeNull();
});

test('hors des bornes aussi, avec les bornes', async () => {
  page.workspace.select({ address: ALD, scenario: 'actuel' });
  await type('-5');
  expect(textOf('.cell-trouble')).toContain('est hors des bornes : au moins 0,00 €/patient/an');
  expect(page.workspace.commands).toEqual([]);
});

test('1.234 demande, et n’est jamais deviné', async () => {
  page.workspace.select({ address: ALD, scenario: 'actuel' });
  await type('1.234');
  expect(page.workspace.commands).toEqual([]);
  const readings = [...document.querySelectorAll<HTMLElement>('.cell-readings button')];
  expect(readings).toHaveLength(2);
  readings[0]?.click();
  expect(own('actuel')).toEqual({ value: '1234' });
});

test('vider rend la cellule sans objet', async () => {
  page.workspace.select({ address: 'mini-forfait.montant_non_vu', scenario: 'option-2' });
  await type('');
  expect(own('option-2', 'mini-forfait.montant_non_vu')).toEqual({ value: null });
});

test('un choix se prend dans sa liste', async () => {
  page.workspace.select({ address: 'mini-forfait.regle_cumul', scenario: 'actuel' });
  const list = document.querySelector('.cell-field select') as HTMLSelectElement;
  await userEvent.selectOptions(list, 'Le plus élevé seulement');
  expect(own('actuel', 'mini-forfait.regle_cumul')).toEqual({ value: '1' });
});

test('une cellule calculée montre sa formule et ne se saisit pas', () => {
  page.workspace.select({ address: 'mini-forfait.socle_ref', scenario: 'option-1' });
  expect(document.querySelector('[data-cell-field]')).toBeNull();
  expect(textOf('.cell-value')).toBe('8 580,00 €/médecin/an');
  expect(textOf('.cell-formula')).toBe('= SOMME(effectif_ref * montant; classe_patient)');
});

test('une colonne partagée se modifie pour tous les scénarios', async () => {
  const at = 'mini-forfait.effectif_ref[age_2_6]';
  page.workspace.select({ address: at, scenario: 'actuel', shared: true });
  expect(textOf('.cell-scenario')).toBe('Tous les scénarios');
  await type('31');
  expect(own('actuel', at)).toEqual({ value: '31' });
  expect(page.workspace.values('mini-forfait.effectif_ref', 'contre-proposition')?.[2]).toBe('31');
});
