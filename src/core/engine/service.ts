import type { Address, NodeId } from '../model/address.ts';
import type { Study } from '../model/study.ts';
import type { Engine, Explanation, FigureResult, OpenReport, ValuesReply } from './api.ts';

/** What crosses the worker's border: never a rejection, which would lose all but its message. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string };

/** The engine as a worker serves it. */
export interface EngineService {
  open(study: Study): Reply<OpenReport>;
  update(study: Study): Reply<ValuesReply>;
  watch(nodes: readonly NodeId[]): Reply<ValuesReply>;
  explain(at: Address, scenario: string): Reply<Explanation>;
  figures(slug: string): Reply<readonly FigureResult[]>;
}

/** Serves an engine made at the first question. */
export function serve(create: () => Engine): EngineService {
  let engine: Engine | undefined;
  const answer = <T>(question: (engine: Engine) => T): Reply<T> => {
    try {
      engine ??= create();
      return { ok: true, value: question(engine) };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
  return {
    open: (study) => answer((it) => it.open(study)),
    update: (study) => answer((it) => it.update(study)),
    watch: (nodes) => answer((it) => it.watch(nodes)),
    explain: (at, scenario) => answer((it) => it.explain(at, scenario)),
    figures: (slug) => answer((it) => it.figures(slug)),
  };
}
