import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage;

beforeEach(async () => {
  page = await openStudyPage();
});
afterEach(() => page.close());

const lines = (selector: string) =>
  [...document.querySelectorAll(selector)].map((one) => plainSpaces(one.textContent ?? ''));
/** Asks about the socle of the doctor of reference: Actuel, Option 1, Option 2 and so on. */
const ask = async (rank: number) => {
  const card = document.querySelector('.result-card[aria-label="Médecin de référence"]');
  card?.querySelectorAll<HTMLElement>('.amount')[rank]?.click();
  await until(() => document.querySelector('.members'));
};
const choose = async (label: string, value: string) => {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  await userEvent.selectOptions(select as HTMLSelectElement, value);
};

describe('un nombre, dans deux scénarios', () => {
  test('dit son calcul en mots, et ce que chacun apporte à l’écart, le plus grand d’abord', async () => {
    await ask(1);
    expect(textOf('.explained h3')).toBe('Forfait socle du médecin de référence');
    expect(textOf('.explained-value')).toBe('8 580,00 €/médecin/an');
    expect(textOf('.explained-gap')).toMatch(/^Actuel : 7 980,00 €\/médecin\/an ?écart \+600,00/);
    expect(textOf('.in-words')).toBe(
      'somme, sur chaque classe de patients, de l’effectif de référence × le montant par patient',
    );
    expect(lines('.member .line')).toEqual([
      'ALD, 80 ans ou plus100 %Option 1 : 4 800,00Actuel : 4 200,00écart : +600,00',
      '7 à 74 ans0 %Option 1 : 3 600,00Actuel : 3 600,00écart : =',
      '2 à 6 ans0 %Option 1 : 180,00Actuel : 180,00écart : =',
    ]);
    expect(lines('.made-of')[0]).toBe(
      'Effectif de référence 60 × Montant par patient 80,00 au lieu de 70,00',
    );
    expect(lines('.total')).toEqual([
      '=Forfait socle du médecin de référence €/médecin/anOption 1 : 8 580,00Actuel : 7 980,00écart : +600,00',
    ]);
  });

  test('« comparé à » en choisit un autre, ou aucun : parts du total, dans l’ordre voulu', async () => {
    await ask(1);
    await choose('Comparé à', 'option-2');
    await until(() => textOf('.explained-gap').startsWith('Option 2 : 9 780,00'));
    await choose('Comparé à', '');
    await until(() => document.querySelector('.sides') === null);
    expect(lines('.member .line')).toEqual([
      'ALD, 80 ans ou plus56 %4 800,00',
      '7 à 74 ans42 %3 600,00',
      '2 à 6 ans2 %180,00',
    ]);
    await choose('Scénario expliqué', 'option-2');
    await until(() => textOf('.explained-value') === '9 780,00 €/médecin/an');
    find('button', 'ordre des données').click();
    expect(find('button', 'ordre des données').getAttribute('aria-pressed')).toBe('true');
  });

  test('elle suit une saisie', async () => {
    await ask(1);
    page.workspace.run({
      kind: 'set-cells',
      edits: [{ scenario: 'option-1', address: 'mini-forfait.montant[ald_80_plus]', cell: { value: '90' } }],
    });
    await until(() => textOf('.explained-value') === '9 180,00 €/médecin/an');
  });
});

describe('jusqu’à la source et retour', () => {
  test('au clavier seul, et le clavier revient d’où il est parti', async () => {
    await ask(1);
    const term = () => document.querySelector<HTMLElement>('[data-at="mini-forfait.montant[ald_80_plus]"]');
    term()?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => document.querySelector('.sourced'));
    expect(page.workspace.selection()?.address).toBe('mini-forfait.montant[ald_80_plus]');
    expect(document.activeElement?.textContent).toBe('Montant par patient');
    const facts = lines('.sourced dl');
    expect(facts).toHaveLength(2);
    expect(facts[0]).toContain('DocumentConvention médicale, multilatérale');
    expect(facts[0]).toContain('Page, lignel. 829-848');
    expect(facts[0]).toContain('Date14 mars 2024');
    expect(facts[0]).toContain('Donnée par « Option 1 ».');
    expect(facts[1]).toContain('l. 834-846');
    expect(facts[1]).toContain('Celle de la source : « Actuel » ne la change pas.');
    expect(all('button').filter((one) => one.closest('.trail ol'))).toHaveLength(2);
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await until(() => document.querySelector('.members'));
    expect(textOf('.explained h3')).toBe('Forfait socle du médecin de référence');
    expect(document.activeElement).toBe(term());
    expect(document.querySelector('.trail')).toBe(null);
  });

  test('une cellule héritée dit de quel scénario, une valeur saisie ce que dit la source', async () => {
    page.workspace.run({
      kind: 'set-cells',
      edits: [{ scenario: 'option-1', address: 'mini-forfait.montant[age_2_6]', cell: { value: '7' } }],
    });
    const study = page.workspace.study();
    const parent = study.scenarios.find(({ id }) => id === 'option-1');
    page.workspace.run({
      kind: 'add-scenario',
      at: study.scenarios.length,
      scenario: {
        id: 'fille',
        label: 'Fille',
        description: '',
        parent: parent?.id ?? '',
        color: 5,
        cells: {},
      },
    });
    page.workspace.select({ address: 'mini-forfait.montant[age_2_6]', scenario: 'fille' });
    find('tab', 'Explication').click();
    await until(() => document.querySelector('.sourced'));
    const [own] = lines('.sourced dl');
    expect(own).toContain('modifié');
    expect(own).toContain('Dans la source6,00');
    expect(own).toContain('Héritée de « Option 1 ».');
  });
});

