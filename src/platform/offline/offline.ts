/** What becomes of the program kept in this browser. */
export interface OfflineListener {
  /** The whole program is here: it opens without a network. */
  onReady(): void;
  /** A newer version is here and waits to be asked for. */
  onNewer(newer: NewerVersion): void;
}

export interface NewerVersion {
  /** Already in place, another tab having asked for it: a reload shows it. */
  readonly inPlace: boolean;
  /** Puts it in place, then reloads the page. */
  take(): void;
}

/**
 * Keeps the program in this browser (`workers/offline.ts`). A new version never takes a page over: it is told, and
 * waits. Nothing happens where the browser has no service worker, or refuses one.
 */
export async function keepProgram(listener: OfflineListener): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  let kept = serviceWorker.controller !== null;
  let taking = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (taking) location.reload();
    else if (kept) listener.onNewer({ inPlace: true, take: () => location.reload() });
    kept = true;
  });
  try {
    const address = new URL('offline.js', document.baseURI);
    const registration = await serviceWorker.register(address, { updateViaCache: 'none' });
    const tell = (waiting: ServiceWorker) => {
      const take = () => {
        taking = true;
        waiting.postMessage('take-over');
      };
      listener.onNewer({ inPlace: false, take });
    };
    const follow = (installing: ServiceWorker) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'installed' && registration.active) tell(installing);
        if (installing.state === 'activated' && !taking) listener.onReady();
      });
    };
    if (registration.active) listener.onReady();
    if (registration.waiting && registration.active) tell(registration.waiting);
    if (registration.installing) follow(registration.installing);
    registration.addEventListener(
      'updatefound',
      () => registration.installing && follow(registration.installing),
    );
  } catch {
    // Private windows of some browsers, or no network at the first visit: the next one tries again.
  }
}
