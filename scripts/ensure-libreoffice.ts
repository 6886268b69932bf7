import { spawnSync } from 'node:child_process';
import { findLibreOffice, LIBREOFFICE_INSTALL } from './libreoffice.ts';

/** Leaves a LibreOffice that opens workbooks, or exits 1 with the one command to type. Installs it as root only. */
const isRoot = process.getuid?.() === 0;
const MINUTES = 60_000;

function run(command: string, args: readonly string[], minutes: number): void {
  console.error(`No LibreOffice yet: ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: minutes * MINUTES,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

let found = findLibreOffice();
if (found === null && isRoot) {
  run('apt-get', ['update'], 3);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui'], 8);
  found = findLibreOffice();
}
if (found === null) {
  console.error(`No LibreOffice Calc, and none could be installed. Type: ${LIBREOFFICE_INSTALL}`);
  process.exit(1);
}
console.error(`LibreOffice: ${found}`);
