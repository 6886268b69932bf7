import axe from 'axe-core';
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { bridge } from '../../src/core/analysis/bridge.ts';
import { createEngine } from '../../src/core/engine/engine.ts';
import { BridgeStatus } from '../../src/ui/comparison/bridge-status.tsx';
import { BridgeView } from '../../src/ui/comparison/bridge-view.tsx';
import { choiceOf } from '../../src/ui/comparison/choice.ts';
import { ComparedResults } from '../../src/ui/comparison/compared-results.tsx';
import type { BridgeState, LiveBridge } from '../../src/ui/comparison/create-bridge.ts';
import { DifferencesList } from '../../src/ui/comparison/differences-list.tsx';
// Lazy in the app: compiled here before the first test, not under its clock.
import '../../src/ui/comparison/comparison-page.tsx';
import '../../src/ui/shell/study-page.tsx';
import { miniDossier, miniStudy } from '../fixtures/mini-dossier.ts';
import { createFakeWorkspace } from './fake-workspace.ts';
import { find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

const BUDGET = 'mini-forfait.budget';
const SOCLE = 'mini-forfait.socle_ref';

let page: UiPage;
beforeEach(async () => {
  // What a visit chose is remembered for as long as the page lives.
  const kept = choiceOf(miniStudy.id);
  kept.setScenarios(null);
  kept.setQuestion(null);
  kept.setMerges([]);
  kept.setGrouping('tableau');
  kept.setOnlyDifferences(false);
  page = await openStudyPage();
  find('link', 'Comparaison').click();
  await until(() => document.querySelector('.bridge-table'));
});
afterEach(() => page.close());

const part = (name: string) => document.querySelector(`section[aria-label="${name}"]`) as HTMLElement;
const RESULTS = 'Résultats comparés';
const DIFFERENCES = 'Paramètres qui diffèrent';
/** The rows of a table: its heads, then what each cell says, a space between its parts. */
const rows = (root: ParentNode) =>
  [...root.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) =>
      plainSpaces(
        [...cell.querySelectorAll('.compared-value, .compared-gap')]
          .map((one) => one.textContent)
          .join(' ') ||
          (cell.textContent ?? ''),
      ),
    ),
  );
const steps = () =>
  [...document.querySelectorAll('.bridge-table tr')].map((row) =>
    [...row.children].map((cell) => plainSpaces((cell.querySelector('summary') ?? cell).textContent ?? '')),
  );
const choice = (label: string) =>
  [...document.querySelectorAll<HTMLInputElement>('.comparison input[type="checkbox"]')].find(
    (box) => plainSpaces(box.closest('label')?.textContent ?? box.getAttribute('aria-label') ?? '') === label,
  ) as HTMLInputElement;
const select = (label: string) =>
  [...document.querySelectorAll<HTMLLabelElement>('.comparison label.choose-field')]
    .find((one) => one.textContent?.startsWith(label))
    ?.querySelector('select') as HTMLSelectElement;
const pick = (label: string, value: string) => {
  select(label).value = value;
  select(label).dispatchEvent(new Event('change', { bubbles: true }));
};

