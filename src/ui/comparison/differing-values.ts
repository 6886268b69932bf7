import type { Dossier } from '../../core/model/dossier.ts';
import type { SourceCell } from '../../core/model/source-cell.ts';
import type { Border } from '../../core/model/value.ts';
import { type CellState, cellState } from '../../workspace/cells/cell-state.ts';
import { findCell } from '../../workspace/cells/find-cell.ts';
import type { Readings } from '../charts/readings.ts';
import type { STATUS } from '../text/origin.ts';
import type { DifferingCell } from './differing-cells.ts';
import { parameterText } from './parameter-text.ts';

/** What the source says of a cell, as read. */
export interface SourceSide {
  readonly text: string;
  /** undefined: computed until typed over. */
  readonly value: Border | undefined;
  readonly status: keyof typeof STATUS;
  readonly ref: SourceCell['ref'];
}

export function sourceOf(dossier: Dossier, { address, parameter }: DifferingCell): SourceSide {
  const source = findCell([dossier], address)?.source;
  const computed = source?.formula !== undefined;
  return {
    text: computed ? 'calculé' : parameterText(parameter, source?.value ?? null, source?.printed),
    value: computed ? undefined : (source?.value ?? null),
    status: computed ? 'formule' : (source?.status ?? 'publie'),
    ref: source?.ref,
  };
}

/** What a scenario says of a cell: what is typed or inherited, else what the engine computes. Reactive. */
export function scenarioCell(
  from: Readings,
  dossier: Dossier,
  { address, node, rank }: DifferingCell,
  scenario: string,
): { readonly state: CellState | null; readonly value: Border | undefined } {
  const state = cellState(dossier, from.study(), scenario, address);
  return {
    state,
    value: state?.value === undefined ? from.values(node, scenario)?.[rank] : state.value,
  };
}
