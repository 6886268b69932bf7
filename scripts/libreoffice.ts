import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export const LIBREOFFICE_INSTALL = 'sudo apt-get install -y --no-install-recommends libreoffice-calc-nogui';

const NAMES = ['soffice', 'libreoffice'];
const ELSEWHERE = [
  '/usr/lib/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/**
 * The LibreOffice that recomputes workbooks in tests: `LIBREOFFICE_PATH`, else an installed one; null when there is none.
 * A `LIBREOFFICE_PATH` that does not exist is an error, not a reason to look elsewhere.
 */
export function findLibreOffice(): string | null {
  const explicit = process.env.LIBREOFFICE_PATH;
  if (explicit) {
    if (!existsSync(explicit)) throw new Error(`LIBREOFFICE_PATH names no file: ${explicit}`);
    return explicit;
  }
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = [...NAMES.flatMap((name) => path.map((folder) => join(folder, name))), ...ELSEWHERE];
  return installed.find((file) => existsSync(file) && hasCalc(file)) ?? null;
}

export function libreOfficePath(): string {
  const found = findLibreOffice();
  if (found === null)
    throw new Error(`No LibreOffice Calc. Install it, then run again: ${LIBREOFFICE_INSTALL}`);
  return found;
}

/** Starts, and has spreadsheets: the packages come apart. */
function hasCalc(file: string): boolean {
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 60_000 });
  } catch {
    return false;
  }
  const folders = ['/usr/lib/libreoffice/program', '/usr/lib64/libreoffice/program'].filter((folder) =>
    existsSync(folder),
  );
  return folders.length === 0 || folders.some((folder) => existsSync(join(folder, 'libsclo.so')));
}
