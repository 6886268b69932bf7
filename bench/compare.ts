import type { BenchModel } from './model.ts';
import type { Outcome, Peer } from './peers/peer.ts';

/** The peers compute in binary floating point; differences of large amounts leave a trace in small ones. */
const RELATIVE = 1e-9;
const ABSOLUTE = 1e-7;

/** Throws where a peer's results are not the first one's: a comparison of speed means nothing without it. */
export function expectSameResults(
  model: BenchModel,
  [exact, ...others]: readonly Peer[],
  after: string,
): void {
  const expected = (exact as Peer).results();
  for (const peer of others) {
    const found = peer.results();
    const wrong = model.results.flatMap(({ id }, i) => {
      const [a, b] = [expected[i] as Outcome, found[i] as Outcome];
      return same(a, b) ? [] : [`${id}: ${a} expected, ${b} found`];
    });
    if (wrong.length > 0) {
      const shown = wrong.slice(0, 10).join('\n  ');
      throw new Error(`${peer.name} disagrees after ${after} on ${wrong.length} cells:\n  ${shown}`);
    }
  }
}

function same(a: Outcome, b: Outcome): boolean {
  if (typeof a === 'number' && typeof b === 'number')
    return Math.abs(a - b) <= ABSOLUTE + RELATIVE * Math.abs(a);
  return a === b;
}
