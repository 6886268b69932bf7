import { type Accessor, batch, createSignal, untrack } from 'solid-js';
import type { NodeShape } from '../core/engine/api.ts';
import type { Reply } from '../core/engine/service.ts';
import { type NodeId, nodeId } from '../core/model/address.ts';
import type { Dossier } from '../core/model/dossier.ts';
import { extendDossiers } from '../core/model/own-dossier.ts';
import type { Study } from '../core/model/study.ts';
import type { Problem } from '../core/model/value.ts';
import type { ComputeClient, ComputeListener } from '../platform/compute/api.ts';
import type { ComputeState, Workspace } from './api.ts';
import { typedValues, withTyped } from './cells/typed-values.ts';
import { createFigures } from './figures.ts';
import { createValues } from './values.ts';
import { createWatching } from './watching.ts';

export interface EngineLink
  extends Pick<
    Workspace,
    | 'problems'
    | 'shape'
    | 'values'
    | 'valuesUnseen'
    | 'watch'
    | 'compute'
    | 'retryCompute'
    | 'explain'
    | 'bridge'
    | 'dependents'
    | 'figures'
  > {
  start(): void;
  /** The study has changed: the engine starts on it before the page hears of it. */
  follow(next: Study): void;
  /** Shows what was typed between two states, which needs no answer. */
  patch(before: Study, next: Study): void;
  close(): void;
}

/** What the engine says of the open study, kept as signals. */
export function createEngineLink(
  connect: (listener: ComputeListener) => ComputeClient,
  dossiers: readonly Dossier[],
  study: Accessor<Study>,
  tell: () => void,
): EngineLink {
  const [problems, setProblems] = createSignal<readonly Problem[]>([]);
  const [state, setState] = createSignal<ComputeState>({ kind: 'working', since: performance.now() });
  const [shapes, setShapes] = createSignal<ReadonlyMap<NodeId, NodeShape>>(new Map());
  const values = createValues();
  let sent = untrack(study);
  let answered: Study | null = null;

  const compute = connect({
    onState: (next) => {
      setState(next);
      if (next.kind === 'ready') figures.retry();
    },
    onOpen: (report) =>
      batch(() => {
        setProblems(report.problems);
        setShapes(new Map(report.shapes.map((one) => [one.node, one])));
      }),
    onValues: (replies, of) =>
      batch(() => {
        const current = untrack(study);
        // Said of other rows, or of other lines: the engine that knows these is on its way.
        if (!sameOwn(of, current)) return;
        const known = extendDossiers(dossiers, current);
        tell();
        values.put(withTyped(replies, typedValues(known, of, current)));
        if (of !== answered) values.keepOnly(watching.current());
        answered = of;
      }),
  });
  const watching = createWatching((nodes) => compute.setWatched(nodes));
  const figures = createFigures((slug) => compute.figures(slug));

  return {
    problems,
    shape: (node) => shapes().get(node),
    values: values.read,
    valuesUnseen: values.readUnseen,
    watch: watching.watch,
    compute: state,
    retryCompute: () => compute.retry(),
    explain: async (at, scenario) => wanted(await compute.explain(at, scenario)),
    bridge: async (request, options) => wanted(await compute.bridge(request, options)),
    dependents: async (at, scenario) => wanted(await compute.dependents(at, scenario)),
    figures: figures.read,
    start: () => compute.setStudy(sent),
    follow: (next) => {
      const { scenarios, reference, dossiers: about } = sent;
      const same = next.reference === reference && next.dossiers === about && sameOwn(next, sent);
      if (!same || next.scenarios !== scenarios) {
        sent = next;
        compute.setStudy(next);
      }
    },
    patch: (before, next) => {
      const known = extendDossiers(dossiers, next);
      if (sameOwn(before, next)) {
        for (const typed of typedValues(known, before, next)) values.patch(typed);
      } else {
        const all = [extendDossiers(dossiers, before), known] as const;
        values.forget(displacedBy([before, next], all, (node) => untrack(shapes).get(node)?.dims ?? []));
      }
    },
    close: () => compute.close(),
  };
}

function sameOwn(a: Study, b: Study): boolean {
  return a.members === b.members && a.lines === b.lines;
}

/** Nodes whose values an engine with other rows and lines gives in other places. */
function displacedBy(
  [before, next]: readonly [Study, Study],
  [was, is]: readonly [readonly Dossier[], readonly Dossier[]],
  dimsOf: (node: NodeId) => readonly string[],
): (node: NodeId) => boolean {
  const changed = new Set(
    was.flatMap(({ dimensions }, rank) =>
      dimensions.filter((one, at) => one !== is[rank]?.dimensions[at]).map(({ id }) => id),
    ),
  );
  const lines = [...(before.lines ?? []), ...(next.lines ?? [])];
  const moved = new Set(
    lines
      .filter((line) => !(before.lines?.includes(line) && next.lines?.includes(line)))
      .map(({ dossier, id }) => nodeId(dossier, id)),
  );
  return (node) => moved.has(node) || dimsOf(node).some((dim) => changed.has(dim));
}

function wanted<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}
