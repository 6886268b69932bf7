import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

export interface Weighed {
  readonly path: string;
  /** Bytes once compressed; fonts and pictures, compressed already, count as they are when that is less. */
  readonly bytes: number;
}

/**
 * Weighs what the page and its workers ask for from now on, each file once. What the service worker fetches to keep the
 * program for offline use is left out: it starts once the page is at rest, and nobody waits for it.
 */
export function weighResponses(page: Page): () => Promise<readonly Weighed[]> {
  const responses = new Map<string, Response>();
  page.context().on('response', (response) => {
    const { protocol, pathname } = new URL(response.url());
    if (response.request().serviceWorker()) return;
    if (protocol.startsWith('http')) responses.set(pathname, response);
  });
  return () =>
    Promise.all(
      [...responses].map(async ([path, response]) => {
        const body = await response.body();
        return { path, bytes: Math.min(body.length, gzipSync(body, { level: 9 }).length) };
      }),
    );
}

export function totalBytes(files: readonly Weighed[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Heaviest first, then the total, for people to read. */
export function weightReport(title: string, files: readonly Weighed[]): string {
  const line = (bytes: number, path: string): string =>
    `${(bytes / 1000).toFixed(1).padStart(8)} KB  ${path}`;
  const sorted = [...files].sort((a, b) => b.bytes - a.bytes);
  return [
    title,
    ...sorted.map(({ bytes, path }) => line(bytes, path)),
    line(totalBytes(files), 'total'),
  ].join('\n');
}
