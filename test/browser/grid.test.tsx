import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type GridPage, openGridPage, putOnClipboard, readClipboard } from './grid-page.tsx';

const MONTANT = 'mini-forfait.montant';
/** Columns of the first table: shared effectif, then montant in each scenario. */
const ACTUEL = 1;
const OPTION_1 = 2;
const OPTION_2 = 3;
const CONTRE = 4;
const ALD = 0;
const ADULTES = 1;
const ENFANTS = 2;
const NON_VUS = 3;
const TOTAL = 4;

let page: GridPage;

beforeEach(async () => {
  page = await openGridPage();
});
afterEach(() => page.close());

describe('the table reads like the slide', () => {
  test('a shared column, then one a scenario; absent is what the source prints, never 0', () => {
    expect(page.column(0)).toEqual(['60', '720', '30', '', '']);
    expect(page.column(ACTUEL)).toEqual(['70,00', '5,00', '6,00', 'N/A', '7 980,00']);
    expect(page.column(OPTION_1)).toEqual(['80,00', '5,00', '6,00', 'Pas concerné', '8 580,00']);
    expect(page.column(CONTRE)).toEqual(['92,00', '5,00', '6,00', '5,00', '9 300,00']);
  });

  test('what is typed, computed, supposed and changed is told by its signs', () => {
    expect(page.cell(ALD, 0).className).toContain('is-hypothesis');
    expect(page.cell(ALD, CONTRE).className).toContain('is-modified');
    expect(page.cell(ALD, CONTRE).title).toMatch(/100,00.*dans «.Option 2.»/);
    expect(page.cell(TOTAL, ACTUEL).className).toContain('is-computed');
    expect(page.cell(TOTAL, ACTUEL).getAttribute('aria-readonly')).toBe('true');
  });
});

describe('typing', () => {
  test('replaces, Enter confirms and goes down, and the results follow', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('92,5{Enter}');
    expect(page.edits()).toEqual([
      { scenario: 'option-1', address: `${MONTANT}[ald_80_plus]`, cell: { value: '92.5' } },
    ]);
    expect(page.text(ALD, OPTION_1)).toBe('92,50');
    expect(page.text(TOTAL, OPTION_1)).toBe('9 330,00');
    expect(page.workspace.selection()).toEqual({ address: `${MONTANT}[age_7_74]`, scenario: 'option-1' });
  });

  test('Tab confirms to the right, Shift+Enter up, an arrow its way', async () => {
    await page.click(ADULTES, ACTUEL);
    await page.keys('7{Tab}');
    expect(page.workspace.selection()?.scenario).toBe('option-1');
    await page.keys('8{Shift>}{Enter}{/Shift}');
    expect(page.workspace.selection()?.address).toBe(`${MONTANT}[ald_80_plus]`);
    await page.keys('9{ArrowLeft}');
    expect(page.workspace.selection()?.scenario).toBe('actuel');
    expect([page.text(ADULTES, ACTUEL), page.text(ADULTES, OPTION_1), page.text(ALD, OPTION_1)]).toEqual([
      '7,00',
      '8,00',
      '9,00',
    ]);
  });

  test('F2 edits every digit; Esc gives up', async () => {
    await page.click(ALD, CONTRE);
    await page.keys('{F2}');
    expect(page.editor()?.value).toBe('92');
    await page.keys('5{Escape}');
    expect(page.text(ALD, CONTRE)).toBe('92,00');
    expect(page.workspace.commands).toEqual([]);
  });

  test('Enter without typing goes down and changes nothing', async () => {
    await page.click(ALD, ACTUEL);
    await page.keys('{Enter}');
    expect(page.workspace.selection()?.address).toBe(`${MONTANT}[age_7_74]`);
    expect(page.workspace.commands).toEqual([]);
  });

  test('a shared column writes where scenarios start', async () => {
    await page.click(ALD, 0);
    expect(page.workspace.selection()?.shared).toBe(true);
    await page.keys('61{Enter}');
    expect(page.edits()).toEqual([
      { scenario: 'actuel', address: 'mini-forfait.effectif_ref[ald_80_plus]', cell: { value: '61' } },
    ]);
    expect(page.text(ALD, 0)).toBe('61');
  });

  test('« s.o. » makes absent, and nothing typed goes back to the source', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('s.o.{Enter}');
    expect(page.text(ALD, OPTION_1)).toBe('—');
    await page.keys('{ArrowUp}{F2}{Backspace}{Enter}');
    expect(page.edits()).toEqual([{ scenario: 'option-1', address: `${MONTANT}[ald_80_plus]`, cell: null }]);
    expect(page.text(ALD, OPTION_1)).toBe('70,00');
  });

  test('Ctrl+Enter fills the selection', async () => {
    await page.click(ALD, OPTION_2);
    await page.keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}4{Control>}{Enter}{/Control}');
    expect(page.column(OPTION_2).slice(0, 3)).toEqual(['4,00', '4,00', '4,00']);
    expect(page.workspace.commands).toHaveLength(1);
  });
});

