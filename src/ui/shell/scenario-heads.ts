import { type Accessor, createMemo } from 'solid-js';
import type { Workspace } from '../../workspace/api.ts';

/** What a column or a line says of its scenario. */
export interface ScenarioHead {
  readonly id: string;
  readonly label: string;
  readonly color: number;
}

export interface ScenarioHeads {
  /** In the order of the columns. */
  readonly heads: Accessor<readonly ScenarioHead[]>;
  readonly head: (id: string) => ScenarioHead | undefined;
  readonly referenceId: Accessor<string>;
}

/**
 * Names and colours of the scenarios, told only when one of them changes: an edit of a cell makes another study, and
 * must not make hundreds of lines read their name again.
 */
export function createScenarioHeads(workspace: Pick<Workspace, 'study'>): ScenarioHeads {
  const heads = createMemo<readonly ScenarioHead[]>(
    () => workspace.study().scenarios.map(({ id, label, color }) => ({ id, label, color })),
    [],
    { equals: (a, b) => a.length === b.length && a.every((one, at) => same(one, b[at])) },
  );
  const byId = createMemo(() => new Map(heads().map((head) => [head.id, head])));
  const referenceId = createMemo(() => workspace.study().reference);
  return { heads, head: (id) => byId().get(id), referenceId };
}

function same(a: ScenarioHead, b: ScenarioHead | undefined): boolean {
  return a.id === b?.id && a.label === b.label && a.color === b.color;
}
