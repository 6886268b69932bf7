import { focusSelectedCell } from '../grid/active-grids.ts';

const TRIES = 40;

/** Unfolds a part of the page and scrolls to it, waiting for it to be drawn; then goes to the selected cell. */
export function reveal(section: string, focusCell = false): void {
  let tries = 0;
  const look = () => {
    const part = document.getElementById(section);
    if (!part) {
      tries += 1;
      if (tries < TRIES) requestAnimationFrame(look);
      return;
    }
    part.dispatchEvent(new CustomEvent('reveal'));
    part.scrollIntoView({ block: 'start', behavior: 'instant' });
    if (focusCell) focusWhenDrawn();
  };
  requestAnimationFrame(look);
}

function focusWhenDrawn(tries = 0): void {
  requestAnimationFrame(() => {
    if (!focusSelectedCell() && tries < TRIES) focusWhenDrawn(tries + 1);
  });
}
