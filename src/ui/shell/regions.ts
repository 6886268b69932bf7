import { focusSelectedCell } from '../grid/active-grids.ts';

const SELECTOR = '[data-region]';
/** Where a part is entered the first time. */
const ENTRY = '[aria-current="page"], [aria-selected="true"], [data-scenario]';
const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea, [tabindex]:not([tabindex="-1"])';

/** F6: the keyboard goes from one part of the window to the next, to where it was in it, else to its first control. */
export function createRegions(): {
  readonly go: (by: 1 | -1) => void;
  readonly remember: (event: FocusEvent) => void;
} {
  const last = new WeakMap<Element, HTMLElement>();
  return {
    remember(event) {
      const target = event.target;
      const region = target instanceof HTMLElement ? target.closest(SELECTOR) : null;
      if (region) last.set(region, target as HTMLElement);
    },
    go(by) {
      const regions = [...document.querySelectorAll<HTMLElement>(SELECTOR)].filter(
        (one) => one.offsetParent !== null,
      );
      const from = regions.findIndex((region) => region.contains(document.activeElement));
      for (let step = 1; step <= regions.length; step += 1) {
        const region = regions[(from + by * step + regions.length * 2) % regions.length];
        const known = region ? last.get(region) : undefined;
        if (region?.matches('main') && focusSelectedCell()) return;
        const target =
          known?.isConnected && known.offsetParent !== null
            ? known
            : (region?.querySelector<HTMLElement>(ENTRY) ?? region?.querySelector<HTMLElement>(FOCUSABLE));
        if (!target) continue;
        target.focus();
        if (document.activeElement === target) return;
      }
    },
  };
}
