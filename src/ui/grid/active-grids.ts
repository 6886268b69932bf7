import type { Selection } from '../../workspace/api.ts';

/** A table on the page, drawn or not yet. */
export interface PageGrid {
  /** Puts the keyboard in the table, on its selected cell or its first; as soon as it is drawn, if it is not. */
  readonly focus: () => void;
  readonly holdsSelection: () => boolean;
}

const grids = new Set<PageGrid>();
const owners = new WeakMap<Selection, PageGrid>();

export function joinPage(grid: PageGrid): () => void {
  grids.add(grid);
  return () => grids.delete(grid);
}

/** Says which table a selection was made in; the others then show none, even where they have the same cell. */
export function ownSelection(selection: Selection, grid: PageGrid): void {
  owners.set(selection, grid);
}

/** True for the one table that shows this selection: where it was made, or the first that asks. */
export function showsSelection(selection: Selection, grid: PageGrid): boolean {
  const owner = owners.get(selection);
  if (owner && grids.has(owner)) return owner === grid;
  owners.set(selection, grid);
  return true;
}

/** Puts the keyboard on the selected cell, wherever its table is; false when no table shows it. */
export function focusSelectedCell(): boolean {
  const grid = [...grids].find((candidate) => candidate.holdsSelection());
  grid?.focus();
  return grid !== undefined;
}

/** Puts the keyboard in the tables: on the selected cell, else on the first of the page; false when there is none. */
export function enterTables(): boolean {
  if (focusSelectedCell()) return true;
  const [first] = grids;
  first?.focus();
  return first !== undefined;
}
