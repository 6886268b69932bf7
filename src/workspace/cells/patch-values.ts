import { nodeOf } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import type { Values } from '../values.ts';
import { changedCells } from './changed-cells.ts';
import { findCell, rankOf } from './find-cell.ts';
import { sourceCell } from './source-cell.ts';

/**
 * Shows what has been typed between two states of the study before the engine has answered, so that a cell keeps its
 * new value even while the engine is busy. A cell that goes back to being computed waits for the answer.
 */
export function patchValues(values: Values, dossiers: readonly Dossier[], before: Study, after: Study): void {
  for (const { scenario, address, cell } of changedCells(before, after)) {
    const found = findCell(dossiers, address);
    if (!found) continue;
    const value = cell ? cell.value : sourceCell(found.parameter, found.members).value;
    if (value !== undefined) values.patch(nodeOf(address), scenario, rankOf(found), value);
  }
}
