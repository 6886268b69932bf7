import { expect, test } from 'vitest';
import { useApp } from './app.ts';
import {
  card,
  cellText,
  exactly,
  expectNoMachineWords,
  FMT,
  lines,
  openShipped,
  short,
  showTab,
  SLIDE,
  textOf,
  verdicts,
} from './study-page.ts';

const app = useApp();

/** The slide of 14 March 2024, then the signed agreement; the reference doctor's patients before. */
const PRINTED = [
  ['(ALD) 80 ans ou plus', '60', '70,00', '80,00', '100,00', '100,00'],
  ['80 ans et plus', '30', '46,00', '55,00', '55,00', '55,00'],
  ['(ALD) 0-79 ans', '170', '46,00', '55,00', '55,00', '55,00'],
  ['75-79 ans', '40', '5,00', '15,00', '15,00', '15,00'],
  ['7 à 74 ans', '720', '5,00', '5,00', '5,00', '5,00'],
  ['Moins de 2 ans', '10', '6,00', '15,00', '15,00', '15,00'],
  ['2 à 6 ans', '30', '6,00', '6,00', '6,00', '15,00'],
  ['Patients non vus dans les 2 dernières années', '85', 'N/A', 'Pas concerné', '5,00', '5,00'],
];

test('l’étude du forfait ouvre le tableau de la diapositive, colonne par colonne', async () => {
  const { page } = await openShipped(app, FMT);
  const shown = await lines(page, SLIDE);
  expect(shown.slice(0, PRINTED.length)).toEqual(PRINTED);
  expect(shown.at(-1)).toEqual([
    'Socle du médecin de référence',
    '1 060',
    '17 440,00',
    '20 330,00',
    '20 968,00',
    '21 220,00',
  ]);
  expect(await cellText(page, SLIDE, 'Patients non vus dans les 2 dernières années', 'Option 1')).toBe(
    'Pas concerné',
  );
  await expectNoMachineWords(page);
});

test('ses cartes donnent le budget de chaque grille, au centime, et l’écart à la grille actuelle', async () => {
  const { page } = await openShipped(app, FMT);
  expect(await card(page, 'Budget national (généralistes)')).toEqual([
    ['Actuel', '827,2', 'référence'],
    ['Option 1', '1 051,1', '+223,9', '+27,1 %'],
    ['Option 2', '1 082,2', '+255', '+30,8 %'],
    ['Convention signée', '1 094,5', '+267,3', '+32,3 %'],
  ]);
  expect(await exactly(page, 'Budget national (généralistes)')).toEqual([
    '827 248 960 €/an',
    '1 051 101 390,16 €/an',
    '1 082 211 643,136 €/an',
    '1 094 499 705,44 €/an',
  ]);
  expect(await exactly(page, 'Rémunération moyenne de la population')).toEqual([
    '17 440 €/médecin/an',
    '22 159,24 €/médecin/an',
    '22 815,104 €/médecin/an',
    '23 074,16 €/médecin/an',
  ]);
  expect(await card(page, 'Médecin de référence')).toEqual([
    ['Actuel', '17 440', 'référence'],
    ['Option 1', '21 390', '+3 950', '+22,6 %'],
    ['Option 2', '22 028', '+4 588', '+26,3 %'],
    ['Convention signée', '22 280', '+4 840', '+27,8 %'],
  ]);
  expect(await card(page, 'Gain par cas type')).toContainEqual([
    'Liste dormante',
    '0',
    '4 515',
    '−1 193',
    '−896',
  ]);
  // 30 % and 10 % of the socle and the C2S, and 10 000 €.
  const gains = await exactly(page, 'Gain par cas type');
  expect(gains.slice(17, 20).map((gain) => gain.replace(/ €.*/, ''))).toEqual([
    '17 806,60',
    '18 870,60',
    '19 110',
  ]);
});

test('ses chiffres publiés portent leur verdict, et disent de combien une source se trompe', async () => {
  const { page } = await openShipped(app, FMT);
  const figures = await showTab(page, 'Chiffres publiés');
  expect(await verdicts(page)).toEqual(['7 retrouvés', '5 écarts', '3 non recalculables']);
  const gap = figures.getByRole('listitem').filter({ hasText: '263 M€ × 4' });
  expect(short(await textOf(gap))).toContain(
    'imprimé « 263 M€ × 4 », recalculé 827 248 960 €/anécart −224 751 040 €/an',
  );
});
