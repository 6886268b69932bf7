import { onCleanup, onMount } from 'solid-js';

const ORDINARY = 16;
const LEAST = 17;
const MOST = 32;

/** Type for the back of the room: follows the window, for as long as the presentation lasts. */
export function useLargeType(): void {
  const root = document.documentElement;
  const follow = () => {
    const wanted = Math.min(window.innerWidth * 0.0134, window.innerHeight * 0.0225);
    const size = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    root.style.fontSize = `${size}px`;
    root.style.setProperty('--grid-scale', String(size / ORDINARY));
  };
  follow();
  onMount(() => window.addEventListener('resize', follow));
  onCleanup(() => {
    window.removeEventListener('resize', follow);
    root.style.removeProperty('font-size');
    root.style.removeProperty('--grid-scale');
  });
}
