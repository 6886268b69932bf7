import { mkdirSync } from 'node:fs';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM_ARGS, chromiumPath } from '../../scripts/chromium.ts';
import { watchRequests, type Requests } from './requests.ts';

export interface OpenedPage {
  readonly page: Page;
  readonly requests: Requests;
  /** Uncaught errors, refused contents, console errors and warnings so far. */
  readonly errors: readonly string[];
}

export interface PageOptions {
  /** What the system asks for; `light` when not given. */
  readonly theme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** With the service worker that keeps the program for offline use; without it by default, which is faster. */
  readonly serviceWorker?: boolean;
  /** Another tab of the same visitor: same storage. */
  readonly context?: BrowserContext;
  /** Console errors the test provokes on purpose. */
  readonly expectedErrors?: RegExp;
}

export interface App {
  /** A blank page of a new visitor, in French, at 1440 × 900. */
  newPage(options?: PageOptions): Promise<OpenedPage>;
  /** A new visitor, shown the home page, which has come to rest. */
  open(hash?: string, options?: PageOptions): Promise<OpenedPage>;
}

/**
 * Starts one Chromium for the tests of a file. After each test its pages are closed, and the test fails if one of
 * them logged an error or a warning, threw, was refused something by the policy, or asked anything of another origin
 * than this address (default: the built app).
 */
export function useApp(address: () => string = () => inject('appUrl')): App {
  let browser: Browser;
  let opened: { page: Page; requests: Requests; errors: string[]; expected: RegExp | undefined }[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
  });
  afterAll(() => browser?.close());

  afterEach(async () => {
    const pages = opened;
    opened = [];
    const contexts = new Set(pages.map(({ page }) => page.context()));
    for (const context of contexts) await context.close();
    for (const { errors, requests, expected } of pages) {
      expect(errors.filter((error) => !expected?.test(error))).toEqual([]);
      expect(requests.elsewhere()).toEqual([]);
    }
  });

  async function newPage(options: PageOptions = {}): Promise<OpenedPage> {
    const context = options.context ?? (await browser.newContext(contextOptions(options)));
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(`uncaught: ${error.message}`));
    page.on('crash', () => errors.push('the page crashed'));
    page.on('console', (message) => {
      if (message.text().includes('blocked by Playwright')) return;
      if (['error', 'warning'].includes(message.type())) errors.push(`console: ${message.text()}`);
    });
    const requests = watchRequests(page, address());
    opened.push({ page, requests, errors, expected: options.expectedErrors });
    return { page, requests, errors };
  }

  return {
    newPage,
    async open(hash = '', options = {}) {
      const view = await newPage(options);
      await view.page.goto(address() + hash);
      await atRest(view.page);
      return view;
    },
  };
}

function contextOptions(options: PageOptions) {
  const { theme = 'light', reducedMotion = false, serviceWorker = false, viewport } = options;
  return {
    serviceWorkers: serviceWorker ? ('allow' as const) : ('block' as const),
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: theme,
    reducedMotion: reducedMotion ? ('reduce' as const) : ('no-preference' as const),
    viewport: viewport ?? { width: 1440, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  };
}

/** Nothing left to load, fonts in place, and something on the page. */
export async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** As the theme button does it, without knowing the button. */
export async function setTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem('etabli-theme', chosen);
    document.documentElement.dataset.theme = chosen;
  }, theme);
}

/** Written to `test-results/NAME.png`, for people to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync('test-results', { recursive: true });
  await page.screenshot({ path: `test-results/${name}.png`, animations: 'disabled' });
}
