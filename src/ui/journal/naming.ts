import { createSignal } from 'solid-js';

const [asked, setAsked] = createSignal(false);

/** « Nommer une version… » was asked for: the page of the journal gives the keyboard to the name. */
export const namingAsked = asked;

export function askForName(): void {
  setAsked(true);
}

export function nameGiven(): void {
  setAsked(false);
}