describe('what is not understood', () => {
  test('stays to be corrected, and the cell keeps its value', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('12,5,0{Enter}');
    expect(page.says()).toBe('« 12,5,0 » n’est pas un nombre.La cellule garde 80,00 €/patient/an.');
    expect(page.editor()?.value).toBe('12,5,0');
    await page.keys('{Backspace}{Backspace}{Enter}');
    expect(page.says()).toBe('');
    expect(page.text(ALD, OPTION_1)).toBe('12,50');
  });

  test('left by a press elsewhere, it is given up and said', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('abc');
    await page.click(ENFANTS, ACTUEL);
    expect(page.says()).toContain('« abc » n’est pas un nombre.');
    expect(page.text(ALD, OPTION_1)).toBe('80,00');
    expect(page.workspace.commands).toEqual([]);
  });

  test('out of bounds says the bounds', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('-3{Enter}');
    expect(page.says()).toContain('au moins 0,00 €');
    await page.keys('{Escape}');
    expect(page.text(ALD, OPTION_1)).toBe('80,00');
  });

  test('1.234 asks, and the keyboard answers', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('1.234{Enter}');
    const items = () => [...document.querySelectorAll('[role="menuitem"]')].map((one) => one.textContent);
    await expect.poll(items).toHaveLength(2);
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
    const chosen = document.activeElement?.textContent?.startsWith('1\u202f234');
    await page.keys('{Enter}');
    expect(page.edits()?.[0]?.cell?.value).toBe(chosen ? '1234' : '1.234');
    expect(page.workspace.selection()?.address).toBe(`${MONTANT}[age_7_74]`);
    await page.keys('3{Enter}');
    expect(page.text(ADULTES, OPTION_1)).toBe('3,00');
  });

  test('1.234 left unanswered changes nothing, and the keyboard is back on the cell', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('1.234{Enter}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitem');
    await page.keys('{Escape}');
    await expect.poll(() => document.activeElement).toBe(page.cell(ALD, OPTION_1));
    expect(page.workspace.commands).toEqual([]);
  });

  test('a computed cell says so', async () => {
    await page.click(TOTAL, OPTION_1);
    await page.keys('5');
    expect(page.says()).toContain('se calcule');
    expect(page.editor()).toBeNull();
  });
});

describe('Delete', () => {
  test('goes back to what is inherited, in one command for the whole selection', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('{Shift>}{ArrowRight}{ArrowRight}{/Shift}{Delete}');
    expect(page.workspace.commands).toHaveLength(1);
    expect([page.text(ALD, OPTION_1), page.text(ALD, OPTION_2), page.text(ALD, CONTRE)]).toEqual([
      '70,00',
      '70,00',
      '70,00',
    ]);
  });

  test('says when there is nothing to take back', async () => {
    await page.click(ENFANTS, ACTUEL);
    await page.keys('{Delete}');
    expect(page.says()).toContain('rien de modifié');
    expect(page.workspace.commands).toEqual([]);
  });
});

describe('undo is the program’s', () => {
  test('Ctrl+Z and Ctrl+Y from the grid', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('91{Enter}');
    await page.keys('{Control>}z{/Control}');
    expect(page.text(ALD, OPTION_1)).toBe('80,00');
    expect(page.text(TOTAL, OPTION_1)).toBe('8 580,00');
    await page.keys('{Control>}y{/Control}');
    expect(page.text(ALD, OPTION_1)).toBe('91,00');
  });
});

