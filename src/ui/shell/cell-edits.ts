import type { ScenarioCell, Study } from '../../core/model/study.ts';
import type { CellEdit, Selection } from '../../workspace/api.ts';
import { sharedEdits } from '../../workspace/commands/set-cells.ts';

/** What setting the selected cell writes; null takes its change away. A shared cell is set for every scenario. */
export function cellEdits(study: Study, at: Selection, cell: ScenarioCell | null): readonly CellEdit[] {
  return at.shared
    ? sharedEdits(study, at.address, cell)
    : [{ scenario: at.scenario, address: at.address, cell }];
}
