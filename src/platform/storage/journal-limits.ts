/** What is kept of a journal; beyond, the oldest entries are folded into its start. */
export const JOURNAL_LIMITS = {
  entries: 2_000,
  /** Characters of the entries, as JSON: about as many bytes. */
  characters: 5_000_000,
  /** Folding goes down to this share of the limits, so that it is not done again at every entry. */
  after: 0.9,
} as const;

/** How many of the oldest must go, by the sizes of all, oldest first. The newest stays, whatever its size. */
export function overflow(sizes: readonly number[], limits: typeof JOURNAL_LIMITS = JOURNAL_LIMITS): number {
  let characters = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.length <= limits.entries && characters <= limits.characters) return 0;
  let gone = 0;
  while (
    gone < sizes.length - 1 &&
    (sizes.length - gone > limits.entries * limits.after || characters > limits.characters * limits.after)
  ) {
    characters -= sizes[gone] as number;
    gone += 1;
  }
  return gone;
}
