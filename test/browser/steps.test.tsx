import { afterEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
// What is loaded when it is first asked for is there from the start: a cold server takes seconds.
import '../../src/ui/presentation/steps-dialog.tsx';
import '../../src/ui/shell/study-page.tsx';
import { find, openStudyPage, plainSpaces, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage | undefined;
afterEach(() => {
  page?.close();
  page = undefined;
});

const steps = () => page?.workspace.study().steps ?? [];
const field = (label: string): HTMLInputElement => {
  const found = [...document.querySelectorAll<HTMLElement>('.step-form label')].find((one) =>
    plainSpaces(one.textContent ?? '').startsWith(label),
  );
  return found?.querySelector('input, textarea, select') as HTMLInputElement;
};

const list = (label: string): HTMLSelectElement =>
  document.querySelector(`select[aria-label="${label}"]`) as HTMLSelectElement;

/** As a press on one of its lines does. */
function choose(select: HTMLElement, value: string): void {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

async function openSteps(): Promise<UiPage> {
  page = await openStudyPage();
  find('button', 'Étapes de la présentation').click();
  await until(() => document.querySelector('.steps-dialog[open]'));
  return page;
}

describe('the steps of a presentation', () => {
  test('without any, « Présenter » says what they are and offers to write the first one', async () => {
    page = await openStudyPage();
    page.workspace.select({ address: 'mini-forfait.montant[ald_80_plus]', scenario: 'actuel' });
    find('button', 'Présenter').click();
    await until(() => document.querySelector('.steps-none'));
    expect(textOf('.steps-none')).toContain('une étape par écran');
    find('button', 'Ajouter une étape à partir de ce que je vois').click();
    await until(() => document.querySelector('.step-form'));
    expect(steps()).toMatchObject([
      { dossier: 'mini-forfait', scenarios: [], cells: ['mini-forfait.montant[ald_80_plus]'], results: [] },
    ]);
    expect(field('Titre').value).toBe(steps()[0]?.title);
  });

  test('are written, pointed, moved, copied and taken away, each as one command', async () => {
    const { workspace } = await openSteps();
    find('button', 'Ajouter une étape à partir de ce que je vois').click();
    await until(() => document.querySelector('.step-form'));
    await userEvent.fill(field('Titre'), 'Ouverture');
    await userEvent.fill(field('Texte'), 'Une phrase.');
    await userEvent.tab();
    choose(field('Graphique'), 'part');
    choose(list('Ajouter un résultat'), 'mini-forfait.budget');
    choose(list('Paramètre de la cellule à ajouter'), 'montant');
    choose(list('Classe de patients'), 'age_7_74');
    find('button', 'Ajouter').click();
    (document.querySelector('.step-scenarios input') as HTMLInputElement).click();
    const scenarios = workspace
      .study()
      .scenarios.slice(1)
      .map(({ id }) => id);
    expect(steps()).toMatchObject([
      {
        title: 'Ouverture',
        text: 'Une phrase.',
        chart: 'part',
        results: ['mini-forfait.budget'],
        cells: ['mini-forfait.montant[age_7_74]'],
        scenarios,
      },
    ]);
    find('button', 'Dupliquer l’étape').click();
    await until(() => steps().length === 2);
    await userEvent.fill(field('Titre'), 'Suite');
    await userEvent.tab();
    find('button', 'Monter').click();
    await until(() => steps()[0]?.title === 'Suite');
    expect(steps().map(({ title }) => title)).toEqual(['Suite', 'Ouverture']);
    expect(workspace.undoLabel()).toBe('le déplacement de l’étape « Suite »');
    find('button', 'Supprimer l’étape').click();
    await until(() => steps().length === 1);
    find('button', /^Annuler : la suppression de l’étape/).click();
    expect(steps()).toHaveLength(2);
    expect(workspace.commands.every(({ kind }) => kind === 'set-steps')).toBe(true);
  });

  test('what is being typed is kept when the window closes', async () => {
    await openSteps();
    find('button', 'Ajouter une étape à partir de ce que je vois').click();
    await until(() => document.querySelector('.step-form'));
    await userEvent.fill(field('Texte'), 'À la dernière seconde.');
    await userEvent.keyboard('{Escape}');
    await until(() => !document.querySelector('.steps-dialog'));
    expect(steps()[0]?.text).toBe('À la dernière seconde.');
  });
});
