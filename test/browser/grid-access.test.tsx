import axe from 'axe-core';
import { expect, test } from 'vitest';
import { openGridPage } from './grid-page.tsx';

const violations = async (host: HTMLElement) => {
  const { violations: found } = await axe.run(host, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } },
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 300)).join(' | ')}`);
};

test.each(['light', 'dark'])('axe finds nothing to say of the tables, %s', async (theme) => {
  document.documentElement.dataset.theme = theme;
  document.body.style.background = 'var(--ground)';
  const page = await openGridPage();
  expect(await violations(page.host)).toEqual([]);
  await page.click(0, 2);
  await page.keys('x{Enter}');
  expect(await violations(page.host)).toEqual([]);
  page.close();
  delete document.documentElement.dataset.theme;
});

test('a table has a name, its size and its heads for those who listen', async () => {
  const page = await openGridPage();
  const grid = page.host.querySelector('[role="grid"]');
  expect(grid?.getAttribute('aria-label')).toBe('Grille du forfait');
  expect(grid?.getAttribute('aria-rowcount')).toBe('7');
  const said = [...page.host.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label'));
  expect(said).toContain('Choisir tout le tableau');
  expect(said.join(' ')).not.toMatch(/whole|select|grid\b/i);
  expect(page.cell(4, 2).getAttribute('aria-readonly')).toBe('true');
  expect(page.cell(0, 2).hasAttribute('aria-readonly')).toBe(false);
  page.close();
});
