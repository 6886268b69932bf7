import type { Address } from '../../core/model/address.ts';
import type { ScenarioCell, Study } from '../../core/model/study.ts';
import { heldCells } from './held-cells.ts';

export interface ChangedCell {
  readonly scenario: string;
  readonly address: Address;
  /** undefined: what the sources say. */
  readonly cell: ScenarioCell | undefined;
}

/** Cells whose value is not the same in two states of a study, in the scenarios that both have. */
export function changedCells(before: Study, after: Study): readonly ChangedCell[] {
  const changed: ChangedCell[] = [];
  if (before.scenarios === after.scenarios) return changed;
  const common = new Set(before.scenarios.map(({ id }) => id));
  for (const { id } of after.scenarios) {
    if (!common.has(id)) continue;
    const [was, is] = [heldCells(before, id), heldCells(after, id)];
    if (was === is) continue;
    for (const [at, { cell }] of is) {
      const old = was.get(at);
      if (!old || old.cell.value !== cell.value) changed.push({ scenario: id, address: at, cell });
    }
    for (const at of was.keys()) {
      if (!is.has(at)) changed.push({ scenario: id, address: at, cell: undefined });
    }
  }
  return changed;
}
