import type { Address } from '../../core/model/address.ts';
import type { Dossier, SourceRef, Status } from '../../core/model/dossier.ts';
import type { Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { findCell } from './find-cell.ts';
import { heldCells } from './held-cells.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import type { SourceCell } from '../../core/model/source-cell.ts';

/** What the grid and the cell bar say of one cell of a parameter in one scenario. */
export interface CellState {
  /** null: absent; undefined: computed by the cell's formula (`source.formula`), see the engine's values. */
  readonly value: string | null | undefined;
  /** `modifie`: typed by the user and not what the source says; `formule`: computed until typed over. */
  readonly status: Status | 'modifie' | 'formule';
  readonly ref?: SourceRef;
  readonly printed?: string;
  readonly note?: string;
  /** What the sources say of it, whatever the scenario. */
  readonly source: SourceCell;
  /** Not the value of the source. */
  readonly changed: boolean;
  /** This scenario itself says so: « revenir à la source » has something to do. */
  readonly own: boolean;
  /** The scenario it takes the value from; null when it is its own or the source's. */
  readonly inheritedFrom: Scenario | null;
  /** What it shows without the change of the scenario that holds it: what « revenir » gives back. Null where nobody changes it. */
  readonly start: StartingValue | null;
  /** Typed without a word about where it comes from, and not what the scenario that types it starts from. */
  readonly typedOver: (StartingValue & { readonly own: boolean }) | null;
}

/** What a scenario inherits. */
export interface StartingValue {
  /** Like that of a `CellState`. */
  readonly value: string | null | undefined;
  readonly printed?: string;
  /** The scenario it starts from, where that one or one above changes the cell; null: a source says it. */
  readonly from: Scenario | null;
}

/** Null when the address names no cell of a parameter of this dossier. */
export function cellState(dossier: Dossier, study: Study, scenario: string, at: Address): CellState | null {
  const found = findCell([dossier], at);
  if (!found) return null;
  const held = heldCells(study, scenario).get(at);
  if (!held) return fromSource(found.source);
  const { cell, holder } = held;
  const { over } = cell;
  // A proposal printed in its own right is what an edit of it is measured against.
  const source: SourceCell = over ? { ...over, status: over.status ?? 'publie' } : found.source;
  const own = holder.id === scenario;
  const changed = source.value === undefined || !sameShown(cell.value, source.value);
  const parent = over ? undefined : study.scenarios.find(({ id }) => id === holder.parent);
  const above = parent && cellState(dossier, study, parent.id, at);
  const inherited = above?.start ? above : null;
  const start: StartingValue = {
    ...shownBy(inherited ?? source),
    from: inherited ? (parent ?? null) : null,
  };
  const asAbove = inherited !== null && isSilent(cell) && sameShown(cell.value, inherited.value);
  const departs = start.value === undefined || !sameShown(cell.value, start.value);
  return {
    ...(asAbove
      ? described({ ...provenance(inherited), ...cell }, source, changed)
      : described(cell, source, changed)),
    value: cell.value,
    source,
    changed,
    own,
    inheritedFrom: own ? null : holder,
    start,
    typedOver: asAbove
      ? inherited.typedOver && { ...inherited.typedOver, own: false }
      : isSilent(cell) && departs
        ? { ...start, own }
        : null,
  };
}

function shownBy({ value, printed }: SourceCell | CellState): Omit<StartingValue, 'from'> {
  return { value, ...(printed === undefined ? {} : { printed }) };
}

/** What a cell says of the one it repeats. */
function provenance({ status, ref, printed, note }: CellState): Partial<ScenarioCell> {
  return {
    ...(status === 'modifie' || status === 'formule' ? {} : { status }),
    ...(ref ? { ref } : {}),
    ...(printed === undefined ? {} : { printed }),
    ...(note === undefined ? {} : { note }),
  };
}

function isSilent({ ref, status }: ScenarioCell): boolean {
  return ref === undefined && status === undefined;
}

function fromSource(source: SourceCell): CellState {
  const { value, formula, status, ...rest } = source;
  return {
    ...rest,
    value,
    status: formula === undefined ? status : 'formule',
    source,
    changed: false,
    own: false,
    inheritedFrom: null,
    start: null,
    typedOver: null,
  };
}

/** A value typed without a word about where it comes from is « modifié », unless it is what the source says. */
function described(
  cell: ScenarioCell,
  source: SourceCell,
  changed: boolean,
): Pick<CellState, 'status' | 'ref' | 'printed' | 'note'> {
  const { ref, status, printed, note } = cell;
  if (isSilent(cell) && !changed) {
    const { value: _, formula: __, ...same } = source;
    return { ...same, ...(note === undefined ? {} : { note }) };
  }
  return {
    status: status ?? (ref === undefined ? 'modifie' : 'publie'),
    ...(ref ? { ref } : {}),
    ...(printed === undefined ? {} : { printed }),
    ...(note === undefined ? {} : { note }),
  };
}
