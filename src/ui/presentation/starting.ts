import { createSignal } from 'solid-js';

const [first, setFirst] = createSignal(0);

/** Rank of the step the next presentation begins with. */
export const firstStep = first;

export function startFrom(rank: number): void {
  setFirst(rank);
}