describe('ce que change une cellule', () => {
  test('les résultats d’abord, puis les autres calculs, chacun à un clic de son explication', async () => {
    page.workspace.select({ address: 'mini-forfait.montant[ald_80_plus]', scenario: 'option-1' });
    await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
    await until(() => document.querySelector('.effect-list'));
    expect(lines('.effects h4')[0]).toBe('Résultats · Petit forfait');
    const [first] = lines('.effect-list .line');
    expect(first).toContain('Option 1 : ');
    expect(first).toContain('écart : +');
    const budget = find('button', /^Budget France/);
    expect(budget.closest('.effects')).not.toBe(null);
    budget.click();
    await until(() => textOf('.explained h3') === 'Budget France');
    expect(textOf('.explanation')).toContain('En mots');
    find('button', 'Retour').click();
    await until(() => document.querySelector('.effect-list'));
    find('button', 'D’où vient-il ?').click();
    await until(() => document.querySelector('.sourced'));
  });

  test('rien n’en dépend : il est dit', async () => {
    page.workspace.select({ address: 'mini-forfait.regle_cumul', scenario: 'option-1' });
    find('tab', 'Explication').click();
    await until(() => document.querySelector('.sourced'));
    find('button', 'Que change-t-il ?').click();
    await until(() => textOf('.effects').includes('Rien n’en dépend'));
  });
});

test('se copie comme un texte qui se suffit', async () => {
  const written: string[] = [];
  const { writeText } = navigator.clipboard;
  navigator.clipboard.writeText = (text) => Promise.resolve(void written.push(text));
  try {
    await ask(1);
    await userEvent.keyboard('{Control>}{Shift>}c{/Shift}{/Control}');
    await until(() => written.length > 0);
  } finally {
    navigator.clipboard.writeText = writeText;
  }
  expect(written[0]?.split('\n').map(plainSpaces)).toEqual([
    'Petit forfait : trois options · Petit forfait',
    '',
    'Forfait socle du médecin de référence',
    'Option 1 : 8 580,00 €/médecin/an',
    'Actuel : 7 980,00 €/médecin/an',
    'Écart : +600,00 €/médecin/an (+7,5 %)',
    '',
    'Formule : somme, sur chaque classe de patients, de l’effectif de référence × le montant par patient',
    '',
    'Terme à terme (Option 1 ; Actuel ; écart) :',
    '- ALD, 80 ans ou plus : 4 800,00 €/médecin/an ; 4 200,00 €/médecin/an ; +600,00 €/médecin/an (100,0 %)',
    'Effectif de référence : 60 patients/médecin ; 60 patients/médecin ; =',
    '× Montant par patient : 80,00 €/patient/an ; 70,00 €/patient/an ; +10,00 €/patient/an',
    '- 7 à 74 ans : 3 600,00 €/médecin/an ; 3 600,00 €/médecin/an ; = (0,0 %)',
    'Effectif de référence : 720 patients/médecin ; 720 patients/médecin ; =',
    '× Montant par patient : 5,00 €/patient/an ; 5,00 €/patient/an ; =',
    '- 2 à 6 ans : 180,00 €/médecin/an ; 180,00 €/médecin/an ; = (0,0 %)',
    'Effectif de référence : 30 patients/médecin ; 30 patients/médecin ; =',
    '× Montant par patient : 6,00 €/patient/an ; 6,00 €/patient/an ; =',
    '',
    'Sources :',
    '- Effectif de référence · ALD, 80 ans ou plus, Effectif de référence · 7 à 74 ans, Effectif de référence · 2 à 6 ans : hypothèse',
    '- Montant par patient · ALD, 80 ans ou plus : Convention médicale, multilatérale, l. 829-848, 14 mars 2024 (publié)',
    '- Montant par patient · 7 à 74 ans, Montant par patient · 2 à 6 ans, Montant par patient · ALD, 80 ans ou plus : Convention médicale, multilatérale, l. 834-846, 14 mars 2024 (publié)',
  ]);
});

test.each([
  ['une somme', () => ask(1)],
  [
    'les effets d’une cellule',
    async () => {
      page.workspace.select({ address: 'mini-forfait.montant[ald_80_plus]', scenario: 'option-1' });
      await userEvent.keyboard('{Control>}{Shift>}e{/Shift}{/Control}');
      await until(() => document.querySelector('.effect-list'));
    },
  ],
  [
    'une cellule sourcée',
    async () => {
      page.workspace.select({ address: 'mini-forfait.montant[ald_80_plus]', scenario: 'option-1' });
      await userEvent.keyboard('{Control>}e{/Control}');
      await until(() => document.querySelector('.sourced'));
    },
  ],
])('axe ne trouve rien à redire : %s', async (_, show) => {
  await show();
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme;
    const { violations } = await axe.run('.explanation', { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => [theme, id, nodes.map(({ html }) => html)])).toEqual([]);
  }
});
