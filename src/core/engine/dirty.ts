import type { Dim } from '../formula/scope.ts';
import type { Value } from '../formula/value.ts';
import { sameValue } from './same.ts';
import type { Mode } from './access.ts';
import type { Unit } from './program.ts';
import { memberAt, stridesOf } from './shape.ts';

/** Cells of a unit that read something that differs between two sets of inputs. */
export function dirtyCells(
  unit: Unit,
  before: readonly (readonly Value[])[],
  after: readonly (readonly Value[])[],
  dimsOf: (node: string) => readonly Dim[],
): Uint8Array {
  const dirty = new Uint8Array(unit.size);
  for (let k = 0; k < unit.slots.length; k++) {
    const slot = unit.slots[k] as Unit['slots'][number];
    const old = before[k] as readonly Value[];
    const now = after[k] as readonly Value[];
    if (old === now) continue;
    const changed: number[] = [];
    for (let i = 0; i < now.length; i++)
      if (old[i] !== now[i] && !sameValue(old[i] as Value, now[i] as Value)) changed.push(i);
    if (changed.length === 0) continue;
    const dims = dimsOf(slot.node);
    for (const access of slot.accesses) if (markReaders(dirty, unit, dims, access, changed)) return dirty;
  }
  return dirty;
}

/**
 * Marks the smallest box of cells that covers every reader of the changed cells of an input, read with this access.
 * True when that is all of them.
 */
export function markReaders(
  dirty: Uint8Array,
  unit: Unit,
  dims: readonly Dim[],
  access: readonly Mode[],
  changed: readonly number[],
): boolean {
  const strides = stridesOf(dims);
  const read = changed.filter((index) =>
    access.every(
      (mode, k) =>
        mode.kind !== 'fixed' || mode.member === memberAt(dims[k] as Dim, strides[k] as number, index),
    ),
  );
  if (read.length === 0) return false;
  let whole = true;
  const offsets = unit.dims.map((dim, own) => {
    const k = dims.indexOf(dim);
    const members = membersReading(dim, access[k], strides[k] as number, read);
    if (members.length < dim.members.length) whole = false;
    return members.map((member) => member * (unit.strides[own] as number));
  });
  if (whole) dirty.fill(1);
  else visit(offsets, 0, 0, dirty);
  return whole;
}

/** Members of a dimension of the result that read the changed cells of an input. */
function membersReading(
  dim: Dim,
  mode: Mode | undefined,
  stride: number,
  changed: readonly number[],
): number[] {
  const flags = new Uint8Array(dim.members.length);
  if (!mode || mode.kind === 'any' || mode.kind === 'fixed') flags.fill(1);
  else
    for (const index of changed) {
      const member = memberAt(dim, stride, index);
      if (mode.kind === 'same') flags[member] = 1;
      else flags.fill(1, mode.kind === 'before' ? member + 1 : member);
    }
  const members: number[] = [];
  for (let member = 0; member < flags.length; member++) if (flags[member]) members.push(member);
  return members;
}

function visit(offsets: readonly (readonly number[])[], level: number, at: number, dirty: Uint8Array): void {
  const own = offsets[level];
  if (!own) dirty[at] = 1;
  else for (const offset of own) visit(offsets, level + 1, at + offset, dirty);
}
