import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS, chromiumPath } from './chromium.ts';

/** Draws the icons of the installed program (`public/icon-*.png`) from the one in `index.html`; run by hand when it changes. */
const TABLE = `
  <path d="M6 11h20M9 11v13M23 11v13" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/>
  <path d="M9 18h14M16 11v7" fill="none" stroke="#fff" stroke-opacity=".6" stroke-width="1.8"/>`;
const GROUND = '#1f4e5f';

interface IconFile {
  readonly name: string;
  readonly size: number;
  /** Cut by the system to a shape of its own: the ground fills it, and the drawing stays in the middle. */
  readonly maskable: boolean;
}

const ICONS: readonly IconFile[] = [
  { name: 'icon-192.png', size: 192, maskable: false },
  { name: 'icon-512.png', size: 512, maskable: false },
  { name: 'icon-maskable-512.png', size: 512, maskable: true },
];

const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] });
for (const { name, size, maskable } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = maskable ? `<g transform="translate(4.8 5.4) scale(0.7)">${TABLE}</g>` : TABLE;
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}">
      <rect width="32" height="32" rx="${maskable ? 0 : 7}" fill="${GROUND}"/>${drawing}
    </svg>`);
  writeFileSync(`public/${name}`, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