describe('les résultats côte à côte', () => {
  test('chaque scénario a sa colonne : valeur, écart, écart en %', () => {
    const table = rows(part(RESULTS));
    expect(table[0]).toEqual(['Résultat', 'Actuelréférence', 'Option 1', 'Option 2', 'Contre-proposition']);
    expect(table[1]).toEqual([
      'Budget FranceM€ par an',
      '378,5',
      '407,0 +28,5 · +7,5 %',
      '463,9 +85,4 · +22,6 %',
      '441,1 +62,6 · +16,5 %',
    ]);
    expect(table.map(([head]) => head)).toEqual([
      'Résultat',
      'Budget FranceM€ par an',
      'Médecin de référence€ par médecin et par an',
      'Part des médecins par annéeM€ par an',
      '2025',
      '2026',
      '2027',
    ]);
  });

  test('les barres d’une ligne partagent une échelle qui part de zéro', () => {
    page.workspace.setValues(BUDGET, 'actuel', ['100']);
    page.workspace.setValues(BUDGET, 'option-1', ['-50']);
    page.workspace.setValues(BUDGET, 'option-2', ['0']);
    page.workspace.setValues(BUDGET, 'contre-proposition', [null]);
    const bars = [
      ...(part(RESULTS).querySelectorAll('tr')[1] as HTMLElement).querySelectorAll('svg.row-bar'),
    ];
    const drawn = bars.map((bar) => {
      const rect = bar.querySelector('rect');
      return rect ? [rect.getAttribute('x'), rect.getAttribute('width')].map(Number).map(Math.round) : null;
    });
    expect(drawn).toEqual([[33, 67], [0, 33], [33, 0], null]);
  });

  test('ce qui n’a pas de valeur dit pourquoi, et n’a pas d’écart', () => {
    const failure = { code: 'division-par-zero', where: BUDGET, message: 'Division par zéro.' } as const;
    page.workspace.setValues(BUDGET, 'option-1', [failure]);
    page.workspace.setValues(BUDGET, 'option-2', [null]);
    expect(rows(part(RESULTS))[1]?.slice(2, 4)).toEqual(['division par zéro', '—']);
  });

  test('on choisit ses scénarios, et le choix reste d’une page à l’autre', async () => {
    choice('Option 1').click();
    choice('Option 2').click();
    expect(rows(part(RESULTS))[0]?.slice(1)).toEqual(['Actuelréférence', 'Contre-proposition']);
    find('link', /^Petit forfait/).click();
    await until(() => document.querySelector('.scenario-strip'));
    find('link', 'Comparaison').click();
    await until(() => document.querySelector('.bridge-table'));
    expect(rows(part(RESULTS))[0]?.slice(1)).toEqual(['Actuelréférence', 'Contre-proposition']);
    for (const label of ['Actuel', 'Contre-proposition']) choice(label).click();
    expect(part(RESULTS).textContent).toContain('Choisissez au moins un scénario.');
    for (const label of ['Actuel', 'Option 1', 'Option 2', 'Contre-proposition']) choice(label).click();
    expect(rows(part(RESULTS))[0]).toHaveLength(5);
  });

  test('la référence se change, par la commande de l’étude', () => {
    pick('Référence', 'option-1');
    expect(page.workspace.commands.at(-1)).toEqual({ kind: 'set-reference', id: 'option-1' });
    expect(rows(part(RESULTS))[1]?.slice(1, 3)).toEqual(['378,5 −28,5 · −7,0 %', '407,0']);
  });

  test('« Différences seulement » cache les lignes partout pareilles', () => {
    for (const { id } of miniStudy.scenarios) page.workspace.setValues(SOCLE, id, ['7980']);
    expect(rows(part(RESULTS)).map(([head]) => head)).toContain(
      'Médecin de référence€ par médecin et par an',
    );
    choice('Différences seulement').click();
    const heads = rows(part(RESULTS)).map(([head]) => head);
    expect(heads).not.toContain('Médecin de référence€ par médecin et par an');
    expect(heads).toContain('Budget FranceM€ par an');
  });

  test('un nombre s’explique ; les flèches vont de cellule en cellule', async () => {
    const amounts = [...part(RESULTS).querySelectorAll<HTMLElement>('.amount')];
    amounts[1]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(amounts[2]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement?.textContent).toBe(amounts[10]?.textContent);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{Enter}');
    expect(page.workspace.selection()).toEqual({ address: BUDGET, scenario: 'option-2' });
    await until(() => document.querySelector('.explained'));
  });

  test('le tableau se copie', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    find('button', 'Copier les résultats comparés').click();
    expect(write.mock.calls[0]?.[0].split('\r\n')[1]).toMatch(
      /^Budget France\t\tM€\/an\t378,52332\t406,98372\t/,
    );
    await until(() => part(RESULTS).parentElement?.textContent?.includes('Copié.'));
    write.mockRestore();
  });
});

