import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { all, find, openHome, openStudyPage, textOf, type UiPage, until } from './ui-app.tsx';

let page: UiPage;
afterEach(() => page.close());

test('l’adresse dit l’étude et le dossier, et l’accueil y ramène', async () => {
  page = await openStudyPage();
  expect(location.hash).toBe('#/etude/mini/mini-forfait');
  expect(document.title).toBe('Petit forfait : trois options · Établi');
  find('link', 'Établi, accueil').click();
  await until(() => document.querySelector('.gallery'));
  expect(location.hash).toBe('#/');
});

test('Ctrl+Z et Ctrl+Y défont et refont partout, et disent quoi', async () => {
  page = await openStudyPage();
  page.workspace.run({
    kind: 'set-cells',
    edits: [{ scenario: 'actuel', address: 'mini-forfait.nb_medecins', cell: { value: '1' } }],
    label: 'la saisie de 1 médecin',
  });
  expect(find('button', 'Annuler : la saisie de 1 médecin')).toBeTruthy();
  const budget = () => textOf('.result-card .amount');
  expect(budget()).not.toBe('378,5');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(budget()).toBe('378,5');
  await userEvent.keyboard('{Control>}y{/Control}');
  expect(budget()).not.toBe('378,5');
});

test('dans un champ, Ctrl+Z appartient au champ', async () => {
  page = await openStudyPage();
  page.workspace.run({ kind: 'update-study', title: 'Autre' });
  find('textbox', 'Filtrer les dossiers').focus();
  await userEvent.keyboard('petit{Control>}z{/Control}');
  expect(page.workspace.study().title).toBe('Autre');
});

test('le nom de l’étude se change en place', async () => {
  page = await openStudyPage();
  find('button', /^Nom de l’étude/).click();
  await userEvent.keyboard('Mon étude{Enter}');
  expect(page.workspace.study().title).toBe('Mon étude');
  expect(document.title).toBe('Mon étude · Établi');
});

test('Ctrl+S garde un fichier, même depuis un champ', async () => {
  page = await openStudyPage();
  find('textbox', 'Filtrer les dossiers').focus();
  await userEvent.keyboard('{Control>}s{/Control}');
  expect(page.saved.map(({ title }) => title)).toEqual(['Petit forfait : trois options']);
});

test('Ctrl+K trouve un résultat par son nom, sans accents, et l’explique', async () => {
  page = await openStudyPage();
  await userEvent.keyboard('{Control>}k{/Control}');
  await until(() => document.querySelector('.palette[open]'));
  await userEvent.keyboard('medecin reference socle');
  expect(all('option')[0]?.textContent).toContain('Forfait socle du médecin de référence');
  await userEvent.keyboard('{Enter}');
  await until(() => document.querySelector('.explained'));
  expect(textOf('.explained h3')).toBe('Forfait socle du médecin de référence');
});

test('? montre les raccourcis, Échap les referme et rend le clavier', async () => {
  page = await openStudyPage();
  const before = find('button', 'Ajouter un scénario');
  before.focus();
  await userEvent.keyboard('?');
  await until(() => document.querySelector('.help[open]'));
  expect(textOf('.help')).toContain('Enregistrer le fichierCtrl+S');
  await userEvent.keyboard('{Escape}');
  await until(() => !document.querySelector('.help'));
  expect(document.activeElement).toBe(before);
});

test('F6 passe d’une partie de la fenêtre à l’autre', async () => {
  page = await openStudyPage();
  find('link', 'Établi, accueil').focus();
  const regions: (string | null | undefined)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await userEvent.keyboard('{F6}');
    regions.push(document.activeElement?.closest('[data-region]')?.getAttribute('data-region'));
  }
  expect(regions).toEqual(['dossiers', 'tableaux', 'résultats', 'en-tête']);
});

test('« Aller aux tableaux » met le clavier dans le premier : ce que l’on tape va dans sa cellule', async () => {
  page = await openStudyPage();
  await until(() => document.querySelector('[role="grid"] tbody td'));
  document.querySelector<HTMLElement>('.skip-link')?.focus();
  await userEvent.keyboard('{Enter}');
  await until(() => document.activeElement?.closest('[role="grid"]'));
  expect(document.activeElement).toBe(document.querySelector('[role="grid"] tbody td'));
  expect(page.workspace.selection()).not.toBeNull();
});