describe('blocks', () => {
  test('a block of a French Excel is one command', async () => {
    await putOnClipboard('1 234,56 €\t12\n7,5\t(0)\n');
    await page.click(ALD, ACTUEL);
    await userEvent.paste();
    expect(page.workspace.commands).toHaveLength(1);
    expect([page.text(ALD, ACTUEL), page.text(ALD, OPTION_1)]).toEqual(['1 234,56', '12,00']);
    expect([page.text(ADULTES, ACTUEL), page.text(ADULTES, OPTION_1)]).toEqual(['7,50', '0,00']);
    await page.keys('{Control>}z{/Control}');
    expect(page.column(ACTUEL).slice(0, 3)).toEqual(['70,00', '5,00', '6,00']);
  });

  test('one wrong cell refuses the block, by its name', async () => {
    await putOnClipboard('71\nabc\n');
    await page.click(ALD, ACTUEL);
    await userEvent.paste();
    expect(page.says()).toContain('Rien n’a été changé : une cellule est refusée.');
    expect(page.says()).toContain('7 à 74 ans · Montant par patient · Actuel : « abc » n’est pas un nombre.');
    expect(page.workspace.commands).toEqual([]);
    expect(page.text(ALD, ACTUEL)).toBe('70,00');
  });

  test('a block that is too large is refused', async () => {
    await putOnClipboard('1\t2\t3\n');
    await page.click(ALD, OPTION_2);
    await userEvent.paste();
    expect(page.says()).toContain('dépasse le tableau de 1 colonne');
    expect(page.workspace.commands).toEqual([]);
  });

  test('what is copied is what a French Excel reads', async () => {
    await page.click(ADULTES, ACTUEL);
    await page.keys('{Shift>}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowRight}{/Shift}');
    await userEvent.copy();
    expect((await readClipboard()).replaceAll('\r', '')).toBe('5\t5\n6\t6\n—\t—\n7980\t8580');
  });

  test('a copied cell pastes over the selection, to the digit', async () => {
    await page.click(0, 0, 1);
    await page.keys('12,345678901234567890123 %{Enter}{ArrowUp}');
    await userEvent.copy();
    await page.keys('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await userEvent.paste();
    expect(page.edits()?.map(({ cell }) => cell?.value)).toEqual([
      '0.12345678901234567890123',
      '0.12345678901234567890123',
    ]);
  });

  test('cut takes the change away once copied', async () => {
    await page.click(ALD, CONTRE);
    await userEvent.cut();
    expect(page.text(ALD, CONTRE)).toBe('100,00');
    expect(await readClipboard()).toBe('92');
  });

  test('Ctrl+D and Ctrl+R copy the first over the others', async () => {
    await page.click(ALD, ACTUEL);
    await page.keys('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}');
    expect(page.column(ACTUEL).slice(0, 3)).toEqual(['70,00', '70,00', '70,00']);
    await page.keys('{ArrowLeft}{ArrowRight}{Shift>}{ArrowRight}{/Shift}{Control>}r{/Control}');
    expect(page.text(ALD, OPTION_1)).toBe('70,00');
    expect(page.workspace.commands).toHaveLength(2);
  });

  test('the fill handle copies down', async () => {
    await page.click(ALD, OPTION_2);
    const handle = page.host.querySelector<HTMLElement>('.ht_master .wtBorder.current.corner');
    expect(handle).not.toBeNull();
    await userEvent.dragAndDrop(handle as HTMLElement, page.cell(ENFANTS, OPTION_2));
    expect(page.column(OPTION_2).slice(0, 3)).toEqual(['100,00', '100,00', '100,00']);
    expect(page.workspace.commands).toHaveLength(1);
  });
});

describe('moving', () => {
  test('Home, End, Ctrl+arrows and Ctrl+A as in Excel', async () => {
    await page.click(ADULTES, OPTION_1);
    await page.keys('{Home}');
    expect(page.workspace.selection()?.address).toBe('mini-forfait.effectif_ref[age_7_74]');
    await page.keys('{End}');
    expect(page.workspace.selection()?.scenario).toBe('contre-proposition');
    await page.keys('{Control>}{ArrowDown}{/Control}');
    expect(page.workspace.selection()?.address).toBe('mini-forfait.socle_ref');
    await page.keys('{Control>}a{/Control}');
    await userEvent.copy();
    expect((await readClipboard()).split('\n')).toHaveLength(5);
  });

  test('Tab after the last cell goes to the next table', async () => {
    await page.click(TOTAL, CONTRE);
    await page.keys('{Tab}');
    expect(page.workspace.selection()?.address).toBe('mini-forfait.cle_medecins[a2025]');
    await page.keys('{Shift>}{Tab}{/Shift}');
    expect(page.workspace.selection()?.address).toBe('mini-forfait.socle_ref');
  });

  test('one table at a time shows a selection', async () => {
    await page.click(ALD, ACTUEL);
    await page.click(0, 0, 1);
    const current = () => page.host.querySelectorAll('.ht_master td.current').length;
    expect(current()).toBe(1);
    page.workspace.select({ address: `${MONTANT}[age_2_6]`, scenario: 'option-2' });
    expect(current()).toBe(1);
    expect(page.cell(ENFANTS, OPTION_2).className).toContain('current');
  });
});

describe('choices', () => {
  test('are a list of their labels', async () => {
    await page.click(1, 0, 2);
    await page.keys('{F2}');
    await expect.poll(() => document.activeElement?.getAttribute('role')).toBe('menuitemradio');
    await page.keys('{ArrowDown}{Enter}');
    expect(page.edits()?.[0]?.cell).toEqual({ value: '1' });
    expect(page.text(1, 0, 2)).toBe('Le plus élevé seulement');
  });
});

describe('columns', () => {
  const entry = (label: string) =>
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) =>
      one.textContent?.startsWith(label),
    );

  test('« Faire varier par scénario » gives each scenario its column, and back', async () => {
    await page.click(ALD, 0);
    await page.keys('{Shift>}{F10}{/Shift}');
    await expect.poll(() => entry('Faire varier')).toBeDefined();
    await userEvent.click(entry('Faire varier') as HTMLElement);
    expect(page.workspace.commands.at(-1)).toEqual({
      kind: 'split',
      node: 'mini-forfait.effectif_ref',
      split: true,
    });
    await expect.poll(() => page.column(7)[0]).toBe('92,00');
    expect([0, 1, 2, 3].map((column) => page.text(ALD, column))).toEqual(['60', '60', '60', '60']);
  });

  test('« Réunir » makes all scenarios the same', async () => {
    await page.click(ALD, OPTION_2);
    await page.keys('{Shift>}{F10}{/Shift}');
    await expect.poll(() => entry('Réunir')).toBeDefined();
    await userEvent.click(entry('Réunir') as HTMLElement);
    const cells = page.workspace
      .study()
      .scenarios.map(({ cells }) => cells[`${MONTANT}[ald_80_plus]`]?.value);
    expect(cells).toEqual(['100', undefined, undefined, undefined]);
  });

  test('a column is copied to another scenario with its sources', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('{Shift>}{F10}{/Shift}');
    await expect.poll(() => entry('Contre-proposition')).toBeDefined();
    await userEvent.click(entry('Contre-proposition') as HTMLElement);
    expect(page.text(ALD, CONTRE)).toBe('80,00');
    expect(page.text(NON_VUS, CONTRE)).toBe('Pas concerné');
    expect(page.edits()?.every(({ cell }) => cell?.ref?.source === 'multilaterale')).toBe(true);
  });

  test('the button of a head and the right button of the mouse open its menu', async () => {
    const button = page.host.querySelector<HTMLElement>(
      '.ht_clone_top th.is-scenario:nth-child(4) .grid-head-menu',
    );
    await userEvent.click(button as HTMLElement, { force: true });
    await expect.poll(() => entry('Revenir aux sources')).toBeDefined();
    await page.keys('{Escape}');
    await expect.poll(() => entry('Revenir aux sources')).toBeUndefined();
    await userEvent.click(page.cell(ALD, OPTION_1), { button: 'right' });
    await expect.poll(() => entry('Revenir à la source')).toBeDefined();
    expect(page.workspace.selection()?.scenario).toBe('option-1');
  });

  test('a value that grows is never cut: its column grows with it', async () => {
    await page.click(ALD, OPTION_1);
    await page.keys('123456789012345,67{Enter}');
    await expect
      .poll(() => page.cell(ALD, OPTION_1).scrollWidth - page.cell(ALD, OPTION_1).clientWidth)
      .toBe(0);
    expect(page.text(ALD, OPTION_1)).toBe('123 456 789 012 345,67');
  });

  test('a read-only study refuses, and says where it is written', async () => {
    page.workspace.setReadOnly(true);
    await page.click(ALD, OPTION_1);
    await page.keys('5{Enter}');
    expect(page.says()).toContain('autre onglet');
    expect(page.text(ALD, OPTION_1)).toBe('80,00');
  });
});
