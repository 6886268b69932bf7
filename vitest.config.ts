import { playwright } from '@vitest/browser-playwright';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/chromium.ts';

const executablePath = findChromium();

/** A real browser on a busy machine misses a deadline now and then; what fails twice is broken. */
const BUSY = 1;

export default defineConfig({
  test: {
    projects: [
      {
        // Solid's reactive build, not its server one: stores are tested in Node too.
        resolve: { conditions: ['browser', 'development', 'module', 'default'] },
        ssr: { resolve: { conditions: ['browser', 'development', 'module', 'default'] } },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**'],
          server: { deps: { inline: [/solid-js/, /@solid-primitives/] } },
          testTimeout: 30_000,
        },
      },
      {
        plugins: [solid()],
        optimizeDeps: { entries: ['test/browser/**/*.test.tsx'] },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
          retry: BUSY,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            viewport: { width: 1440, height: 900 },
            provider: playwright({
              launchOptions: { args: [...CHROMIUM_ARGS], ...(executablePath ? { executablePath } : {}) },
              contextOptions: { locale: 'fr-FR', timezoneId: 'Europe/Paris' },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/serve.ts'],
          maxWorkers: 2,
          testTimeout: 90_000,
          retry: BUSY,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
