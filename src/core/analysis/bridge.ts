import type { AnalysisEngine } from '../engine/analysis-engine.ts';
import { toText } from '../engine/border.ts';
import type { Trial } from '../engine/trial.ts';
import { Fault, type Value } from '../formula/value.ts';
import { type Address, nodeOf } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import { effectiveCells } from '../model/scenario.ts';
import type { ScenarioCell, Study } from '../model/study.ts';
import { exact, type Num, shift } from '../quantity/number.ts';
import { storedScale, type Unit, unitText } from '../quantity/unit.ts';
import type { BridgeOutcome, BridgeProgress, BridgeRequest, BridgeStep, ChangedGroup } from './bridge-api.ts';
import { groupChanges } from './bridge-groups.ts';
import { publishSplit } from './bridge-publish.ts';
import { type Mixed, splitByShapley, splitInOrder } from './bridge-split.ts';
import { noEnd, reasonOf } from './bridge-words.ts';
import { differences } from './differences.ts';
import { decimalsOf, toUnits } from './scaled.ts';

/** Above, 2^n combinations are too many to wait for: the groups are added one after the other. */
export const MOST_GROUPS = 12;

/** A bridge on its way: the study is the one it began with, whatever becomes of it since. */
export interface BridgeJob {
  /** Goes on until it is done, or until `pause` says so between two pieces of work; at least one is done. */
  run(pause: () => boolean): BridgeProgress;
}

/** At once: for short ones, for batches and for tests. Throws for a cell or a scenario that does not exist. */
export function bridge(
  engine: AnalysisEngine,
  study: Study,
  dossiers: readonly Dossier[],
  request: BridgeRequest,
): BridgeOutcome {
  const progress = startBridge(engine, study, dossiers, request).run(() => false);
  if (progress.state !== 'fini') throw new Error('A bridge paused without being asked to.');
  return progress.outcome;
}

/**
 * Splits the gap of one result cell between two scenarios over the groups of cells that differ. Each combination of the
 * two is evaluated once; from one to the next a single group changes, so that the rest is shared.
 */
export function startBridge(
  engine: AnalysisEngine,
  study: Study,
  dossiers: readonly Dossier[],
  request: BridgeRequest,
): BridgeJob {
  const work = evaluations(engine, study, dossiers, request);
  let last: BridgeProgress | undefined;
  return {
    run: (pause) => {
      for (;;) {
        if (last?.state === 'fini') return last;
        const { done, value } = work.next();
        last = done ? { state: 'fini', outcome: value } : value;
        if (pause()) return last;
      }
    },
  };
}

type Working = BridgeProgress & { readonly state: 'en-cours' };

/** Stops after each piece of work. */
function* evaluations(
  engine: AnalysisEngine,
  study: Study,
  dossiers: readonly Dossier[],
  request: BridgeRequest,
): Generator<Working, BridgeOutcome> {
  const { at, from, to, grouping } = request;
  const trial = engine.trial(study, from);
  const start = trial.value(at);
  const end = engine.trial(study, to).value(at);
  const unit = trial.unit(at);
  if (!isNumber(start)) return noEnd(request, from, start, { study, dossiers });
  if (!isNumber(end)) return noEnd(request, to, end, { study, dossiers });

  const changed = differences(study, [from, to], dossiers).map(({ address }) => address);
  const read = yield* readers(engine, at, changed);
  const shown = groupChanges(
    changed.filter((cell) => read.has(cell)),
    dossiers,
    grouping,
  );
  const all = shown.length <= MOST_GROUPS;
  // Whatever must choose between combinations does so by the keys, so that no order of the edits counts.
  const groups = all ? [...shown].sort((a, b) => (a.key < b.key ? -1 : 1)) : shown;
  const total = all ? 2 ** groups.length : groups.length + 1;
  const mix = mixer(trial, groups, effectiveCells(study, from), effectiveCells(study, to));
  const mixed = new Array<Mixed>(total);
  for (let step = 0; step < total; step++) {
    const place = all ? mix.gray(step) : mix.upTo(step);
    const value = trial.value(at);
    mixed[place] = isNumber(value) ? { text: stored(value, unit) } : { reason: reasonOf(value) };
    yield { state: 'en-cours', done: step + 1, total };
  }
  const kept = Math.max(...mixed.map((one) => ('text' in one ? decimalsOf(one.text) : 0)));
  const units = (text: string) => toUnits(text, kept);
  const split = all
    ? splitByShapley(groups, mixed, units, shown)
    : splitInOrder(groups, mixed, units, MOST_GROUPS);
  const ends = { from: toText(start, unit) as string, to: toText(end, unit) as string };
  const published = publishSplit(ends, split, kept);
  return {
    kind: 'ecart',
    unit: unitText(unit),
    ...published,
    steps: inOrder(published.steps, shown),
    unrelated: changed.filter((cell) => !read.has(cell)),
  };
}

/** The changed cells that the result reads, directly or through others, in its own scenario. */
function* readers(
  engine: AnalysisEngine,
  at: Address,
  changed: readonly Address[],
): Generator<Working, ReadonlySet<Address>> {
  const nodes = engine.upstream(nodeOf(at));
  const read = new Set<Address>();
  for (const cell of changed) {
    if (!nodes.has(nodeOf(cell))) continue;
    const reached = engine.downstream(cell, { reference: false, typed: { has: () => false } });
    if (cell === at || reached.some(({ cells }) => cells.includes(at))) read.add(cell);
    yield { state: 'en-cours', done: 0, total: 1 };
  }
  return read;
}

type Cells = ReadonlyMap<Address, ScenarioCell>;

/** Turns groups from one scenario to the other, one at a time; both ways to be asked step by step from 0 on. */
function mixer(trial: Trial, groups: readonly ChangedGroup[], from: Cells, to: Cells) {
  const turned = new Set<number>();
  const turn = (rank: number) => {
    const cells = turned.has(rank) ? from : to;
    if (!turned.delete(rank)) turned.add(rank);
    trial.type((groups[rank] as ChangedGroup).cells.map((cell) => [cell, cells.get(cell)] as const));
  };
  return {
    /** Every combination once, neighbours differing by one group (Gray). Gives its groups, as bits. */
    gray: (step: number) => {
      if (step > 0) turn(31 - Math.clz32(step & -step));
      return step ^ (step >> 1);
    },
    /** The first groups. Gives their number. */
    upTo: (step: number) => {
      if (step > 0) turn(step - 1);
      return step;
    },
  };
}

/** As the groups were shown, which were put together staying together at the place of the first. */
function inOrder(steps: readonly BridgeStep[], shown: readonly ChangedGroup[]): readonly BridgeStep[] {
  const place = ({ cells }: BridgeStep) =>
    shown.findIndex((group) => cells.includes(group.cells[0] as Address));
  return [...steps].sort((a, b) => place(a) - place(b));
}

function isNumber(value: Value): value is Num {
  return value !== null && !(value instanceof Fault);
}

/** In the stored form of the unit, all digits. */
function stored(value: Num, unit: Unit): string {
  return exact(shift(value, -storedScale(unit))).toFixed();
}
