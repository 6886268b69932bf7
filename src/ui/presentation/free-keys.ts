/** Where keys have a meaning of their own: grids, fields, menus, what scrolls beside. */
const BUSY =
  '.parameter-table, input, textarea, select, [role="menu"], [role="tablist"], .presentation-aside';
const PRESSED_BY_SPACE = 'button, a, summary, [role="button"]';

/** Whether the keys that go from step to step are free, where the keyboard is. */
export function isFree(event: KeyboardEvent): boolean {
  const { target } = event;
  if (!(target instanceof Element)) return true;
  if (target.closest(BUSY)) return false;
  return event.key !== ' ' || !target.closest(PRESSED_BY_SPACE);
}

/** Whether the keyboard is in a table, where arrows go from cell to cell. */
export function isInTable(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.parameter-table') !== null;
}
