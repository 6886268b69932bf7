import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { setTheme } from './app.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
  readonly passes: readonly unknown[];
}
declare const axe: { run(context: Document | string, options: object): Promise<AxeResult> };

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on the page as it stands, or in this part of it, one line a violation with its first place. */
export async function violations(page: Page, part?: string): Promise<readonly string[]> {
  // Injected through the debugger, which the policy does not bind.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const result = await page.evaluate(
    ([tags, selector]) =>
      axe.run(selector ?? document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }),
    [RULES, part] as const,
  );
  expect(result.passes.length, 'axe found something to check').toBeGreaterThan(0);
  return result.violations.map(({ id, help, nodes }) => {
    const first = nodes[0];
    return `${id} (${nodes.length}): ${help}\n  ${first?.html ?? ''}\n  ${first?.failureSummary ?? ''}`;
  });
}

/** No violation, in either theme. Leaves the page in the dark one. */
export async function expectAccessible(page: Page, name: string, part?: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await setTheme(page, theme);
    // Colours that fade from one theme to the other are measured once they have arrived.
    await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    expect(await violations(page, part), `${name}, ${theme}`).toEqual([]);
  }
}
