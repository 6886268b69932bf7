import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, openStudyPage, plainSpaces, textOf, type UiPage } from './ui-app.tsx';

let page: UiPage;

beforeEach(async () => {
  page = await openStudyPage();
});
afterEach(() => page.close());

const card = (name: string) => document.querySelector(`.result-card[aria-label="${name}"]`) as HTMLElement;
const rows = (name: string) =>
  [...card(name).querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => plainSpaces(cell.textContent ?? '')).filter(Boolean),
  );

describe('les résultats', () => {
  test('une carte donne chaque scénario, son écart dans l’unité et en %', () => {
    expect(rows('Budget France')).toEqual([
      ['Actuel', '378,5', 'référence'],
      ['Option 1', '407,0', '+28,5', '+7,5 %'],
      ['Option 2', '463,9', '+85,4', '+22,6 %'],
      ['Contre-proposition', '441,1', '+62,6', '+16,5 %'],
    ]);
    expect(plainSpaces(card('Budget France').querySelector('.card-unit')?.textContent ?? '')).toBe(
      'M€ par an',
    );
  });

  test('la valeur exacte est à un survol', () => {
    const amount = card('Budget France').querySelector('.amount') as HTMLElement;
    amount.focus();
    expect(plainSpaces(amount.title)).toBe('378,52332 M€/an');
  });

  test('une saisie ne redessine que les nombres', () => {
    const before = [...document.querySelectorAll('.result-card tr')];
    page.workspace.run({
      kind: 'set-cells',
      edits: [{ scenario: 'option-1', address: 'mini-forfait.montant[ald_80_plus]', cell: { value: '90' } }],
    });
    expect(rows('Budget France')[1]).toEqual(['Option 1', '435,4', '+56,9', '+15,0 %']);
    expect([...document.querySelectorAll('.result-card tr')]).toEqual(before);
  });

  test('ni NaN ni zéro pour ce qui n’a pas de valeur', () => {
    page.workspace.setValues('mini-forfait.budget', 'option-1', [
      {
        code: 'division-par-zero',
        where: 'mini-forfait.budget',
        message: 'Division par zéro : corrigez le diviseur.',
      },
    ]);
    page.workspace.setValues('mini-forfait.budget', 'option-2', [null]);
    expect(rows('Budget France')[1]).toEqual(['Option 1', 'division par zéro']);
    expect(rows('Budget France')[2]).toEqual(['Option 2', '—']);
    const failed = card('Budget France').querySelector('.amount-failure') as HTMLElement;
    failed.focus();
    expect(failed.title).toBe('Division par zéro : corrigez le diviseur.');
  });

  test('un résultat à plusieurs membres se lit en valeurs, en écarts, en %', () => {
    const name = 'Part des médecins par année';
    expect(rows(name)[2]).toEqual(['2027', '94,6', '101,7', '116,0', '110,3']);
    find('button', 'Écarts à la référence').click();
    expect(rows(name)[2]).toEqual(['2027', '94,6', '+7,1', '+21,3', '+15,7']);
    find('button', 'Écarts à la référence, en %').click();
    expect(rows(name)[2]).toEqual(['2027', '94,6', '+7,5 %', '+22,6 %', '+16,5 %']);
  });
});

test('les chiffres publiés portent leur verdict, et par combien ils s’écartent', async () => {
  find('tab', 'Chiffres publiés').click();
  const figures = [...document.querySelectorAll('.figure')].map((one) => plainSpaces(one.textContent ?? ''));
  expect(figures[0]).toMatch(/^retrouvéSocle du médecin de référenceimprimé « 7 980 € », recalculé 7 980,00/);
  expect(figures[1]).toMatch(
    /^écartBudget Franceimprimé « 380 M€ », recalculé 378,52 M€\/anécart −1,48 M€\/an/,
  );
  expect(figures[2]).toMatch(/^non recalculable/);
  expect(figures[2]).not.toContain('recalculé ');
  find('button', '1 écart').click();
  expect(document.querySelectorAll('.figure')).toHaveLength(1);
});

test('les onglets du volet se parcourent aux flèches', async () => {
  find('tab', 'Résultats').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  expect(document.activeElement).toBe(find('tab', 'Sources'));
  expect(textOf('.source-list')).toContain('Le Quotidien du médecin');
  expect(textOf('.note-list')).toContain('Les effectifs sont des hypothèses');
});
