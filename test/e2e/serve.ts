import type { TestProject } from 'vitest/node';
import { buildApp, serveApp } from '../../scripts/built-app.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served: `http://localhost:PORT/`. */
    appUrl: string;
  }
}

/** Builds the app as it is published (unless it has just been), and serves it on a free port until the tests end. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.ETABLI_BUILT !== '1') buildApp();
  const { url, close } = await serveApp();
  project.provide('appUrl', url);
  return close;
}
