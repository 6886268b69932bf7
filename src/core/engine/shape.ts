import type { Dim } from '../formula/scope.ts';

/** Row-major: the last dimension is the fastest. */
export function stridesOf(dims: readonly Dim[]): number[] {
  const strides = new Array<number>(dims.length);
  let stride = 1;
  for (let k = dims.length - 1; k >= 0; k--) {
    strides[k] = stride;
    stride *= (dims[k] as Dim).members.length;
  }
  return strides;
}

export function sizeOf(dims: readonly Dim[]): number {
  return dims.reduce((size, dim) => size * dim.members.length, 1);
}

/** Ids of the members at a flat index. */
export function membersAt(dims: readonly Dim[], index: number): string[] {
  const strides = stridesOf(dims);
  return dims.map((dim, k) => dim.members[memberAt(dim, strides[k] as number, index)]?.id as string);
}

export function memberAt(dim: Dim, stride: number, index: number): number {
  return Math.floor(index / stride) % dim.members.length;
}

/** Null when a member is unknown or their number is wrong. */
export function indexOf(dims: readonly Dim[], members: readonly string[]): number | null {
  if (members.length !== dims.length) return null;
  const strides = stridesOf(dims);
  let index = 0;
  for (const [k, dim] of dims.entries()) {
    const member = dim.memberIndex.get(members[k] as string);
    if (member === undefined) return null;
    index += member * (strides[k] as number);
  }
  return index;
}
