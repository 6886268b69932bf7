import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Chromium as tests and benches start it. `--no-sandbox`: as root it does not start otherwise. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const INSTALL_COMMAND = 'sudo apt-get install -y chromium';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The browser to test with: `CHROMIUM_PATH`, else Playwright's own, else an installed one; null when there is none.
 * A `CHROMIUM_PATH` that does not exist is an error, not a reason to look elsewhere.
 */
export function findChromium(): string | null {
  const explicit = process.env.CHROMIUM_PATH;
  if (explicit) {
    if (!existsSync(explicit)) throw new Error(`CHROMIUM_PATH names no file: ${explicit}`);
    return explicit;
  }
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = [...NAMES.flatMap((name) => path.map((folder) => join(folder, name))), ...MAC];
  return [chromium.executablePath(), ...installed].find((file) => existsSync(file) && starts(file)) ?? null;
}

export function chromiumPath(): string {
  const found = findChromium();
  if (found === null) throw new Error(`No Chromium. Install one, then run again: ${INSTALL_COMMAND}`);
  return found;
}

/** A downloaded browser whose libraries are missing is there and does not start. */
function starts(file: string): boolean {
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 });
    return true;
  } catch {
    return false;
  }
}
