import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

/** What is published beside the program, and which it never asks for. */
const ASIDE: readonly string[] = ['etabli.schema.json'];
const WORKER = 'offline.js';

/**
 * Builds `workers/offline.ts` as `offline.js` beside `index.html`, and tells it every file of the build with its sum.
 * The version is the sum of them all: the same program built twice is the same version.
 */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'etabli:offline',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: 'index.html', offline: 'workers/offline.ts' },
          output: {
            entryFileNames: ({ name }) => (name === 'offline' ? WORKER : 'assets/[name]-[hash].js'),
          },
        },
      },
    }),
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    // Once everything is written as it will be served.
    writeBundle: {
      order: 'post',
      handler() {
        const files = publishedFiles(folder)
          .filter((name) => name !== WORKER && !ASIDE.includes(name))
          .map((name) => [name === 'index.html' ? './' : name, sum(readFileSync(join(folder, name)))]);
        const version = sum(JSON.stringify(files)).slice(0, 16);
        const code = readFileSync(join(folder, WORKER), 'utf8')
          .replace(/(["'`])__ETABLI_FILES__\1/, () => JSON.stringify(files))
          .replace(/(["'`])__ETABLI_VERSION__\1/, () => JSON.stringify(version));
        if (!code.includes(version) || /^import\b/m.test(code)) throw new Error(`${WORKER} is not complete.`);
        writeFileSync(join(folder, WORKER), code);
      },
    },
  };
}

/** Paths from the folder, in order, with `/`. */
export function publishedFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function sum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
