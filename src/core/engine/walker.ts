import type { Dim } from '../formula/scope.ts';

export type Walk = (visit: () => void) => void;

/** Visits every combination of members of these dimensions, the last one fastest, and puts the cursor back. */
export function walker(at: Int32Array, dims: readonly Dim[]): Walk {
  const loops = dims.map(({ index, members }) => ({ index, size: members.length }));
  const walk = (level: number, visit: () => void): void => {
    const loop = loops[level];
    if (!loop) {
      visit();
      return;
    }
    const saved = at[loop.index] as number;
    for (let member = 0; member < loop.size; member++) {
      at[loop.index] = member;
      walk(level + 1, visit);
    }
    at[loop.index] = saved;
  };
  return (visit) => walk(0, visit);
}
