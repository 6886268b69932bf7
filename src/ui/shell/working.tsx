import { createEffect, createSignal, type JSX, onCleanup, Show } from 'solid-js';
import { useStudy } from './study-context.ts';

const PATIENCE = 200;

/** Says that a calculation lasts, after a moment; the page marks its figures as stale meanwhile. */
export function Working(): JSX.Element {
  const { workspace } = useStudy();
  const [late, setLate] = createSignal(false);
  createEffect(() => {
    const state = workspace.compute();
    setLate(false);
    if (state.kind !== 'working') return;
    const timer = setTimeout(() => setLate(true), Math.max(0, PATIENCE - (performance.now() - state.since)));
    onCleanup(() => clearTimeout(timer));
  });
  createEffect(() => {
    document.documentElement.classList.toggle('stale', late());
  });
  onCleanup(() => document.documentElement.classList.remove('stale'));
  return (
    <Show when={late()}>
      <span class="saving" role="status">
        Calcul en cours…
      </span>
    </Show>
  );
}
