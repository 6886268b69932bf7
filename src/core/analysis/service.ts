import type { AnalysisEngine } from '../engine/analysis-engine.ts';
import { attempt, type EngineService, type Reply, serve } from '../engine/service.ts';
import type { Address } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import type { Study } from '../model/study.ts';
import { type BridgeJob, startBridge } from './bridge.ts';
import type { BridgeProgress, BridgeRequest } from './bridge-api.ts';
import { type Dependents, dependents } from './dependents.ts';

/** Milliseconds of work before a long analysis lets the worker answer something else. */
const SLICE = 30;

/** Analyses as a worker serves them, over the study last taken. Long ones go slice by slice, the caller asking for each. */
export interface AnalysisService {
  /** Starts a bridge in the place of any former one; a job to be gone on with while it is `en-cours`. */
  bridge(request: BridgeRequest): Reply<BridgeSlice>;
  /** One more slice of the study it began with. Null when that job has been replaced, stopped or lost with its worker. */
  bridgeOn(job: number): Reply<BridgeSlice | null>;
  /** Forgets the job. */
  bridgeStop(job: number): Reply<null>;
  dependents(at: Address, scenario: string): Reply<Dependents>;
}

export type BridgeSlice = BridgeProgress & { readonly job: number };

/** The engine and its analyses. `now`: milliseconds, to measure slices with. */
export function serveAnalyses(
  create: (dossiers: readonly Dossier[]) => AnalysisEngine,
  now: () => number = Date.now,
): EngineService & AnalysisService {
  let engine: AnalysisEngine | undefined;
  let study: Study | undefined;
  let known: readonly Dossier[] = [];
  let current: { readonly number: number; readonly job: BridgeJob } | null = null;
  let count = 0;
  const service = serve(create, (opened, dossiers) => {
    known = dossiers;
    engine = opened;
  });
  const opened = () => {
    if (!engine || !study) throw new Error('Aucune étude n’est ouverte.');
    return { engine, study };
  };
  const work = (): BridgeSlice | null => {
    if (!current) return null;
    const { number, job } = current;
    const end = now() + SLICE;
    // Forgotten unless it says that there is more: also when it fails.
    const kept = current;
    current = null;
    const progress = job.run(() => now() >= end);
    if (progress.state === 'en-cours') current = kept;
    return { ...progress, job: number };
  };
  return {
    ...service,
    open: (next, dossiers) => {
      current = null;
      engine = undefined;
      study = next;
      return service.open(next, dossiers);
    },
    update: (next) => {
      study = next;
      return service.update(next);
    },
    bridge: (request) =>
      attempt(() => {
        current = null;
        const at = opened();
        current = { number: ++count, job: startBridge(at.engine, at.study, known, request) };
        return work() as BridgeSlice;
      }),
    bridgeOn: (job) => attempt(() => (current?.number === job ? work() : null)),
    bridgeStop: (job) => {
      if (current?.number === job) current = null;
      return { ok: true, value: null };
    },
    dependents: (at, scenario) =>
      attempt(() => {
        const { engine: it, study: of } = opened();
        return dependents(it, of, known, at, scenario);
      }),
  };
}
