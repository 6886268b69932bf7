import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium, INSTALL_COMMAND } from './chromium.ts';

/**
 * Leaves a Chromium that starts, or exits 1 with the one command to type. Playwright's installer comes first, as it
 * needs no rights; as root, the system's package manager comes after.
 */
const isRoot = process.getuid?.() === 0;
const MINUTES = 60_000;

function run(command: string, args: readonly string[], minutes: number): void {
  console.error(`No Chromium yet: ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * MINUTES,
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
    },
  });
}

const attempts: readonly (() => void)[] = [
  () => run('playwright', ['install', '--no-shell', 'chromium'], 4),
  () => {
    // Downloaded, and its libraries are missing.
    if (isRoot && existsSync(chromium.executablePath())) run('playwright', ['install-deps', 'chromium'], 6);
  },
  () => {
    if (!isRoot) return;
    run('apt-get', ['update'], 3);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], 6);
  },
];

let found = findChromium();
for (const attempt of attempts) {
  if (found !== null) break;
  attempt();
  found = findChromium();
}
if (found === null) {
  console.error(`No Chromium, and none could be installed. Type: ${INSTALL_COMMAND}`);
  process.exit(1);
}
console.error(`Chromium: ${found}`);
