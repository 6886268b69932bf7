import { expect, inject, test } from 'vitest';
import { atRest, useApp } from './app.ts';
import { goTo, watchPointer } from './keyboard.ts';
import { downloadsInstead, saveFile } from './saved-file.ts';
import {
  card,
  cellBar,
  cellText,
  lines,
  savingState,
  settled,
  SLIDE,
  soon,
  textOf,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const TOP = '(ALD) 80 ans ou plus';
const SOCLE = 'Socle du médecin de référence';

test('tout le parcours se fait au clavier : ouvrir, saisir, dupliquer, renommer, enregistrer, tout annuler, tout rétablir', async () => {
  const { page } = await app.newPage();
  await downloadsInstead(page);
  const presses = await watchPointer(page);
  await page.goto(inject('appUrl'));
  await atRest(page);

  await goTo(page, /^(Ouvrir « )?Forfait médecin traitant : les options( »)?$/);
  await page.keyboard.press('Enter');
  await settled(page);
  const before = await lines(page, SLIDE);

  // F6 goes to the part of the tables; then into the first of them.
  await goTo(page, /^1Actuel/, 'F6');
  await goTo(page, '60');
  for (let column = 0; column < 3; column += 1) await page.keyboard.press('ArrowRight');
  expect(await textOf(cellBar(page))).toContain('Option 2');
  expect(await textOf(cellBar(page))).toContain(TOP);

  // 58 of his 60 patients are seen: 8 € less for each.
  await page.keyboard.type('92');
  await page.keyboard.press('Enter');
  await soon(() => cellText(page, SLIDE, SOCLE, 'Option 2')).toBe('20 504,00');
  expect(await cellText(page, SLIDE, TOP, 'Option 2')).toBe('92,00');
  await soon(() => card(page, 'Médecin de référence')).toContainEqual([
    'Option 2',
    '21 564',
    '+4 124',
    '+23,6 %',
  ]);
  expect(await textOf(cellBar(page))).toContain('80 ans et plus');

  await page.keyboard.press('Control+Shift+D');
  await soon(() => lines(page, SLIDE).then(([first]) => first?.length)).toBe(
    before[0]?.length === 6 ? 7 : -1,
  );
  // The part before the tables, then on to the chips of the scenarios.
  await page.keyboard.press('Shift+F6');
  await goTo(page, /^\d?Copie d’Option 2$/);
  await page.keyboard.press('F2');
  await page.keyboard.type('Contre-proposition');
  await page.keyboard.press('Enter');
  await soon(() => page.getByRole('columnheader', { name: /Contre-proposition/ }).count()).toBeGreaterThan(0);

  // Back in the table, one column to the right: the new scenario's own.
  await page.keyboard.press('F6');
  await goTo(page, /^(55|92),00$/, 'F6');
  await page.keyboard.press('ArrowRight');
  expect(await textOf(cellBar(page))).toContain('Contre-proposition');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('85,5');
  await page.keyboard.press('Tab');
  await soon(() => cellText(page, SLIDE, SOCLE, 'Contre-proposition')).toBe('20 127,00');
  expect(await cellText(page, SLIDE, TOP, 'Option 2')).toBe('92,00');

  await untilSaved(page);
  expect(await savingState(page)).toBe('Enregistré');
  const saved = await saveFile(page);
  expect(saved.name).toBe('Forfait médecin traitant - les options.etabli.json');
  expect(saved.study.scenarios.map(({ label }) => label)).toEqual([
    'Actuel',
    'Option 1',
    'Option 2',
    'Contre-proposition',
    'Convention signée',
  ]);
  const at = 'forfait-medecin-traitant.montant[ald_80_plus]';
  expect(saved.study.scenarios.map(({ cells }) => cells[at]?.value)).toEqual([
    undefined,
    '80',
    '92',
    '85.5',
    '100',
  ]);

  const undo = page.getByRole('button', { name: /^(Annuler|Rien à annuler)/ });
  for (let step = 0; step < 4; step += 1) {
    expect(await undo.isEnabled(), `step ${step}`).toBe(true);
    await page.keyboard.press('Control+z');
  }
  expect(await undo.isEnabled()).toBe(false);
  await soon(() => lines(page, SLIDE)).toEqual(before);

  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+y');
  await soon(() => cellText(page, SLIDE, SOCLE, 'Contre-proposition')).toBe('20 127,00');
  await untilSaved(page);
  const again = await saveFile(page);
  expect({ ...again.study, modified: '' }).toEqual({ ...saved.study, modified: '' });
  expect(await presses()).toBe(0);
});
