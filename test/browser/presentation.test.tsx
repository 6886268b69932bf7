import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Step } from '../../src/core/model/study.ts';
// What is loaded when it is first asked for is there from the start: a cold server takes seconds.
import '../../src/ui/grid/parameter-table.tsx';
import '../../src/ui/presentation/presentation-page.tsx';
import '../../src/ui/shell/study-page.tsx';
import { all, find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

const first: Step = {
  id: 'un',
  title: 'La grille',
  text: 'Une phrase.\n\nÀ essayer : tapez 90.',
  dossier: 'mini-forfait',
  scenarios: ['actuel', 'option-1'],
  cells: ['mini-forfait.montant[ald_80_plus]'],
  results: ['mini-forfait.budget'],
};
const second: Step = {
  ...first,
  id: 'deux',
  title: '',
  cells: ['mini-forfait.inconnu'],
  results: [],
  scenarios: [],
};

/** The study of the tests with these steps, being presented. */
async function presenting(...steps: readonly Step[]): Promise<UiPage> {
  const opened = await openStudyPage();
  opened.workspace.run({
    kind: 'set-study',
    study: { ...opened.workspace.study(), steps },
    label: 'les étapes',
  });
  page = opened;
  await userEvent.keyboard('{F8}');
  await until(() => document.querySelector('.step h1'));
  return opened;
}

const heading = () => plainSpaces(document.activeElement?.textContent ?? '');
const lit = () => [...document.querySelectorAll('td.is-lit')].map((td) => td.textContent);

describe('a presentation', () => {
  test('shows the step’s scenarios, cells and results, and nothing of the page under it', async () => {
    await presenting(first, second);
    expect(heading()).toBe('Étape 1 sur 2 : La grille');
    await until(() => lit().length > 0);
    expect(lit()).toHaveLength(2);
    expect(document.querySelectorAll('.scenario-lines .line-name')).toHaveLength(2);
    expect(textOf('.step-try')).toBe('À essayer : tapez 90.');
    expect(document.querySelector('.study')).toBeNull();
    expect(document.documentElement.style.fontSize).not.toBe('');
  });

  test('goes from step to step, stops at the ends, and says what a step names in vain', async () => {
    await presenting(first, second);
    await userEvent.keyboard('{ArrowLeft}');
    expect(heading()).toBe('Étape 1 sur 2 : La grille');
    await userEvent.keyboard(' ');
    expect(heading()).toBe('Étape 2 sur 2 : Étape 2');
    expect(textOf('.step-missing')).toContain('la cellule « mini-forfait.inconnu »');
    expect(document.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('2');
    expect((find('button', 'Suivante') as HTMLButtonElement).disabled).toBe(true);
    find('button', 'Précédente').click();
    await until(() => heading() === 'Étape 1 sur 2 : La grille');
  });

  test('leaves the study as it was; one command keeps what was changed', async () => {
    const { workspace } = await presenting(first);
    const before = workspace.study();
    const commands = workspace.commands.length;
    await until(() => document.querySelector('td.is-lit'));
    const cell = document.querySelector<HTMLElement>('td.is-lit');
    await userEvent.click(cell as HTMLElement);
    await userEvent.keyboard('91{Enter}');
    await until(() => lit()[0] === '91,00');
    expect(workspace.study()).toBe(before);
    // Out of the table, then out of the presentation.
    await userEvent.keyboard('{Escape}');
    expect(heading()).toBe('Étape 1 sur 1 : La grille');
    await userEvent.keyboard('{Escape}');
    await until(() => document.querySelector('.dossier'));
    expect(textOf('.toasts')).toContain('Les modifications de la présentation ont été écartées.');
    expect(workspace.study()).toBe(before);
    expect(document.documentElement.style.fontSize).toBe('');
    expect(document.activeElement?.textContent).toBe('Présenter');

    find('button', 'Les garder').click();
    expect(workspace.commands.slice(commands).map(({ kind }) => kind)).toEqual(['set-study']);
    const kept = workspace.study().scenarios.find(({ id }) => id === 'actuel');
    expect(kept?.cells['mini-forfait.montant[ald_80_plus]']?.value).toBe('91');
    expect(workspace.undoLabel()).toBe('les modifications de la présentation');
  });

  test('where the study may not be written, a copy is offered instead', async () => {
    const opened = await presenting(first);
    opened.workspace.setReadOnly(true);
    await until(() => document.querySelector('td.is-lit'));
    await userEvent.click(document.querySelector<HTMLElement>('td.is-lit') as HTMLElement);
    await userEvent.keyboard('91{Enter}');
    await until(() => all('button').some((one) => one.textContent === 'Enregistrer une copie'));
    find('button', 'Enregistrer une copie').click();
    await until(() => opened.library.copied.length === 1);
    const [copy] = opened.library.copied;
    expect(copy?.scenarios[0]?.cells['mini-forfait.montant[ald_80_plus]']?.value).toBe('91');
  });

  test('keys of the study do nothing meanwhile', async () => {
    const { workspace } = await presenting(first);
    const commands = workspace.commands.length;
    await userEvent.keyboard('{Control>}z{/Control}{Control>}{Shift>}d{/Shift}{/Control}');
    expect(workspace.commands).toHaveLength(commands);
    expect(workspace.study().steps).toEqual([first]);
  });
});
