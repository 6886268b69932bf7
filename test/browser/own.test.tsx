import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { App } from '../../src/ui/app/app.tsx';
import '../../src/ui/styles/index.css';
import { ASK_LINE } from '../../src/ui/own/ask-line.ts';
import { ownClass, ownLine } from '../fixtures/own-study.ts';
import { all, find, plainSpaces, textOf } from './ui-app.tsx';
import { becomes, openMini, profile, workspaceOf } from './workspace-bench.ts';

/** The page loads its parts as it needs them: on a loaded machine the first takes seconds. */
async function until<T>(condition: () => T): Promise<NonNullable<T>> {
  await expect.poll(condition, { timeout: 15_000, interval: 10 }).toBeTruthy();
  return condition() as NonNullable<T>;
}

describe('l’espace de travail', () => {
  test('une ligne ajoutée se calcule, se modifie, s’annule et se retrouve dans un autre onglet', async () => {
    const own = profile();
    const workspace = await openMini(own.tab().library);
    workspace.watch(['mini-forfait.montant', 'mini-forfait.cout_classe', 'mini-forfait.socle_ref']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
    expect(workspace.run({ kind: 'add-member', member: ownClass })).toBe(true);
    await becomes(workspace, 'montant', 'actuel').toEqual(['70', '5', '6', '6']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['8160']);
    const address = 'mini-forfait.montant[ald_enfant]';
    const edits = [{ scenario: 'actuel', address, cell: { value: '16' } }];
    expect(workspace.run({ kind: 'set-cells', edits })).toBe(true);
    await becomes(workspace, 'montant', 'actuel').toEqual(['70', '5', '6', '16']);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['8460']);
    expect(workspace.undoLabel()).toContain('ALD, moins de 16 ans');

    expect(workspace.run({ kind: 'add-line', line: ownLine })).toBe(true);
    workspace.watch(['mini-forfait.budget_par_medecin']);
    await becomes(workspace, 'budget_par_medecin', 'actuel').toEqual(['8460']);
    workspace.select({ address: 'mini-forfait.budget_par_medecin', scenario: 'actuel' });
    workspace.undo();
    await expect.poll(() => workspace.selection()).toBe(null);
    workspace.redo();
    await becomes(workspace, 'budget_par_medecin', 'actuel').toEqual(['8460']);
    await workspace.saveNow();
    await workspace.close();

    const again = await workspaceOf(own.tab().library.openRecent(workspace.study().id));
    again.watch(['mini-forfait.budget_par_medecin']);
    await becomes(again, 'budget_par_medecin', 'actuel').toEqual(['8460']);
    expect(again.dossiers()[0]?.dimensions[0]?.members.at(-1)).toMatchObject({ own: true });
  });

  test('retirer une ligne que l’on regarde encore n’arrête rien', async () => {
    const workspace = await openMini(profile().tab().library);
    workspace.run({ kind: 'add-line', line: ownLine });
    workspace.watch(['mini-forfait.budget_par_medecin', 'mini-forfait.socle_ref']);
    await becomes(workspace, 'budget_par_medecin', 'actuel').toEqual(['7980']);
    workspace.run({ kind: 'remove-line', dossier: 'mini-forfait', id: ownLine.id });
    await expect.poll(() => workspace.compute().kind).toBe('ready');
    expect(workspace.values('mini-forfait.budget_par_medecin', 'actuel')).toBe(undefined);
    await becomes(workspace, 'socle_ref', 'actuel').toEqual(['7980']);
  });
});

