import { editable, nudged, spreadOver } from './changes.ts';
import { expectSameResults } from './compare.ts';
import { measure, type Timing } from './measure.ts';
import type { BenchModel, Input } from './model.ts';
import type { Peer } from './peers/peer.ts';
import { twoScenarios } from './studies.ts';

export interface Operation {
  readonly name: string;
  readonly timings: ReadonlyMap<Peer, Timing>;
}

const RUNS = 15;
const EDITS = 60;
const FEWEST = 9;
/** Enough for every engine to run compiled, as it does in use after the first edits. */
const WARM_UP: Readonly<Record<string, number>> = { build: 5, 'one-cell edit': 600 };

/** Measures every operation on every peer, and checks after each that all have the same results. */
export function benchEngines(model: BenchModel, peers: readonly Peer[]): readonly Operation[] {
  const operations: Operation[] = [];

  function operation(
    name: string,
    runs: number,
    prepare: (peer: Peer, run: number) => () => void,
  ): Operation {
    const timings = peers.map((peer) => {
      const [count, warmUp] = peer.slow ? [FEWEST, 1] : [runs, WARM_UP[name] ?? 40];
      return [peer, measure(count, warmUp, (run) => prepare(peer, run))] as const;
    });
    return { name, timings: new Map(timings) };
  }

  /** Runs differ in number: `last` brings all peers to the same inputs before they are compared. */
  function change(
    name: string,
    runs: number,
    inputs: (run: number) => readonly Input[],
    last: readonly Input[],
  ): void {
    const measured = operation(name, runs, (peer, run) => {
      const prepared = inputs(run);
      return () => peer.change(prepared);
    });
    for (const peer of peers) peer.change(last);
    expectSameResults(model, peers, name);
    operations.push(measured);
  }

  operations.push(operation('build', RUNS, (peer) => () => peer.build(model)));
  expectSameResults(model, peers, 'build');

  // Every run gives values never seen before: no result can have been kept.
  const all = editable(model);
  const edited = spreadOver(model, all, EDITS);
  const edit = (run: number) => [nudged(model, edited[run % edited.length] as Input, 1 + (run % 89))];
  change(
    'one-cell edit',
    EDITS,
    edit,
    edited.map((input) => nudged(model, input, 90)),
  );
  change(
    `all ${all.length} inputs`,
    RUNS,
    (run) => all.map((input) => nudged(model, input, 2 + (run % 89))),
    all,
  );
  const [first, second] = twoScenarios(model);
  change(`scenario switch (${first.length} cells)`, RUNS, (run) => (run % 2 === 0 ? first : second), second);
  return operations;
}