describe('les différences', () => {
  test('les cellules qui diffèrent, ce que dit la source, d’où vient chaque valeur', () => {
    expect(rows(part(DIFFERENCES))).toEqual([
      ['Paramètre', 'Source', 'Actuel', 'Option 1', 'Option 2', 'Contre-proposition'],
      ['Grille du forfait'],
      [
        'Montant par patient · ALD, 80 ans ou plus€ par patient et par an',
        '70,00 publié',
        '70,00 publié',
        '80,00 publié',
        '100,00 publié',
        '92,00 modifié',
      ],
      [
        'Montant par patient non vu€ par patient et par an',
        'N/A publié',
        'N/A publié',
        'Pas concerné publié',
        '5,00 publié',
        '5,00 publié',
      ],
    ]);
  });

  test('un paramètre dont plusieurs cellules diffèrent est nommé une fois, au-dessus d’elles', async () => {
    page.workspace.run({
      kind: 'set-cells',
      edits: ['montant[age_7_74]', 'effectif_ref[age_7_74]', 'effectif_ref[age_2_6]'].map((at) => ({
        scenario: 'option-1',
        address: `mini-forfait.${at}`,
        cell: { value: '6' },
      })),
    });
    const heads = () => rows(part(DIFFERENCES)).map(([head]) => head);
    await until(() => heads().length === 9);
    expect(heads().slice(1)).toEqual([
      'Grille du forfait',
      'Montant par patient € par patient et par an',
      'ALD, 80 ans ou plus',
      '7 à 74 ans',
      'Effectif de référence patients par médecin',
      '7 à 74 ans',
      '2 à 6 ans',
      'Montant par patient non vu€ par patient et par an',
    ]);
    const group = part(DIFFERENCES).querySelector('.compared-parameter');
    expect(group?.getAttribute('scope')).toBe('rowgroup');
    expect(group?.closest('tbody')?.querySelectorAll('td')).toHaveLength(10);
    // The arrows go past what names the next group.
    const [, last] = group?.closest('tbody')?.querySelectorAll('tr:has(td)') ?? [];
    last?.querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    const reached = document.activeElement?.closest('tbody');
    expect(reached?.querySelector('.compared-parameter')?.textContent).toContain('Effectif de référence');
  });

  test('suivent les scénarios choisis', () => {
    choice('Option 2').click();
    choice('Contre-proposition').click();
    expect(rows(part(DIFFERENCES)).map(([head]) => head)).toEqual([
      'Paramètre',
      'Grille du forfait',
      'Montant par patient · ALD, 80 ans ou plus€ par patient et par an',
    ]);
    choice('Option 1').click();
    expect(part(DIFFERENCES).textContent).toContain('les mêmes paramètres');
  });
});

describe('pourquoi cet écart', () => {
  const edit = (cells: Readonly<Record<string, string>>) =>
    page.workspace.run({
      kind: 'set-cells',
      edits: Object.entries(cells).map(([at, value]) => ({
        scenario: 'option-1',
        address: `mini-forfait.${at}`,
        cell: { value },
      })),
    });
  const CHANGES = { 'montant[age_7_74]': '6', 'effectif_ref[age_7_74]': '700', nb_medecins: '47000' };

  test('se demande d’un écart du tableau, et se dit en une phrase', async () => {
    const why = [...part(RESULTS).querySelectorAll<HTMLElement>('.compared-why')];
    why[5]?.click();
    await until(() => textOf('.bridge-sentence').includes('Contre-proposition'));
    expect(textOf('.bridge-sentence')).toBe(
      'De « Actuel » à « Contre-proposition », « Médecin de référence » augmente de 1 320,00 €/médecin/an (+16,5 %) : de 7 980,00 à 9 300,00 €/médecin/an.',
    );
    expect(document.activeElement?.textContent).toContain('Pourquoi cet écart');
    find('button', 'Inverser').click();
    await until(() => textOf('.bridge-sentence').startsWith('De « Contre-proposition »'));
    expect(textOf('.bridge-sentence')).toContain('diminue de 1 320,00 €');
  });

  test('suit une saisie ; par tableau, par paramètre, puis à la main', async () => {
    pick('Résultat', BUDGET);
    pick('De', 'actuel');
    pick('À', 'option-1');
    edit(CHANGES);
    await until(() => steps().some(([name]) => name === 'Autres paramètres 1 cellule'));
    expect(steps().map(([name]) => name)).toEqual([
      'Ce qui change',
      'Actuel',
      'Grille du forfait 3 cellules',
      'Autres paramètres 1 cellule',
      'Écart',
      'Option 1',
    ]);
    pick('Une marche par', 'parametre');
    await until(() => steps().length === 7);
    find('button', 'Regrouper').click();
    expect(textOf('.bridge-actions')).toContain('Cochez au moins deux lignes');
    choice('Choisir : Effectif de référence').click();
    choice('Choisir : Médecins généralistes').click();
    find('button', 'Regrouper').click();
    await until(() => steps().length === 6);
    expect(textOf('.bridge-group-name')).toBe('Effectif de référence + Médecins généralistes');
    find('button', /^Nom du regroupement/).click();
    const field = await until(() =>
      document.querySelector<HTMLInputElement>('.bridge-group-name.text-field'),
    );
    await userEvent.fill(field, 'Démographie');
    await userEvent.keyboard('{Enter}');
    await until(() => textOf('.bridge-table').includes('Démographie'));
    await until(() =>
      document.querySelector('.waterfall svg')?.getAttribute('aria-label')?.includes('Démographie'),
    );
    expect(document.activeElement?.getAttribute('aria-label')).toContain('Démographie');
    find('button', 'Séparer').click();
    await until(() => steps().length === 7);
  });

  test('les marches montrées font l’écart montré, et le dessin dit la même chose', async () => {
    pick('Résultat', BUDGET);
    edit(CHANGES);
    pick('Une marche par', 'cellule');
    await until(() => steps().length === 8);
    const read = (text: string | undefined) => BigInt((text ?? '').replace('−', '-').replace(/[ ,+]/g, ''));
    const body = steps().slice(2, -2);
    expect(body).toHaveLength(4);
    expect(body.reduce((sum, [, value]) => sum + read(value), 0n)).toBe(read(steps().at(-2)?.[1]));
    const image = await until(() => document.querySelector('.waterfall svg[role="img"]'));
    const said = plainSpaces(image.getAttribute('aria-label') ?? '');
    for (const [, value] of body) expect(said).toContain(value);
  });

  test('dit pourquoi il n’y en a pas', async () => {
    page.workspace.run({
      kind: 'set-cells',
      edits: [{ scenario: 'option-1', address: 'mini-forfait.nb_medecins', cell: { value: null } }],
    });
    pick('Résultat', BUDGET);
    pick('À', 'option-1');
    await until(() => document.querySelector('.bridge-impossible'));
    expect(textOf('.bridge-impossible')).toContain('sans objet');
  });
});