describe('la page d’un dossier', () => {
  let close = () => {};
  beforeEach(async () => {
    history.replaceState(null, '', '#/');
    const { library } = profile().tab();
    const host = document.createElement('div');
    document.body.append(host);
    const dispose = render(() => <App library={library} />, host);
    close = () => {
      dispose();
      host.remove();
      localStorage.clear();
      history.replaceState(null, '', '#/');
    };
    (await until(() => all('button').find((one) => one.textContent?.includes('trois options')))).click();
    const place = await until(() => document.querySelector('.lines-place'));
    // It comes when it is in sight, or asked for.
    document.dispatchEvent(new Event(ASK_LINE));
    await until(() => document.querySelector('.own-line-dialog'));
    await userEvent.keyboard('{Escape}');
    await until(() => document.querySelector('.dialog') === null);
    expect(place.querySelector('#lignes-de-calcul')).not.toBe(null);
  });
  afterEach(() => close());

  const button = (name: string) =>
    until(() => all('button').find((one) => plainSpaces(one.textContent ?? '') === name));
  const labelled = (name: string) =>
    until(() => all('button').find((one) => plainSpaces(one.getAttribute('aria-label') ?? '') === name));
  const field = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('.dialog .field')]
      .find((one) => one.querySelector('span')?.textContent === name)
      ?.querySelector<HTMLInputElement>('input, textarea, select') as HTMLInputElement;
  const card = (name: string) => document.querySelector(`.result-card[aria-label="${name}"]`);
  const check = () => plainSpaces(document.querySelector('.line-check')?.textContent ?? '');
  const options = () =>
    [...document.querySelectorAll('.formula-names:not([hidden]) [role="option"] code')].map(
      (one) => one.textContent,
    );
  const budget = () => plainSpaces(card('Budget France')?.querySelector('.amount')?.textContent ?? '');

  test('écrire une ligne au clavier, complétée et vérifiée, puis la lire en résultat', async () => {
    (await button('Ajouter une ligne de calcul')).click();
    await until(() => field('Nom'));
    expect(document.activeElement).toBe(field('Nom'));
    await userEvent.keyboard('Budget par médecin{Tab}bud');
    await until(() => options().length > 0);
    expect(options()[0]).toBe('budget');
    await userEvent.keyboard('{Enter} / méd');
    await until(() => options().includes('nb_medecins'));
    const formula = field('Formule');
    expect(formula.getAttribute('aria-activedescendant')).toBe(
      document.querySelector('[role="option"][aria-selected="true"]')?.id,
    );
    while (document.querySelector('[aria-selected="true"] code')?.textContent !== 'nb_medecins') {
      await userEvent.keyboard('{ArrowDown}');
    }
    await userEvent.keyboard('{Tab}');
    expect(formula.value).toBe('budget / nb_medecins');
    expect(document.activeElement).toBe(formula);
    await until(() => check().includes('Un seul nombre par scénario'));
    // Found, and written as the dossier writes it.
    await until(() => field('Unité du résultat').value === '€/médecin/an');
    // Left by mistake, and taken up again as it was.
    await userEvent.keyboard('{Escape}');
    await until(() => document.querySelector('.dialog') === null);
    (await button('Reprendre')).click();
    await until(() => field('Formule')?.value === 'budget / nb_medecins');
    await until(() => check().includes('Un seul nombre par scénario'));
    find('button', 'Ajouter').click();
    await until(() => card('Budget par médecin')?.querySelectorAll('.amount').length === 4);
    await until(
      () =>
        plainSpaces(card('Budget par médecin')?.querySelector('.amount')?.textContent ?? '') === '7 980,00',
    );
    expect(card('Budget par médecin')?.querySelector('.own-mark')?.textContent).toBe('à vous');
    expect(textOf('.own-line-formula')).toBe('budget_par_medecin = budget / nb_medecins');
    document.querySelector<HTMLElement>('.result-card[aria-label="Budget par médecin"] .amount')?.click();
    await until(() =>
      document.querySelector('[role="tabpanel"]')?.textContent?.includes('Médecins généralistes'),
    );
  });

  test('une faute corrigée plus tard ne laisse pas d’unité que personne n’a choisie', async () => {
    (await button('Ajouter une ligne de calcul')).click();
    await until(() => field('Nom'));
    await userEvent.keyboard('Coût par médecin{Tab}bugdet / nb_medecins ');
    await until(() => check().includes('vouliez-vous « budget »'));
    expect(field('Unité du résultat').value).toBe('');
    find('button', 'Ajouter').click();
    await until(() => card('Coût par médecin')?.querySelector('.card-problem'));
    (await labelled('Modifier « Coût par médecin »')).click();
    await until(() => field('Formule'));
    await userEvent.fill(field('Formule'), 'budget / nb_medecins');
    await until(() => field('Unité du résultat').value === '€/médecin/an');
    find('button', 'Garder').click();
    await until(() => card('Coût par médecin')?.querySelectorAll('.amount').length === 4);
  });

  test('souligner ce qui ne va pas, comparer les unités, garder la faute sans rien gêner', async () => {
    await until(() => budget() !== '' && budget() !== '…');
    const before = budget();
    const banners = () => document.querySelectorAll('.banner').length;
    const shown = banners();
    (await button('Ajouter une ligne de calcul')).click();
    await until(() => field('Nom'));
    await userEvent.keyboard('Avec une faute{Tab}montant + bugdet ');
    await until(() => check().includes('vouliez-vous « budget »'));
    expect(document.querySelector('.formula-mirror mark')?.textContent).toBe('bugdet');
    expect(field('Formule').getAttribute('aria-invalid')).toBe('true');
    await userEvent.clear(field('Formule'));
    await userEvent.keyboard('budget ');
    await until(() => field('Unité du résultat').value === 'M€/an');
    await userEvent.fill(field('Unité du résultat'), 'mois');
    await until(() => check().includes('l’unité déclarée est mois'));
    (await button('Prendre M€/an')).click();
    await until(() => check().includes('Un seul nombre'));
    await userEvent.fill(field('Formule'), 'bugdet');
    await until(() => check().includes('vouliez-vous'));
    find('button', 'Ajouter').click();
    await until(() => card('Avec une faute')?.querySelector('.card-problem'));
    expect(textOf('.own-line .card-problem')).toContain('vouliez-vous « budget »');
    expect(budget()).toBe(before);
    expect(banners()).toBe(shown);
    (await labelled('Modifier « Avec une faute »')).click();
    await until(() => field('Formule'));
    await userEvent.fill(field('Formule'), 'budget * 2');
    find('button', 'Garder').click();
    await until(() => card('Avec une faute')?.querySelector('.card-problem') === null);
    (await labelled('Retirer « Avec une faute »')).click();
    await until(() => card('Avec une faute') === null);
    (await button('Annuler')).click();
    await until(() => card('Avec une faute'));
  });

  test('ajouter une ligne à un tableau, la renommer, la retirer', async () => {
    await until(() => budget() !== '' && budget() !== '…');
    (await button('Ajouter une ligne')).click();
    await until(() => field('Nom'));
    await userEvent.keyboard(ownClass.label);
    await userEvent.selectOptions(field('Partir de'), '2 à 6 ans');
    find('button', 'Ajouter').click();
    const heads = () =>
      [...document.querySelectorAll('#tableau-grille .ht_master tbody th.is-own')].map((one) =>
        plainSpaces(one.querySelector('.grid-row-label')?.textContent ?? ''),
      );
    await until(() => heads().includes(ownClass.label));
    // 47 434 médecins, 8 160 € chacun.
    await until(() => budget() === '387,1');
    expect(textOf('.cell-bar')).toContain(ownClass.label);
    (await labelled(`Nom de la ligne ajoutée : ${ownClass.label}. Modifier`)).click();
    await until(() => document.activeElement?.tagName === 'INPUT');
    await userEvent.keyboard('Enfants en ALD{Enter}');
    await until(() => heads().includes('Enfants en ALD'));
    (await labelled('Nom de la ligne ajoutée : Enfants en ALD. Modifier')).click();
    await until(() => document.activeElement?.tagName === 'INPUT');
    await userEvent.keyboard('2 à 6 ANS{Enter}');
    await until(() => textOf('.toast').includes('est déjà le nom d’une ligne'));
    expect(heads()).toEqual(['Enfants en ALD']);
    (await labelled('Retirer « Enfants en ALD »')).click();
    await until(() => budget() === '378,5');
    expect(heads()).toEqual([]);
    await until(() => document.body.textContent?.includes('est retirée, avec ses cellules') === true);
  });
});
