import { existsSync, readdirSync } from 'node:fs';
import type { Dossier } from '../core/model/dossier.ts';

const FOLDER = new URL('../dossiers/', import.meta.url);

/** The same dossiers as `src/dossiers/index.ts`, which only Vite can read: every folder with a `dossier.ts`, by slug. */
export async function loadDossiers(folder: URL = FOLDER): Promise<readonly Dossier[]> {
  const modules = readdirSync(folder)
    .sort()
    .map((slug) => new URL(`${slug}/dossier.ts`, folder))
    .filter((file) => existsSync(file))
    .map((file) => import(file.href) as Promise<{ readonly default: Dossier }>);
  return (await Promise.all(modules)).map((module) => module.default);
}
