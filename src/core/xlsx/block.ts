import { stridesOf } from '../engine/shape.ts';
import type { Dim } from '../formula/scope.ts';
import type { Place } from './place.ts';
import type { Shape } from './ground.ts';

/** How the cells of a node stand in a sheet: members down, those of one dimension across where they are few. */
export interface Block {
  readonly dims: readonly Dim[];
  readonly across: Dim | null;
  readonly down: readonly Dim[];
  /** Rows of cells, without any head. */
  readonly rows: number;
}

const WIDEST = 14;
/** Cells start at the second column. */
export const FIRST_COLUMN = 1;

export function blockOf(dims: readonly Dim[], shape: Shape): Block {
  const across = shape === 'table' ? acrossOf(dims) : null;
  const down = dims.filter((dim) => dim !== across);
  return { dims, across, down, rows: down.reduce((size, dim) => size * dim.members.length, 1) };
}

/** Years go across; else the last of several dimensions. */
function acrossOf(dims: readonly Dim[]): Dim | null {
  const few = dims.filter((dim) => dim.members.length <= WIDEST);
  const last = dims.length > 1 ? few.find((dim) => dim === dims.at(-1)) : undefined;
  return few.find(({ numeric }) => numeric) ?? last ?? null;
}

/** Where the cell at a flat index is, the block's first row of cells being `top`. */
export function placeIn(block: Block, sheet: string, top: number, index: number): Place {
  const strides = stridesOf(block.dims);
  const downStrides = stridesOf(block.down);
  let row = top;
  let column = FIRST_COLUMN;
  for (const [k, dim] of block.dims.entries()) {
    const member = Math.floor(index / (strides[k] as number)) % dim.members.length;
    if (dim === block.across) column += member;
    else row += member * (downStrides[block.down.indexOf(dim)] as number);
  }
  return { sheet, row, column };
}
