/**
 * Keeps the whole program in this browser, so that it opens without a network. Everything is fetched once, when a
 * version is installed, from this origin and nowhere else, and checked against the sums of the build: what a captive
 * portal answers in its place is never kept. From then on files come from here. A newer version waits until a page
 * asks for it (`platform/offline`), and shares the files that did not change.
 */

/** Address and SHA-256 of every file; written by `scripts/offline-plugin.ts`, as is the version, the sum of them all. */
const FILES = '__ETABLI_FILES__' as unknown as readonly (readonly [path: string, sum: string])[];
const VERSION: string = '__ETABLI_VERSION__';

const PREFIX = 'etabli-programme-';
const NAME = PREFIX + VERSION;
const AT_ONCE = 4;

const worker = self as unknown as ServiceWorkerGlobalScope;
const scope = worker.registration.scope;
const addresses = new Set(FILES.map(([path]) => new URL(path, scope).href));

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(worker.skipWaiting());
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = fileOf(request);
  if (address !== null) event.respondWith(kept(address, request));
});

/** All or nothing: a file that cannot be had leaves the version before in place, and the next visit tries again. */
async function install(): Promise<void> {
  const cache = await caches.open(NAME);
  const left = [...FILES];
  const take = async () => {
    for (let file = left.shift(); file; file = left.shift()) {
      const address = new URL(file[0], scope).href;
      if (await cache.match(address)) continue;
      await cache.put(address, (await alreadyHere(address, file[1])) ?? (await fetched(address, file[1])));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, take));
}

async function fetched(address: string, sum: string): Promise<Response> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok || response.redirected || (await sumOf(response)) !== sum) {
    throw new Error(`Not the file of this version: ${address}`);
  }
  return response;
}

async function alreadyHere(address: string, sum: string): Promise<Response | null> {
  const known = await caches.match(address);
  return known && (await sumOf(known)) === sum ? known : null;
}

async function sumOf(response: Response): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await response.clone().arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The version before this one stays for the pages that still show it; older ones go. */
async function activate(): Promise<void> {
  const versions = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  for (const name of versions.slice(0, -1)) await caches.delete(name);
  await worker.clients.claim();
}

/** The address a request is answered from; null for what is no file of the program. */
function fileOf({ mode, url }: Request): string | null {
  const plain = url.replace(/[?#].*$/s, '');
  if (mode === 'navigate') return plain === scope || plain === `${scope}index.html` ? scope : null;
  if (addresses.has(plain)) return plain;
  return plain.startsWith(`${scope}assets/`) ? plain : null;
}

async function kept(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(NAME);
  return (await cache.match(address)) ?? (await caches.match(address)) ?? fetch(request);
}
