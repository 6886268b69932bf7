import type { Address } from '../../core/model/address.ts';
import type { Dossier, SourceRef, Status } from '../../core/model/dossier.ts';
import type { Scenario, ScenarioCell, Study } from '../../core/model/study.ts';
import { findCell } from './find-cell.ts';
import { heldCells } from './held-cells.ts';
import { sameShown } from '../../core/model/source-cells.ts';
import type { SourceCell } from './source-cell.ts';

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
}

/** Null when the address names no cell of a parameter of this dossier. */
export function cellState(dossier: Dossier, study: Study, scenario: string, at: Address): CellState | null {
  const found = findCell([dossier], at);
  if (!found) return null;
  const held = heldCells(study, scenario).get(at);
  if (!held) return fromSource(found.source);
  const { over } = held.cell;
  // A proposal printed in its own right is what an edit of it is measured against.
  const source: SourceCell = over ? { ...over, status: over.status ?? 'publie' } : found.source;
  const own = held.holder.id === scenario;
  const changed = source.value === undefined || !sameShown(held.cell.value, source.value);
  return {
    ...described(held.cell, source, changed),
    value: held.cell.value,
    source,
    changed,
    own,
    inheritedFrom: own ? null : held.holder,
  };
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
  };
}

/** A value typed without a word about where it comes from is « modifié », unless it is what the source says. */
function described(
  { ref, status, printed, note }: ScenarioCell,
  source: SourceCell,
  changed: boolean,
): Pick<CellState, 'status' | 'ref' | 'printed' | 'note'> {
  const silent = ref === undefined && status === undefined;
  if (silent && !changed) {
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
