import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useApp } from './app.ts';
import { card, exactly, expectNoMachineWords, openShipped, showTab, textOf, verdicts } from './study-page.ts';

const app = useApp();

/** The first value of each line, rounded or not as the card shows it. */
async function firstOf(page: Page, title: string): Promise<readonly (string | undefined)[]> {
  return (await card(page, title)).map((line) => line[1]);
}

test('l’OAM redonne 4,8, 13,6 et 24 M€, 42,4 et 10,6 M€, 190, 540 et 950 €, et les autres scénarios de la fiche', async () => {
  const { page } = await openShipped(app, 'OAM : du taux d’initiation');
  expect(await firstOf(page, 'Économie nette de l’Assurance maladie sur trois ans')).toEqual([
    '42,4',
    '21,8',
    '73,6',
    '37,1',
    '41,7',
  ]);
  expect(await firstOf(page, 'Intéressement sur trois ans')).toEqual(['10,6', '5,4', '18,4', '15,9', '10,4']);
  const share = await card(page, 'Part de l’Assurance maladie par année');
  expect(share.slice(3)).toEqual([
    ['2025', '4,8', '1,6', '4,8', '4,2', '4,3'],
    ['2026', '13,6', '6,6', '24', '11,9', '13,1'],
    ['2027', '24', '13,6', '44,8', '21', '24,4'],
  ]);
  const gain = await card(page, 'Gain par PS, arrondi comme la source');
  expect(gain.slice(3).map((line) => line[1])).toEqual(['190', '540', '950']);
  const threeYearGain = await exactly(page, 'Gain par PS sur trois ans');
  expect(threeYearGain.map((gain) => gain.replace(/(,\d{4})\d* €.*/, '$1'))).toEqual([
    ...['1 684,1436', '864,3152', '2 923,4191', '2 526,2154', '1 656,2727'],
  ]);
  expect(await verdicts(page)).toEqual(['17 retrouvés', '2 écarts', '3 non recalculables']);
  const figures = await showTab(page, 'Chiffres publiés');
  const threeYears = figures.getByRole('listitem').filter({ hasText: 'Gain par PS sur 3 ans' });
  expect(await textOf(threeYears)).toContain('imprimé « 1680 € », recalculé 1 684,14 €/PS');
  await expectNoMachineWords(page);
});

test('le calage de l’OAM donne 53 M€, avec les résidus de chaque croissance', async () => {
  const { page } = await openShipped(app, 'OAM : que disent les points imprimés');
  expect(await firstOf(page, 'Économie brute sur trois ans')).toEqual(['53', '53', '53']);
  // Cut after four decimals, M€: 2022 to 2024 have none.
  const residuals = await exactly(page, 'Résidu du modèle structurel');
  expect(residuals.slice(9).map((value) => value.replace(/(,\d{4})\d* M€$/, '$1'))).toEqual([
    ...['−0,5904', '−0,0277', '0,6250'],
    ...['−0,4107', '0,1204', '0,6666'],
    ...['1,0011', '−0,0927', '−1,2916'],
  ]);
  expect(residuals.slice(0, 9)).toEqual(Array.from({ length: 9 }, () => 'Sans objet'));
});

test('les biosimilaires reversent ce que donne chaque lecture du calendrier', async () => {
  const { page } = await openShipped(app, 'Biosimilaires');
  const paid = await exactly(page, 'Reversement aux médecins de 2021 à 2029');
  expect(paid.map((value) => value.replace(/(,\d\d)\d*/, '$1'))).toEqual([
    '903 466,66 €',
    '345 386,66 €',
    '604 426,66 €',
    '1 594 240 €',
    '1 283 466,66 €',
  ]);
  expect(await firstOf(page, 'Économie anti VEGF à l’objectif, ordre de grandeur')).toEqual(
    Array.from({ length: 5 }, () => '144'),
  );
  const years = await card(page, 'Année où l’objectif est atteint');
  expect(years).toContainEqual(['Ranibizumab', '2027', '2027', '2027', '2025', '2027']);
  expect(await verdicts(page)).toEqual(['11 retrouvés', '5 écarts', '2 non recalculables']);
  await expectNoMachineWords(page);
});

test('PRADO coûte et rapporte ce que la fiche attend, scénario par scénario', async () => {
  const { page } = await openShipped(app, 'PRADO');
  const budget = await exactly(page, 'Budget annuel');
  expect(budget.slice(0, 4)).toEqual([
    '40 332 434,40 €/an',
    '40 332 434,40 €/an',
    '37 451 951,40 €/an',
    '36 478 195,20 €/an',
  ]);
  expect(budget[4]).toMatch(/^57 563 771,70/);
  const net = await exactly(page, 'Bénéfice net, tous volets');
  expect(net.map((value) => value.replace(/(,\d\d)\d*.*/, '$1'))).toEqual([
    '101 618 192,15',
    '205 358 312,15',
    '104 498 675,15',
    '105 472 431,35',
    '156 554 642,98',
  ]);
  const cost = await card(page, 'Coût moyen d’une adhésion');
  expect(cost[0]).toEqual(['Actuel 2016', '93,60', 'référence']);
  expect(cost[4]).toEqual(['Objectif 650 000', '88,56', '−5,04', '−5,4 %']);
  expect(await verdicts(page)).toEqual(['63 retrouvés', '26 écarts', '8 non recalculables']);
  await expectNoMachineWords(page);
});

test('la lecture stricte, la C2S à 5 € et les listes dormantes donnent le budget et les perdants attendus', async () => {
  const { page } = await openShipped(app, 'Lecture stricte');
  expect(await card(page, 'Budget national (généralistes)')).toHaveLength(8);
  expect(await exactly(page, 'Budget national (généralistes)')).toContain('1 025 961 370,16 €/an');
  expect(await card(page, 'Médecin de référence')).toEqual([
    ['Actuel', '17 440', 'référence'],
    ['Option 1', '21 390', '+3 950', '+22,6 %'],
    ['Option 1, lecture stricte (B)', '20 443', '+3 003', '+17,2 %'],
    ['Option 1, C2S à 5 €', '20 860', '+3 420', '+19,6 %'],
    ['Option 2', '22 028', '+4 588', '+26,3 %'],
    ['Option 2, C2S à 5 €', '21 498', '+4 058', '+23,3 %'],
    ['Option 2, sans addition', '22 028', '+4 588', '+26,3 %'],
    ['Option 2, listes dormantes', '21 498', '+4 058', '+23,3 %'],
  ]);
  const losers = await card(page, 'Médecins perdants');
  expect(losers.map((line) => line[1])).toEqual([...Array.from({ length: 7 }, () => '0 %'), '7,7 %']);
});
