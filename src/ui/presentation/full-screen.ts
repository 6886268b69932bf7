import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js';

/** Chromium gives Échap to the page in full screen when asked; elsewhere it leaves full screen first. */
type Keys = { readonly lock?: (keys: readonly string[]) => Promise<void>; readonly unlock?: () => void };
const keys = () => (navigator as Navigator & { readonly keyboard?: Keys }).keyboard;

/** Only from a click or a key, as browsers want it; nothing where it is refused. */
export function goFullScreen(): void {
  void document.documentElement
    .requestFullscreen?.({ navigationUI: 'hide' })
    .then(() => keys()?.lock?.(['Escape']))
    .catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (!document.fullscreenElement) return;
  keys()?.unlock?.();
  void document.exitFullscreen().catch(() => undefined);
}

export function createFullScreen(): Accessor<boolean> {
  const [full, setFull] = createSignal(document.fullscreenElement !== null);
  const follow = () => setFull(document.fullscreenElement !== null);
  onMount(() => {
    document.addEventListener('fullscreenchange', follow);
    onCleanup(() => document.removeEventListener('fullscreenchange', follow));
  });
  return full;
}
