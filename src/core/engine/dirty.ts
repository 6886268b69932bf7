import type { Dim } from '../formula/scope.ts';
import type { Value } from '../formula/value.ts';
import { sameValue } from './same.ts';
import type { Mode } from './access.ts';
import type { Unit } from './program.ts';
import { memberAt, stridesOf } from './shape.ts';

/** Cells of a unit that read something that differs between two sets of inputs; null for all of them. */
export function dirtyCells(
  unit: Unit,
  before: readonly (readonly Value[])[],
  after: readonly (readonly Value[])[],
  dimsOf: (node: string) => readonly Dim[],
): Uint8Array {
  const dirty = new Uint8Array(unit.size);
  for (const [k, slot] of unit.slots.entries()) {
    const [old, now] = [before[k] as readonly Value[], after[k] as readonly Value[]];
    if (old === now) continue;
    const changed: number[] = [];
    for (let i = 0; i < now.length; i++)
      if (old[i] !== now[i] && !sameValue(old[i] as Value, now[i] as Value)) changed.push(i);
    if (changed.length === 0) continue;
    const dims = dimsOf(slot.node);
    for (const access of slot.accesses) mark(dirty, unit, dims, access, changed);
  }
  return dirty;
}

/** Marks the smallest box of cells that covers every reader of the changed inputs. */
function mark(
  dirty: Uint8Array,
  unit: Unit,
  dims: readonly Dim[],
  access: readonly Mode[],
  changed: readonly number[],
): void {
  const strides = stridesOf(dims);
  const flags = unit.dims.map((dim) => new Uint8Array(dim.members.length));
  let read = false;
  for (const index of changed) {
    const members = dims.map((dim, k) => memberAt(dim, strides[k] as number, index));
    if (access.some((mode, k) => mode.kind === 'fixed' && mode.member !== members[k])) continue;
    read = true;
    for (const [k, mode] of access.entries()) {
      const own = unit.dims.indexOf(dims[k] as Dim);
      const flag = flags[own];
      if (!flag || mode.kind === 'any' || mode.kind === 'fixed') continue;
      const member = members[k] as number;
      if (mode.kind === 'same') flag[member] = 1;
      else flag.fill(1, mode.kind === 'before' ? member + 1 : member);
    }
  }
  if (!read) return;
  for (const [own, dim] of unit.dims.entries()) {
    const k = dims.indexOf(dim);
    const mode = access[k];
    if (!mode || mode.kind === 'any' || mode.kind === 'fixed') (flags[own] as Uint8Array).fill(1);
  }
  cells: for (let index = 0; index < unit.size; index++) {
    for (const [own, dim] of unit.dims.entries())
      if (!(flags[own] as Uint8Array)[memberAt(dim, unit.strides[own] as number, index)]) continue cells;
    dirty[index] = 1;
  }
}