test.each(['light', 'dark'])('axe ne trouve rien à redire, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  await until(() => document.querySelector('.waterfall svg'));
  const { violations } = await axe.run(document.querySelector('.comparison') as HTMLElement, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual(
    [],
  );
});

test('sur le papier d’une note, les mêmes tableaux n’ont besoin de rien autour et n’ont rien à presser', () => {
  const workspace = createFakeWorkspace();
  const asked = { at: BUDGET, from: 'actuel', to: 'option-2' };
  const outcome = bridge(createEngine([miniDossier]), miniStudy, [miniDossier], asked);
  if (outcome.kind !== 'ecart') throw new Error(outcome.message);
  const [from, , to] = miniStudy.scenarios.map(({ id, label, color }) => ({ id, label, color }));
  if (!from || !to) throw new Error('scénarios');
  const host = document.createElement('div');
  document.body.append(host);
  const shown = { from: workspace, dossiers: [miniDossier], scenarios: ['actuel', 'option-2'] };
  const dispose = render(
    () => (
      <>
        <ComparedResults {...shown} />
        <DifferencesList {...shown} />
        <BridgeView bridge={outcome} name="Budget France" from={from} to={to} cellText={(at) => at} />
      </>
    ),
    host,
  );
  expect(rows(host)[1]).toEqual(['Budget FranceM€ par an', '378,5', '463,9 +85,4 · +22,6 %']);
  expect(plainSpaces(host.textContent ?? '')).toContain('augmente de 85,4 M€/an');
  expect(host.querySelectorAll('button, input, select, a')).toHaveLength(0);
  dispose();
  host.remove();
});

test('un calcul qui dure se voit et s’annule ; un échec se lit et se retente', () => {
  const [state, setState] = createSignal<BridgeState>({ kind: 'working', late: false, done: 0 });
  const pressed: string[] = [];
  const live: LiveBridge = {
    answer: () => null,
    state,
    cancel: () => pressed.push('annuler'),
    again: () => pressed.push('reprendre'),
  };
  const host = document.createElement('div');
  document.body.append(host);
  const dispose = render(() => <BridgeStatus live={live} />, host);
  const press = () => host.querySelector('button')?.click();
  expect(host.textContent).toBe('');
  setState({ kind: 'working', late: true, done: 0.4 });
  expect(host.querySelector('progress')?.value).toBe(0.4);
  press();
  setState({ kind: 'stopped' });
  expect(plainSpaces(host.textContent ?? '')).toBe('Calcul annulé.Reprendre');
  press();
  setState({ kind: 'failed', message: 'Le calcul s’est arrêté.' });
  expect(plainSpaces(host.textContent ?? '')).toBe('Le calcul s’est arrêté.Réessayer');
  press();
  expect(pressed).toEqual(['annuler', 'reprendre', 'reprendre']);
  dispose();
  host.remove();
});
