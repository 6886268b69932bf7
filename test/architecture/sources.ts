import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** What a file asks for, and how: `type` disappears at run time, `url` names a worker to start. */
export interface Import {
  /** A path from the root of the project (`src/core/model/value.ts`), or a package (`decimal.js`). */
  readonly to: string;
  readonly kind: 'value' | 'type' | 'dynamic' | 'url';
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

const STATIC = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;
const URLS = /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url/g;

/** Relies on the formatter: a static import starts its line. */
export function source(path: string, text: string): Source {
  const imports: Import[] = [];
  const add = (specifier: string, kind: Import['kind']): void => {
    const isFile = specifier.startsWith('.');
    const bare = specifier.replace(/\?.*$/, '');
    imports.push({ to: isFile ? posix.join(posix.dirname(path), bare) : packageOf(bare), kind });
  };
  for (const match of text.matchAll(STATIC)) add(match[2] as string, match[1] ? 'type' : 'value');
  for (const match of text.matchAll(DYNAMIC)) add(match[1] as string, 'dynamic');
  for (const match of text.matchAll(URLS)) add(match[1] as string, 'url');
  return { path, text, imports };
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every file under these folders, by path from the root of the project. */
export function files(folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posix.join(entry.parentPath, entry.name)),
  );
}

export function readSources(folders: readonly string[]): readonly Source[] {
  return files(folders)
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => source(path, readFileSync(path, 'utf8')));
}
