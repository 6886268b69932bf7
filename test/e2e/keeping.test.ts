import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useApp } from './app.ts';
import {
  cellText,
  FMT,
  openShipped,
  savingState,
  settled,
  SLIDE,
  soon,
  textOf,
  type,
  untilSaved,
} from './study-page.ts';

const app = useApp();

const TOP = '(ALD) 80 ans ou plus';
const NEXT = '80 ans et plus';
const SOCLE = 'Socle du médecin de référence';
const CELL = [SLIDE, TOP, 'Option 2'] as const;

/** The étude as another tab, or the next day, opens it. */
async function reopened(page: Page, expectedErrors?: RegExp): Promise<Page> {
  const other = await app.newPage({
    context: page.context(),
    ...(expectedErrors ? { expectedErrors } : {}),
  });
  await other.page.goto(page.url());
  await settled(other.page);
  return other.page;
}

test('une saisie enregistrée est là après un rechargement immédiat', async () => {
  const { page } = await openShipped(app, FMT);
  for (const amount of ['92', '93,25', '91']) {
    await type(page, CELL, amount);
    await untilSaved(page);
    await page.reload();
    await settled(page);
    expect(await cellText(page, ...CELL)).toMatch(new RegExp(`^${amount}(,00)?$`));
  }
  expect(await cellText(page, SLIDE, SOCLE, 'Option 2')).toBe('20 446,00');
});

test('une saisie n’est jamais perdue en silence : avant « Enregistré », le navigateur demande s’il faut partir', async () => {
  const { page } = await openShipped(app, FMT);
  page.on('dialog', (dialog) => void dialog.dismiss());
  for (const amount of ['92', '93', '94']) {
    await type(page, CELL, amount);
    const answered = Promise.race([page.waitForEvent('dialog'), page.waitForEvent('load')]);
    await page.evaluate(() => void setTimeout(() => location.reload()));
    await answered;
    await settled(page);
    await untilSaved(page);
    expect(await cellText(page, ...CELL)).toBe(`${amount},00`);
    await page.reload();
    await settled(page);
    expect(await cellText(page, ...CELL)).toBe(`${amount},00`);
  }
});

test('une saisie enregistrée est là quand l’onglet est tué aussitôt, et l’étude s’écrit de nouveau', async () => {
  const { page } = await openShipped(app, FMT, { expectedErrors: /the page crashed/ });
  await type(page, CELL, '92');
  await untilSaved(page);
  const killer = await page.context().newCDPSession(page);
  const crash = page.waitForEvent('crash');
  void killer.send('Page.crash').catch(() => undefined);
  await crash;

  const next = await reopened(page);
  expect(await cellText(next, ...CELL)).toBe('92,00');
  await type(next, [SLIDE, NEXT, 'Option 2'], '56');
  await soon(() => cellText(next, SLIDE, NEXT, 'Option 2')).toBe('56,00');
  await untilSaved(next);
  expect(await savingState(next)).toBe('Enregistré');
});

test('deux onglets sur une étude : le second suit sans écrire, prend la main, et aucune saisie n’est perdue', async () => {
  const { page: first } = await openShipped(app, FMT);
  await type(first, CELL, '92');
  await untilSaved(first);
  const second = await reopened(first);
  expect(await savingState(second)).toBe('Lecture seule');
  expect(await cellText(second, ...CELL)).toBe('92,00');

  // What is typed where nothing may be written says so, and changes nothing.
  await type(second, CELL, '1');
  await soon(() => textOf(second.locator('body'))).toContain('Prenez la main');
  await second.keyboard.press('Escape');
  expect(await cellText(second, ...CELL)).toBe('92,00');

  await first.bringToFront();
  await type(first, [SLIDE, NEXT, 'Option 1'], '57');
  await second.bringToFront();
  await soon(() => cellText(second, SLIDE, NEXT, 'Option 1')).toBe('57,00');
  // 27 of 30 seen, or all of them in Option 1: 2 € more for each of the 30.
  await soon(() => cellText(second, SLIDE, SOCLE, 'Option 1')).toBe('20 390,00');

  await second.getByRole('button', { name: 'Prendre la main' }).click();
  await soon(() => savingState(second)).toBe('Enregistré');
  await soon(() => savingState(first)).toBe('Lecture seule');
  await type(second, CELL, '95');
  await untilSaved(second);
  await soon(() => cellText(first, ...CELL)).toBe('95,00');

  await second.close();
  await soon(() => savingState(first)).toBe('Enregistré');
  await type(first, [SLIDE, TOP, 'Option 1'], '81');
  await untilSaved(first);
  await first.reload();
  await settled(first);
  expect(await cellText(first, ...CELL)).toBe('95,00');
  expect(await cellText(first, SLIDE, NEXT, 'Option 1')).toBe('57,00');
  expect(await cellText(first, SLIDE, TOP, 'Option 1')).toBe('81,00');
});

const ENDS: readonly (readonly [string, () => void, string])[] = [
  ['tué', () => self.close(), 'Le calcul s’est interrompu'],
  [
    'figé',
    () =>
      void setTimeout(() => {
        for (;;);
      }),
    'Le calcul ne répondait plus',
  ],
];

test.each(ENDS)('le calcul %s est relancé, le dit, et le résultat arrive', async (_, end, message) => {
  const { page } = await openShipped(app, FMT);
  const [engine] = page.workers();
  expect(page.workers()).toHaveLength(1);
  await engine?.evaluate(end);
  await type(page, CELL, '92');
  // The figures of before stay readable until the new ones come.
  expect(['20 968,00', '20 504,00']).toContain(await cellText(page, SLIDE, SOCLE, 'Option 2'));
  await page.getByText(message).first().waitFor({ timeout: 30_000 });
  await soon(() => cellText(page, SLIDE, SOCLE, 'Option 2')).toBe('20 504,00');
  await soon(() => page.getByText(message).count()).toBe(0);
  expect(await cellText(page, ...CELL)).toBe('92,00');
  await untilSaved(page);
});