test('Échap écarte les conseils un à un, pour de bon', async () => {
  page = await openStudyPage();
  expect(document.querySelectorAll('.hint')).toHaveLength(3);
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('{Escape}{Escape}');
  expect(document.querySelectorAll('.hint')).toHaveLength(1);
  await userEvent.keyboard('{Escape}');
  find('link', 'Établi, accueil').click();
  await until(() => document.querySelector('.gallery'));
  find('button', 'Ouvrir « Petit forfait : trois options »').click();
  await until(() => document.querySelector('.dossier'));
  expect(document.querySelectorAll('.hint')).toHaveLength(0);
});

test('ce qui n’est pas enregistré se dit, avec de quoi y remédier', async () => {
  page = await openStudyPage();
  expect(textOf('.saving')).toBe('Enregistré');
  page.workspace.setSaving({ kind: 'unsaved', message: 'le disque est plein. Gardez un fichier.' });
  expect(textOf('.banner[role="alert"]')).toContain(
    'Non enregistré : le disque est plein. Gardez un fichier.',
  );
  find('button', 'Réessayer').click();
  await until(() => textOf('.saving') === 'Enregistré');
});

test('un moteur relancé se dit, un calcul long aussi, les chiffres restant lisibles', async () => {
  page = await openStudyPage();
  page.workspace.setCompute({ kind: 'restarted', message: 'Le calcul s’est arrêté ; il reprend.' });
  expect(textOf('.banner')).toBe('Le calcul s’est arrêté ; il reprend.');
  page.workspace.setCompute({ kind: 'working', since: performance.now() });
  await until(() => document.documentElement.classList.contains('stale'));
  expect(textOf('.result-card .amount')).toBe('378,5');
  page.workspace.setCompute({ kind: 'ready' });
  expect(document.documentElement.classList.contains('stale')).toBe(false);
});

test('les volets se replient et s’en souviennent', async () => {
  page = await openStudyPage();
  await userEvent.keyboard('{Control>}b{/Control}');
  expect(document.querySelector('.navigation')).toBeNull();
  await userEvent.keyboard('{Control>}j{/Control}');
  expect(document.querySelector('.panel')).toBeNull();
  find('button', 'Montrer les résultats').click();
  expect(document.querySelector('.panel')).not.toBeNull();
  await userEvent.keyboard('{Control>}b{/Control}');
});

test('ce qui se replie, ou fait place à autre chose, ne perd pas le clavier', async () => {
  page = await openStudyPage();
  const held = (selector: string) => until(() => document.activeElement?.matches(selector));
  find('tab', 'Résultats').focus();
  await userEvent.keyboard('{Control>}j{/Control}');
  await held('.rail-right button');
  await userEvent.keyboard('{Enter}');
  await held('.panel button');
  (await until(() => document.querySelector<HTMLElement>('.panel .amount'))).focus();
  await userEvent.keyboard('{Enter}');
  await held('[role="tabpanel"]');
  expect(find('tab', 'Explication').getAttribute('aria-selected')).toBe('true');
});

test('une étude refusée dit pourquoi, et le texte d’un fichier reste du texte', async () => {
  page = openHome();
  page.library.answerFile({
    ok: false,
    problems: [
      {
        code: 'forme',
        where: 'scenarios[0].label',
        message: 'Le nom <img src=x onerror=alert(1)> est trop long.',
      },
    ],
  });
  const transfer = new DataTransfer();
  transfer.items.add(new File(['{}'], 'etude.etabli.json'));
  window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  await until(() => document.querySelector('.open-problems[open]'));
  expect(textOf('.open-problems')).toContain('Le nom <img src=x onerror=alert(1)> est trop long.');
  expect(document.querySelector('.open-problems img')).toBeNull();
  find('button', 'Compris').click();
  await until(() => !document.querySelector('.open-problems'));
});

test('une étude récente se retire, et se remet', async () => {
  page = openHome();
  await until(() => document.querySelector('.recent'));
  find('button', 'Retirer « Étude d’hier »').click();
  await until(() => all('link').every((one) => !one.textContent?.includes('Étude d’hier')));
  find('button', 'Remettre').click();
  await until(() => all('link').some((one) => one.textContent?.includes('Étude d’hier')));
});

test('une étude nouvelle demande ses dossiers', async () => {
  page = openHome();
  find('button', 'Nouvelle étude').click();
  expect(find('button', 'Créer l’étude').hasAttribute('disabled')).toBe(true);
  document.querySelector<HTMLElement>('.choice input')?.click();
  find('button', 'Créer l’étude').click();
  await until(() => document.querySelector('.dossier'));
});
