/**
 * Holds a lock until this worker dies, and resolves once it has it: whoever waits for the same lock learns of the
 * death at once, even of a `terminate()`, which no event tells. Where Web Locks are missing, or refused as in a Firefox
 * that blocks all cookies, only silence can tell.
 */
export function holdLifeline(name: string): Promise<true> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((held) => {
    const hold = () => {
      held(true);
      return new Promise<never>(() => {});
    };
    navigator.locks.request(name, hold).catch(() => held(true));
  });
}
