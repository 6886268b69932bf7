/** Players put together because one without the other leaves no game; sets of players are bits. */
export interface Blocks {
  readonly blocks: readonly number[];
  /** One a union: the players united, and a combination of them that was not usable. */
  readonly unions: readonly { readonly block: number; readonly because: number }[];
}

/**
 * The blocks of `n` players such that every combination of blocks is usable; nobody and everybody are. The smallest
 * combination that is not is united with the fewest others that make it so, and so on.
 */
export function inseparable(n: number, usable: (set: number) => boolean): Blocks {
  let blocks = Array.from({ length: n }, (_, player) => 1 << player);
  const unions: { block: number; because: number }[] = [];
  for (;;) {
    const sets = bySize(blocks.length);
    const union = (set: number) => unionOf(blocks, set);
    const broken = sets.find((set) => !usable(union(set)));
    if (broken === undefined) return { blocks, unions };
    const mended = sets.find((set) => (set & broken) === 0 && usable(union(set | broken))) as number;
    const block = union(broken | mended);
    unions.push({ block, because: union(broken) });
    blocks = [...blocks.filter((_, k) => ((broken | mended) & (1 << k)) === 0), block];
  }
}

/** All the players of the blocks of a set. */
export function unionOf(blocks: readonly number[], set: number): number {
  return blocks.reduce((all, block, k) => (set & (1 << k) ? all | block : all), 0);
}

/** Every set of `n`, the smallest first, then in the order of the players. */
function bySize(n: number): readonly number[] {
  const sizes = Array.from({ length: 2 ** n }, (_, set) => [set, bitCount(set)] as const);
  return sizes.sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([set]) => set);
}

export function bitCount(set: number): number {
  let count = 0;
  for (let left = set; left !== 0; left &= left - 1) count++;
  return count;
}
