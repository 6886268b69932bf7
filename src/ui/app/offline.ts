import { type Accessor, createSignal, onMount } from 'solid-js';
import type { NewerVersion } from '../../platform/offline/offline.ts';

export interface OfflineState {
  /** The whole program is in this browser. */
  readonly ready: Accessor<boolean>;
  /** A newer version to be asked about. */
  readonly newer: Accessor<NewerVersion | null>;
  /** Until the next visit. */
  readonly later: () => void;
}

/** The built program keeps itself in this browser, once the page has all it needs: never in its way. */
export function createOffline(): OfflineState {
  const [ready, setReady] = createSignal(false);
  const [newer, setNewer] = createSignal<NewerVersion | null>(null);
  const start = () =>
    void import('../../platform/offline/offline.ts').then(
      ({ keepProgram }) => keepProgram({ onReady: () => setReady(true), onNewer: setNewer }),
      () => undefined,
    );
  onMount(() => {
    if (!import.meta.env.PROD) return;
    const whenIdle = () =>
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(start, { timeout: 5000 })
        : setTimeout(start, 500);
    if (document.readyState === 'complete') whenIdle();
    else addEventListener('load', whenIdle, { once: true });
  });
  return { ready, newer, later: () => setNewer(null) };
}
