import { type Address, parseAddress } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import type { PrintedCell, Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import type { CellEdit } from '../api.ts';
import { findCell } from '../cells/find-cell.ts';
import { heldCells, inheritedCells } from '../cells/held-cells.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import { admitCell } from './admit.ts';

/**
 * All the edits or, when one of them cannot be (null), none. A value that is already there changes nothing, so that
 * confirming a cell as it is neither cuts it from what it follows nor forgets where it comes from.
 */
export function setCells(
  study: Study,
  edits: readonly CellEdit[],
  dossiers: readonly Dossier[],
): Study | null {
  const admitted: CellEdit[] = [];
  for (const edit of edits) {
    const found = findCell(dossiers, edit.address);
    if (!found || !study.scenarios.some(({ id }) => id === edit.scenario)) return null;
    const cell = edit.cell === null ? null : admitCell(edit.cell, found.index);
    if (cell === undefined) return null;
    admitted.push({ ...edit, cell });
  }
  const told = admitted.filter((edit) => !confirms(study, edit, dossiers));
  const first = written(study, told);
  // Confirming what was inherited must hold it where the same command changes it upstream.
  const held = admitted.filter((edit) => !told.includes(edit) && !confirms(first, edit, dossiers));
  return written(first, held);
}

/** Whether the scenario shows this value already, and the edit says nothing else. */
function confirms(
  study: Study,
  { scenario, address, cell }: CellEdit,
  dossiers: readonly Dossier[],
): boolean {
  if (cell === null || Object.keys(cell).length > 1) return false;
  const shown = heldCells(study, scenario).get(address);
  if (shown) return sameShown(shown.cell.value, cell.value);
  const value = findCell(dossiers, address)?.source.value;
  return value !== undefined && sameShown(value, cell.value);
}

function written(study: Study, edits: readonly CellEdit[]): Study {
  if (edits.length === 0) return study;
  let touched = false;
  const scenarios = study.scenarios.map((scenario) => {
    const mine = edits.filter((edit) => edit.scenario === scenario.id);
    const next = mine.length === 0 ? scenario : withCells(scenario, mine);
    touched ||= next !== scenario;
    return next;
  });
  return touched ? { ...study, scenarios } : study;
}

function withCells(scenario: Scenario, edits: readonly CellEdit[]): Scenario {
  const cells: Record<Address, ScenarioCell> = { ...scenario.cells };
  let touched = false;
  for (const { address, cell } of edits) {
    const over = Object.hasOwn(cells, address) ? printedUnder(cells[address] as ScenarioCell) : null;
    if (cell === null && cells[address]?.over) {
      touched = true;
      cells[address] = cells[address].over;
    } else if (cell === null) {
      touched ||= Object.hasOwn(cells, address);
      delete cells[address];
    } else {
      touched = true;
      cells[address] = over && isSilent(cell) ? typedOver(cell, over) : cell;
    }
  }
  return touched ? { ...scenario, cells } : scenario;
}

/** What this scenario prints there, under anything typed over it; null when nothing is. */
function printedUnder({ over, ...cell }: ScenarioCell): PrintedCell | null {
  return over ?? (isSilent(cell) ? null : cell);
}

function isSilent({ ref, status, printed }: ScenarioCell): boolean {
  return ref === undefined && status === undefined && printed === undefined;
}

/** Typing the printed value again is going back to it. */
function typedOver(cell: ScenarioCell, over: PrintedCell): ScenarioCell {
  return cell.note === undefined && sameShown(cell.value, over.value) ? over : { ...cell, over };
}

/**
 * The edits that give every scenario this cell (a shared column): said by the scenarios that start from the sources,
 * followed by all the others. null: every scenario goes back to the source.
 */
export function sharedEdits(study: Study, address: Address, cell: ScenarioCell | null): readonly CellEdit[] {
  return study.scenarios.flatMap((scenario): readonly CellEdit[] => {
    if (scenario.parent === null) return [{ scenario: scenario.id, address, cell }];
    return Object.hasOwn(scenario.cells, address) ? [{ scenario: scenario.id, address, cell: null }] : [];
  });
}

/** What deleting the cell of this scenario shows: what it inherits, undefined for the sources. */
export function inheritedCell(study: Study, scenario: Scenario, at: Address): ScenarioCell | undefined {
  return inheritedCells(study, scenario).get(at)?.cell;
}

/** Dossiers these cells belong to. */
export function dossiersOf(addresses: readonly Address[]): readonly string[] {
  return [...new Set(addresses.flatMap((at) => parseAddress(at)?.slug ?? []))];
}
