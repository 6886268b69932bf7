import { execFileSync } from 'node:child_process';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built app is served: `http://localhost:PORT/`. */
    appUrl: string;
  }
}

/** Builds the app as it is published (unless it has just been), and serves it on a free port until the tests end. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.ETABLI_BUILT !== '1') {
    // A process of its own: inside the test runner NODE_ENV is `test`, which would build another app.
    const { NODE_ENV: _, ...env } = process.env;
    execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { env, stdio: 'inherit' });
  }
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'warn' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  project.provide('appUrl', `http://localhost:${address.port}/`);
  return () => server.close();
}
