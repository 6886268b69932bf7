import { Exact } from './decimal.ts';

/** value × 10^by, exact for any border number. */
export function shift(value: Exact, by: number): Exact {
  return by === 0 ? value : value.times(new Exact(`1e${by}`));
}
