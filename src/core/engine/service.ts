import type { Address, NodeId } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import { extendDossiers } from '../model/own-dossier.ts';
import type { Study } from '../model/study.ts';
import type { Engine, Explanation, FigureResult, OpenReport, ValuesReply } from './api.ts';

/** What crosses the worker's border: never a rejection, which would lose all but its message. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** The engine as a worker serves it. */
export interface EngineService {
  /** Starts an engine over these dossiers and what the study adds to them, in place of any former one. */
  open(study: Study, dossiers: readonly Dossier[]): Reply<OpenReport>;
  update(study: Study): Reply<ValuesReply>;
  watch(nodes: readonly NodeId[]): Reply<ValuesReply>;
  explain(at: Address, scenario: string): Reply<Explanation>;
  figures(slug: string): Reply<readonly FigureResult[]>;
}

/** What crosses the border of a question that may throw. */
export function attempt<T>(question: () => T): Reply<T> {
  try {
    return { ok: true, value: question() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Serves an engine made when a study opens; nothing else may be asked before. `opening` is told of it, and of the
 * dossiers it is over.
 */
export function serve<E extends Engine>(
  create: (dossiers: readonly Dossier[]) => E,
  opening: (engine: E, dossiers: readonly Dossier[]) => void = () => {},
): EngineService {
  let engine: E | undefined;
  /** Over the dossiers as they ship: a published figure is judged without the rows that a study adds. */
  let shipped: (() => Engine) | undefined;
  const answer = <T>(question: (engine: E) => T): Reply<T> =>
    attempt(() => {
      if (!engine) throw new Error('Aucune étude n’est ouverte.');
      return question(engine);
    });
  return {
    open: (study, dossiers) => {
      engine = undefined;
      return attempt(() => {
        const extended = extendDossiers(dossiers, study);
        engine = create(extended);
        opening(engine, extended);
        shipped = once(() => (extended === dossiers && engine ? engine : create(dossiers)));
        return engine.open(study);
      });
    },
    update: (study) => answer((it) => it.update(study)),
    watch: (nodes) => answer((it) => it.watch(nodes)),
    explain: (at, scenario) => answer((it) => it.explain(at, scenario)),
    figures: (slug) => answer((it) => (shipped?.() ?? it).figures(slug)),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
