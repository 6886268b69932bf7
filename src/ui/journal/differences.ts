import type { Address } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { extendDossiers } from '../../core/model/own-dossier.ts';
import { type Shown, sameCell, sameShown } from '../../core/model/source-cells.ts';
import type { Scenario, Study } from '../../core/model/study.ts';
import { findCell } from '../../workspace/cells/find-cell.ts';
import { heldCells } from '../../workspace/cells/held-cells.ts';
import { scenarioNotes, studyNotes } from './difference-words.ts';

/** What two states of a study do not have in common, in the words of the page. */
export interface Differences {
  /** About the study itself, one sentence each. */
  readonly notes: readonly string[];
  /** Those that changed, in the order of the later columns, then those that are gone. */
  readonly scenarios: readonly ScenarioDifferences[];
  /** Cells listed, all scenarios together. */
  readonly cells: number;
  /** The dossiers with the rows of both states: where the cells have their names. */
  readonly dossiers: readonly Dossier[];
}

export interface ScenarioDifferences {
  readonly id: string;
  readonly label: string;
  readonly color: number;
  readonly change: 'added' | 'removed' | 'changed';
  readonly notes: readonly string[];
  readonly cells: readonly CellDifference[];
}

export interface CellDifference {
  readonly address: Address;
  readonly from: CellSide;
  readonly to: CellSide;
  /** The same number: only where it comes from, or who says it, differs. */
  readonly sameValue: boolean;
}

export interface CellSide {
  /** undefined: computed by its formula. */
  readonly value: Shown;
  /** No scenario says it: it is the source's. */
  readonly source: boolean;
}

/**
 * Every cell that does not show the same in a scenario of both, said once: what a scenario merely follows of its parent
 * is told there. Nothing at all when nothing differs.
 */
export function differences(from: Study, to: Study, shipped: readonly Dossier[]): Differences {
  const dossiers = extendDossiers(extendDossiers(shipped, from), to);
  const [was, is] = [byId(from), byId(to)];
  const scenarios = [
    ...to.scenarios.map((scenario) => {
      const old = was.get(scenario.id);
      return old ? changed(from, to, old, scenario, dossiers) : whole(scenario, 'added');
    }),
    ...from.scenarios.filter(({ id }) => !is.has(id)).map((scenario) => whole(scenario, 'removed')),
  ].filter((one) => one.change !== 'changed' || one.notes.length + one.cells.length > 0);
  return {
    notes: studyNotes(from, to, dossiers),
    scenarios,
    cells: scenarios.reduce((sum, { cells }) => sum + cells.length, 0),
    dossiers,
  };
}

export function nothingDiffers({ notes, scenarios }: Differences): boolean {
  return notes.length + scenarios.length === 0;
}

function whole(scenario: Scenario, change: 'added' | 'removed'): ScenarioDifferences {
  const { id, label, color } = scenario;
  return { id, label, color, change, notes: [], cells: [] };
}

function changed(
  from: Study,
  to: Study,
  was: Scenario,
  is: Scenario,
  dossiers: readonly Dossier[],
): ScenarioDifferences {
  const { id, label, color } = is;
  const follows =
    was.parent === is.parent &&
    (is.parent === null || [from, to].every((study) => study.scenarios.some((one) => one.id === is.parent)));
  const [before, after] = [heldCells(from, id), heldCells(to, id)];
  const places = new Set([...Object.keys(was.cells), ...Object.keys(is.cells)]);
  if (!follows) for (const at of [...before.keys(), ...after.keys()]) places.add(at);
  const side = (held: typeof before, at: Address): CellSide => {
    const cell = held.get(at)?.cell;
    return cell
      ? { value: cell.value, source: false }
      : { value: findCell(dossiers, at)?.source.value, source: true };
  };
  const cells = [...places].sort().flatMap((address): readonly CellDifference[] => {
    const [old, now] = [was.cells[address], is.cells[address]];
    const [left, right] = [side(before, address), side(after, address)];
    const sameValue = sameShown(left.value, right.value);
    const said = old === now || sameCell(old, now);
    return sameValue && said ? [] : [{ address, from: left, to: right, sameValue }];
  });
  return { id, label, color, change: 'changed', notes: scenarioNotes(from, to, was, is), cells };
}

function byId({ scenarios }: Study): ReadonlyMap<string, Scenario> {
  return new Map(scenarios.map((one) => [one.id, one] as const));
}
