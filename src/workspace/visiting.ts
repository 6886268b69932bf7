import type { Keeping } from './keeping.ts';

/**
 * Keeping of a study that came by somebody's link: nothing can be changed, nothing is stored, no other tab is
 * concerned. Whoever wants to change it makes a copy (`Library.openCopy`).
 */
export function createVisit(): Keeping {
  const nothing = () => Promise.resolve();
  return {
    saving: () => ({ kind: 'saved' }),
    saveNow: nothing,
    readOnly: () => true,
    takeOver: nothing,
    notice: () => null,
    dismissNotice: () => {},
    save: () => {},
    enter: nothing,
    close: nothing,
  };
}

/** Keeping of a copy to try things on: all can be changed, nothing is stored. */
export function createRehearsal(): Keeping {
  return { ...createVisit(), readOnly: () => false };
}
