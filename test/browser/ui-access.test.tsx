import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { find, openHome, openStudyPage, type UiPage, until } from './ui-app.tsx';

let page: UiPage;
afterEach(() => page.close());

async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // The title and the language are those of index.html, checked end to end.
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  });
  return found.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | ')}`,
  );
}

const themes = ['light', 'dark'] as const;
const wear = (theme: string) => {
  document.documentElement.dataset.theme = theme;
};

test.each(themes)('axe ne trouve rien à redire à l’accueil, %s', async (theme) => {
  page = openHome();
  await until(() => document.querySelector('.recent'));
  wear(theme);
  expect(await violations()).toEqual([]);
  find('button', 'Nouvelle étude').click();
  await until(() => document.querySelector('dialog[open]'));
  expect(await violations()).toEqual([]);
});

test.each(themes)('ni à la page d’un dossier et à ses onglets, %s', async (theme) => {
  page = await openStudyPage();
  wear(theme);
  await until(() => document.querySelector('.handsontable td'));
  page.workspace.select({ address: 'mini-forfait.montant[ald_80_plus]', scenario: 'contre-proposition' });
  expect(await violations()).toEqual([]);
  for (const tab of ['Explication', 'Chiffres publiés', 'Sources']) {
    find('tab', tab).click();
    await until(() => document.querySelector('.tab-panel'));
    expect(await violations()).toEqual([]);
  }
});

test.each(themes)('ni aux messages, aux menus, à la recherche, %s', async (theme) => {
  page = await openStudyPage();
  wear(theme);
  page.workspace.setSaving({ kind: 'unsaved', message: 'le disque est plein.' });
  page.workspace.setCompute({ kind: 'restarted', message: 'Le calcul reprend.' });
  document.querySelector<HTMLElement>('[data-scenario="option-1"]')?.click();
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Escape}{Delete}');
  await until(() => document.querySelector('.toast'));
  await userEvent.keyboard('{Control>}k{/Control}');
  await until(() => document.querySelector('.palette[open]'));
  expect(await violations()).toEqual([]);
});
