import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formatValue } from '../../src/core/quantity/format.ts';
import { LEFT_OUT, noteChoiceOf } from '../../src/ui/note/note-choice.ts';
// Lazy in the app: compiled here before the first test, not under its clock.
import '../../src/ui/note/note-page.tsx';
import '../../src/ui/shell/study-page.tsx';
import { miniStudy } from '../fixtures/mini-dossier.ts';
import { find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage;
beforeEach(async () => {
  // What a visit chose is remembered for as long as the page lives.
  const kept = noteChoiceOf(miniStudy.id);
  kept.setDossiers(null);
  kept.setScenarios(null);
  kept.setLeftOut(LEFT_OUT);
  kept.setGaps({ at: null, from: null, to: null, grouping: null });
  page = await openStudyPage();
  await openNote();
});
afterEach(() => page.close());

async function openNote(): Promise<void> {
  find('link', 'Note de chiffrage').click();
  await until(() => document.querySelector('.note-sheet[aria-busy="false"]'));
}

const sheet = () => document.querySelector('.note-sheet') as HTMLElement;
const part = (title: string) =>
  [...sheet().querySelectorAll('section')].find((one) => one.querySelector('h2')?.textContent === title);
const titles = () => [...sheet().querySelectorAll('h2')].map(({ textContent }) => textContent);
/** The rows of a table, a space between the lines of a cell. */
const rows = (root: ParentNode | undefined) =>
  [...(root?.querySelectorAll('tr') ?? [])].map((row) =>
    [...row.children].map((cell) => {
      const lines = [...cell.querySelectorAll('.note-value, .note-status, .compared-value, .compared-gap')];
      return plainSpaces(lines.map((one) => one.textContent).join(' ') || (cell.textContent ?? ''));
    }),
  );
const box = (label: string) =>
  [...document.querySelectorAll<HTMLInputElement>('.note-bar input')].find(
    (one) => plainSpaces(one.closest('label')?.textContent ?? '') === label,
  ) as HTMLInputElement;
const pick = (label: string, value: string) => {
  const field = [...document.querySelectorAll('.note-field')].find((one) =>
    one.textContent?.startsWith(label),
  );
  const select = field?.querySelector('select') as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

test('tout ce qu’il faut pour discuter d’un chiffrage, dans l’ordre où on le lit', async () => {
  expect(textOf('.note-head')).toContain('Note de chiffrage');
  expect(textOf('.note-head h1')).toBe(miniStudy.title);
  expect(textOf('.note-intro')).toContain(miniStudy.description);
  expect(titles()).toEqual([
    'Scénarios',
    'Paramètres changés',
    'Résultats',
    'D’où viennent les écarts',
    'Graphiques',
    'Hypothèses',
  ]);
  expect(plainSpaces(textOf('.note-left-out'))).toBe(
    'Cette note ne reprend pas : chiffres publiés, sources et réserves. L’étude les contient.',
  );
  await until(() => /^environ \d+ pages?$/.test(textOf('.note-bar-end [role="status"]')));
  expect(plainSpaces(part('Scénarios')?.textContent ?? '')).toContain(
    'Contre-propositionPart de « Option 2 », y change 1 valeur.',
  );
  page.workspace.run({ kind: 'update-study', notes: 'Relu le 12 mars.' });
  await until(() => textOf('.note-intro').includes('Relu le 12 mars.'));
});

test('chaque valeur changée, celle de la source, et le document qui l’imprime', () => {
  expect(rows(part('Paramètres changés')).slice(2)).toEqual([
    [
      'Montant par patient · ALD, 80 ans ou plus (€ par patient et par an)',
      '70,00 publié1',
      '80,00 publié2',
      '100,00 publié2',
      '92,00 modifié, au lieu de 100,00',
    ],
    [
      'Montant par patient non vu (€ par patient et par an)',
      'N/A publié3',
      'Pas concerné',
      '5,00 publié2',
      '5,00 publié2',
    ],
  ]);
  expect(plainSpaces(part('Paramètres changés')?.textContent ?? '')).toContain(
    '« Actuel » : partout les valeurs de la source.',
  );
  const marks = [...(part('Paramètres changés')?.querySelectorAll('.note-marks li') ?? [])];
  expect(marks.map(({ textContent }) => plainSpaces(textContent ?? ''))).toEqual([
    'Convention médicale, multilatérale, 14 mars 2024, l. 834-846',
    'Convention médicale, multilatérale, 14 mars 2024, l. 829-848',
    'Convention médicale, multilatérale, 14 mars 2024, l. 848',
  ]);
});

test('les nombres sont ceux de l’étude, et suivent une saisie', async () => {
  const budget = () => rows(part('Résultats'))[1];
  const shown = (scenario: string) =>
    plainSpaces(
      formatValue(page.workspace.values('mini-forfait.budget', scenario)?.[0] as string, 'M€/an', {
        decimals: 1,
        withUnit: false,
      }),
    );
  for (const [rank, { id }] of miniStudy.scenarios.entries())
    expect(budget()?.[rank + 1]?.split(' ')[0]).toBe(shown(id));
  page.workspace.run({
    kind: 'set-cells',
    edits: [{ scenario: 'option-1', address: 'mini-forfait.nb_medecins', cell: { value: '50000' } }],
  });
  await until(() => budget()?.[2]?.split(' ')[0] === '429,0');
  expect(shown('option-1')).toBe('429,0');
  const added = rows(part('Paramètres changés')).find(([name]) => name?.startsWith('Médecins généralistes'));
  expect(added).toEqual([
    'Médecins généralistes (médecins)',
    '47 434 publié ailleurs4',
    '50 000 modifié',
    '47 434',
    '47 434',
  ]);
});

test('l’écart de chaque scénario avec la référence, ou celui qu’on choisit', async () => {
  const sentences = () =>
    [...sheet().querySelectorAll('.bridge-sentence')].map(({ textContent }) =>
      plainSpaces(textContent ?? ''),
    );
  expect(sentences()).toHaveLength(3);
  expect(sentences()[1]).toContain('De « Actuel » à « Option 2 », « Budget France » augmente de 85,4 M€/an');
  pick('De', 'option-1');
  pick('À', 'option-2');
  pick('Résultat', 'mini-forfait.socle_ref');
  await until(() => sentences().length === 1 && sentences()[0]?.includes('Médecin de référence'));
  expect(sentences()[0]).toContain('De « Option 1 » à « Option 2 »');
  await until(() => sheet().querySelector('.waterfall svg[role="img"]'));
});

test('les hypothèses et les contradictions ne sont pas tues', () => {
  expect(plainSpaces(part('Hypothèses')?.textContent ?? '')).toContain(
    'Effectif de référence (patients par médecin) : ALD, 80 ans ou plus 60',
  );
  expect(part('Chiffres publiés')).toBeUndefined();
  box('Chiffres publiés').click();
  box('Sources et réserves').click();
  expect(document.querySelector('.note-left-out')).toBeNull();
  const figures = rows(part('Chiffres publiés'));
  expect(figures[1]).toEqual(['Écart : 1']);
  expect(figures[2]?.slice(1)).toEqual(['380 M€', '378,52 M€/an', '−1,48 M€/an']);
  expect(figures[3]).toEqual(['Les effectifs sont des hypothèses.']);
  expect(plainSpaces(part('Sources et réserves')?.textContent ?? '')).toContain(
    'https://example.org/article',
  );
});

test('on choisit les scénarios et les parties ; le choix reste d’une page à l’autre', async () => {
  box('Option 1').click();
  box('Contre-proposition').click();
  box('Hypothèses').click();
  expect(
    rows(part('Résultats'))[0]
      ?.slice(1)
      .map((head) => head.trim()),
  ).toEqual(['Actuelréférence', 'Option 2']);
  expect(titles()).not.toContain('Hypothèses');
  find('link', /^Petit forfait/).click();
  await until(() => document.querySelector('.scenario-strip'));
  await openNote();
  expect(rows(part('Paramètres changés'))[0]).toEqual(['Paramètre', 'Source', 'Option 2']);
  expect(titles()).not.toContain('Hypothèses');
  box('Actuel').click();
  expect(box('Option 2').disabled).toBe(true);
});

test('les choix s’ouvrent et se ferment au clavier ; « Imprimer » imprime', () => {
  const [first] = document.querySelectorAll<HTMLDetailsElement>('.note-pick');
  const summary = first?.querySelector('summary') as HTMLElement;
  summary.focus();
  summary.click();
  expect(first?.open).toBe(true);
  box('Actuel').focus();
  box('Actuel').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(first?.open).toBe(false);
  expect(document.activeElement).toBe(summary);
  const print = vi.spyOn(window, 'print').mockReturnValue();
  find('button', 'Imprimer').click();
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

test.each(['light', 'dark'])('axe ne trouve rien à redire, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await until(() => document.querySelectorAll('.note-figure svg[role="img"]').length === 2);
  for (const details of document.querySelectorAll<HTMLDetailsElement>('.note-pick')) details.open = true;
  const { violations } = await axe.run(document.querySelector('.note') as HTMLElement, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual(
    [],
  );
});
