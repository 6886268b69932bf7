/** Which members of a dimension of its input a cell reads, told from the cell's own member. */
export type Mode =
  /** The same. */
  | { readonly kind: 'same' }
  | { readonly kind: 'fixed'; readonly member: number }
  /** Members up to its own (CUMUL). */
  | { readonly kind: 'upto' }
  /** Members before its own (PRECEDENT). */
  | { readonly kind: 'before' }
  | { readonly kind: 'any' };

/** The mode under one more PRECEDENT. */
export function shiftMode(mode: Mode = { kind: 'same' }): Mode {
  if (mode.kind === 'same' || mode.kind === 'upto') return { kind: 'before' };
  return mode.kind === 'fixed' ? { kind: 'fixed', member: mode.member - 1 } : mode;
}

/** The mode under one more CUMUL. */
export function uptoMode(mode: Mode = { kind: 'same' }): Mode {
  if (mode.kind === 'same') return { kind: 'upto' };
  return mode.kind === 'fixed' ? { kind: 'any' } : mode;
}
