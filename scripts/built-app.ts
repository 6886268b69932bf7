import { execFileSync } from 'node:child_process';
import { preview } from 'vite';

/** As it is published. A process of its own: inside a test runner NODE_ENV is `test`, which would build another app. */
export function buildApp(): void {
  const { NODE_ENV: _, ...env } = process.env;
  execFileSync('node_modules/.bin/vite', ['build', '--logLevel', 'warn'], { env, stdio: 'inherit' });
}

export interface ServedApp {
  /** `http://localhost:PORT/` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The built app on a free port. */
export async function serveApp(): Promise<ServedApp> {
  const server = await preview({ preview: { port: 0, strictPort: false }, logLevel: 'warn' });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The preview server has no port.');
  return { url: `http://localhost:${address.port}/`, close: () => server.close() };
}
