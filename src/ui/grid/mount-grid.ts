import { type Accessor, createEffect, on, onCleanup, untrack } from 'solid-js';
import type { Selection } from '../../workspace/api.ts';
import { createActions, type Beside } from './actions.ts';
import { ownSelection, type PageGrid, showsSelection } from './active-grids.ts';
import { type At, createWatcher } from './changed-faces.ts';
import type { CellFace } from './face.ts';
import { createGrowth } from './growth.ts';
import type { HotGrid } from './hot-contract.ts';
import type { createHotGrid } from './hot-grid.ts';
import type { CellRef, GridLayout } from './layout.ts';
import { type GridSizes, outgrows } from './sizes.ts';
import type { Measure } from './wrap.ts';
import type { TableModel, TableProps } from './table-model.ts';

export interface Mounting {
  readonly props: TableProps;
  readonly model: TableModel;
  readonly layout: GridLayout;
  readonly host: HTMLElement;
  readonly page: PageGrid;
  readonly sizes: Accessor<GridSizes>;
  readonly width: Accessor<number>;
  readonly measure: Measure;
  readonly scale: number;
  /** A value no longer fits in its column, or no longer asks for the width it has. */
  readonly outgrown: () => void;
  readonly create: typeof createHotGrid;
  readonly beside: Omit<Beside, 'grid' | 'selected'>;
}

/** Draws the grid and keeps it to the study, its values and the selection, until the owner is disposed of. */
export function mountGrid(mounting: Mounting): HotGrid {
  const { props, model, layout, host, page } = mounting;
  const { workspace } = props;
  const faceAt = (row: number, column: number): CellFace => {
    const ref = layout.cells[row]?.[column] ?? null;
    const face = model.face(ref);
    const total = layout.rows[row]?.total ? ' is-total' : '';
    const start = layout.columns[column]?.starts ? ' is-start' : '';
    const lit = ref && props.lit?.has(ref.address) ? ' is-lit' : '';
    return total || start || lit ? { ...face, signs: `${face.signs}${total}${start}${lit}` } : face;
  };
  const faces: CellFace[][] = layout.cells.map((cells, row) => cells.map((_, column) => faceAt(row, column)));
  const find = finder(layout);
  let grid: HotGrid | undefined;
  const actions = createActions(props, model, layout, {
    ...mounting.beside,
    grid: () => grid,
    selected(selection) {
      ownSelection(selection, page);
      workspace.select(selection);
    },
  });
  const made = mounting.create(
    host,
    {
      layout,
      sizes: mounting.sizes(),
      label: props.table.title,
      face: (row, column) => (faces[row] as CellFace[])[column] as CellFace,
      editText: actions.editText,
      how: (row, column) => howOf(layout.cells[row]?.[column] ?? null),
    },
    actions,
    mounting.width(),
  );
  grid = made;

  const grows = createGrowth();
  const changed = createWatcher(layout, workspace.study(), workspace.values);
  createEffect(
    on(
      () => changed(workspace.study()),
      (cells) => {
        for (const [row, column] of cells) {
          (faces[row] as CellFace[])[column] = faceAt(row, column);
        }
        made.paint(cells);
        const { columns } = untrack(mounting.sizes);
        const told = cells.map(([row, column]) => {
          const wraps = layout.cells[row]?.[column]?.item.parameter?.choices !== undefined;
          const text = faces[row]?.[column]?.text ?? '';
          const fits = (width: number) => !outgrows({ text, wraps }, width, mounting.measure, mounting.scale);
          return { row, column, fits };
        });
        if (grows(told, columns)) mounting.outgrown();
      },
    ),
  );
  createEffect(
    on(
      () => props.lit,
      () => {
        const all = layout.cells.flatMap((cells, row) => cells.map((_, column): At => [row, column]));
        for (const [row, column] of all) (faces[row] as CellFace[])[column] = faceAt(row, column);
        made.paint(all);
      },
      { defer: true },
    ),
  );
  createEffect(
    on(
      () => [mounting.sizes(), mounting.width()] as const,
      ([sizes, width]) => made.resize(sizes, width),
      { defer: true },
    ),
  );
  createEffect(
    on(workspace.selection, (selection) => {
      const found = selection ? find(selection) : undefined;
      const at = selection && found && showsSelection(selection, page) ? found : undefined;
      const now = made.hot.getSelectedRangeActive()?.highlight;
      if (!at) {
        if (now) made.deselect();
        return;
      }
      if (now?.row === at[0] && now.col === at[1]) return;
      made.select(at[0], at[1], false);
      made.cell(at[0], at[1])?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }),
  );
  onCleanup(() => made.destroy());
  return made;
}

/** How a cell is edited. */
function howOf(ref: CellRef | null): 'text' | 'list' | 'none' {
  if (!ref?.item.parameter) return 'none';
  return ref.item.parameter.choices ? 'list' : 'text';
}

/** Where a selection stands in the layout: in its scenario's column, else in the shared one. */
export function finder(layout: GridLayout): (selection: Selection) => readonly [number, number] | undefined {
  const places = new Map<string, readonly [number, number]>();
  for (const [row, cells] of layout.cells.entries()) {
    for (const [column, ref] of cells.entries()) {
      const key = ref ? `${ref.shared ? '' : ref.scenario}|${ref.address}` : '';
      if (ref && !places.has(key)) places.set(key, [row, column]);
    }
  }
  return ({ address, scenario }) => places.get(`${scenario}|${address}`) ?? places.get(`|${address}`);
}
