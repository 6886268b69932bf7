import type { NodeValues } from '../../core/engine/api.ts';
import { type NodeId, nodeOf } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { changedCells } from './changed-cells.ts';
import { findCell } from './find-cell.ts';

/** A value that needs no engine: it has been typed, or comes back from the source. */
export interface TypedValue {
  readonly node: NodeId;
  readonly scenario: string;
  readonly rank: number;
  readonly value: string | null;
}

/**
 * What has been typed between two states of a study, so that a cell shows it before the engine has answered and keeps
 * it whatever the engine answers about the former state. A cell that goes back to being computed is left out.
 */
export function typedValues(
  dossiers: readonly Dossier[],
  before: Study,
  after: Study,
): readonly TypedValue[] {
  return changedCells(before, after).flatMap(({ scenario, address, cell }) => {
    const found = findCell(dossiers, address);
    const value = cell ? cell.value : found?.source.value;
    if (!found || value === undefined) return [];
    return { node: nodeOf(address), scenario, rank: found.rank, value };
  });
}

/** The engine's answers about a former state, with what has been typed since. */
export function withTyped(
  replies: readonly NodeValues[],
  typed: readonly TypedValue[],
): readonly NodeValues[] {
  if (typed.length === 0) return replies;
  return replies.map((reply) => {
    const mine = typed.filter(({ node, scenario }) => node === reply.node && scenario === reply.scenario);
    const values = mine.reduce((patched, { rank, value }) => patched.with(rank, value), reply.values);
    return { ...reply, values };
  });
}
