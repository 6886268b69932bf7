import type { Persistence } from './api.ts';

/** Asks the browser not to evict the studies by itself, and tells what it answers. Some ask the user: call it after a first edit, not on arrival. */
export async function requestPersistence(): Promise<Persistence> {
  try {
    await globalThis.navigator?.storage?.persist();
  } catch {
    // Refused outright: the state read below says so.
  }
  return readPersistence();
}

/** What the browser promises and how much it holds; null for what it does not tell. */
export async function readPersistence(): Promise<Persistence> {
  const storage = globalThis.navigator?.storage;
  const [persisted, estimate] = await Promise.all([
    storage?.persisted().catch(() => null) ?? null,
    storage?.estimate().catch(() => null) ?? null,
  ]);
  return { persisted, usedBytes: estimate?.usage ?? null, quotaBytes: estimate?.quota ?? null };
}
