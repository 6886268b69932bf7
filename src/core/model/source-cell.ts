import { cellKey } from './address.ts';
import type { Cell, Parameter, SourceRef, Status } from './dossier.ts';

/** A cell as the sources give it, with what it takes from its parameter. */
export interface SourceCell {
  /** null: absent; undefined: computed by `formula`. */
  readonly value: string | null | undefined;
  readonly formula?: string;
  readonly status: Status;
  readonly ref?: SourceRef;
  readonly printed?: string;
  readonly note?: string;
}

/** Every cell of a parameter has one: where its table says nothing, it is absent. */
export function sourceCell(parameter: Parameter, members: readonly string[]): SourceCell {
  const found = parameter.cells[cellKey(members)];
  const cell: Cell = typeof found === 'string' ? { value: found } : (found ?? {});
  const ref = cell.ref === undefined ? parameter.ref : cell.ref;
  return {
    value: cell.formula === undefined ? (cell.value ?? null) : undefined,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    status: cell.status ?? parameter.status,
    ...(ref ? { ref } : {}),
    ...(cell.printed === undefined ? {} : { printed: cell.printed }),
    ...(cell.note === undefined ? {} : { note: cell.note }),
  };
}
