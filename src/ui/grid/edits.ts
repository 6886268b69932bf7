import type { ScenarioCell, Study } from '../../core/model/study.ts';
import type { CellEdit } from '../../workspace/api.ts';
import { sharedEdits } from '../../workspace/commands/set-cells.ts';
import type { CellRef } from './layout.ts';

type Where = Pick<CellRef, 'address' | 'scenario' | 'shared'>;

/** What setting a cell of the grid writes: a shared one in all scenarios. `null` takes the change away. */
export function editsFor(study: Study, ref: Where, cell: ScenarioCell | null): readonly CellEdit[] {
  return ref.shared
    ? sharedEdits(study, ref.address, cell)
    : [{ scenario: ref.scenario, address: ref.address, cell }];
}

/** True when the cell has a change of its own that `editsFor(…, null)` would take away. */
export function isOwn(study: Pick<Study, 'scenarios'>, ref: Where): boolean {
  return study.scenarios.some(
    ({ id, cells }) => (ref.shared || id === ref.scenario) && Object.hasOwn(cells, ref.address),
  );
}
