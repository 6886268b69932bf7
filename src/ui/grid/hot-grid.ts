import Handsontable from 'handsontable/base';
import { registerPlugin } from 'handsontable/plugins';
import { Autofill } from 'handsontable/plugins/autofill';
import { CellEditor, ownEditor } from './cell-editor.ts';
import { columnHeadRenderers, cornerOf, rowHeadRenderers } from './heads.ts';
import { clipboard } from './clipboard.ts';
import type { GridEvents, GridView, Hot, HotGrid } from './hot-contract.ts';
import { rangeOf, selected } from './hot-range.ts';
import { handleKey } from './keys.ts';
import type { GridLayout } from './layout.ts';
import { scrollbarHeight } from './measure.ts';
import { createLater } from './later.ts';
import { paintCell } from './paint.ts';
import { ALL_ROWS, type GridSizes, outerHeight } from './sizes.ts';

registerPlugin(Autofill);

/** Draws a table in an empty element. */
export function createHotGrid(
  element: HTMLElement,
  view: GridView,
  events: GridEvents,
  available: number,
): HotGrid {
  const { layout, sizes } = view;
  // The page answers once Handsontable has drawn: answering in its midst would have the page laid out twice.
  let moved: readonly [row: number, column: number] | null = null;
  const tell = () => {
    const at = moved;
    moved = null;
    if (at) events.selected(...at);
  };
  const tellRowHeads = (to: GridSizes) =>
    element.style.setProperty('--grid-row-heads', `${to.rowHeads.reduce((sum, width) => sum + width, 0)}px`);
  tellRowHeads(sizes);
  const later = createLater(events.answered);
  const hot: Hot = new Handsontable(element, {
    ...sizeSettings(layout, sizes, available),
    data: layout.rows.map(() => layout.columns.map(() => null)),
    licenseKey: import.meta.env.VITE_HANDSONTABLE_KEY || 'non-commercial-and-evaluation',
    themeName: 'ht-theme-etabli',
    rowHeaders: true,
    colHeaders: true,
    renderAllColumns: true,
    renderAllRows: layout.rows.length <= ALL_ROWS,
    maxRows: layout.rows.length,
    maxCols: layout.columns.length,
    undo: false,
    fillHandle: { autoInsertRow: false },
    enterBeginsEditing: false,
    autoWrapRow: true,
    autoWrapCol: false,
    outsideClickDeselects: false,
    selectionMode: 'range',
    wordWrap: false,
    editor: CellEditor as never,
    // Handsontable's own renderer then takes attributes away: cells are painted after it.
    renderer: () => {},
    afterRenderer: (td, row, column) => {
      paintCell(td, view.face(row, column));
    },
    afterGetRowHeaderRenderers: (renderers: unknown[]) => {
      renderers.splice(0, renderers.length, ...rowHeadRenderers(layout));
    },
    afterGetColumnHeaderRenderers: (renderers: unknown[]) => {
      renderers.splice(
        0,
        renderers.length,
        ...columnHeadRenderers(layout, cornerOf(layout), events.columnMenu),
      );
    },
    beforeChange: () => false,
    beforeBeginEditing: (row, column) => view.how(row, column) === 'text',
    beforeKeyDown: (event) => handleKey(hot, event, view, later, events),
    beforeOnCellMouseDown: (event, coords) => {
      events.acted();
      if ((event.target as Element).closest('.grid-head-menu')) event.stopImmediatePropagation();
      else if (event.button === 2 && coords.row !== null && coords.row < 0) event.stopImmediatePropagation();
    },
    afterOnCellContextMenu: (event, coords, td) => {
      event.preventDefault();
      if (coords.row === null || coords.col === null || coords.col < 0) return;
      if (coords.row >= 0) events.menu(coords.row, coords.col, td);
      else events.columnMenu(coords.col, td);
    },
    afterSelection: () => {
      const at = hot.getSelectedRangeActive()?.highlight;
      if (!at || at.row === null || at.col === null || at.row < 0 || at.col < 0) return;
      if (!moved) queueMicrotask(tell);
      moved = [at.row, at.col];
    },
    afterDeselect: () => {
      moved = null;
    },
    beforeAutofill: (_data, source, target) => {
      events.fill(rangeOf(source), rangeOf(target));
      return false as never;
    },
  });
  ownEditor(hot, {
    editText: view.editText,
    commit: (row, column, text, everywhere) =>
      afterwards(events.commit, row, column, text, everywhere ? selected(hot) : null),
  });
  describe(hot, view);
  const onDouble = (event: MouseEvent) => {
    const at = hot.getCoords(event.target as HTMLElement);
    if (!at || at.row === null || at.col === null || at.row < 0 || at.col < 0) return;
    const how = view.how(at.row, at.col);
    if (how === 'list') events.list(at.row, at.col, '');
    else if (how === 'none') events.refused(at.row, at.col);
  };
  element.addEventListener('dblclick', onDouble);
  const stop = clipboard(hot, events);

  return {
    hot,
    paint(cells) {
      for (const [row, column] of cells) {
        const td = hot.getCell(row, column);
        if (td) paintCell(td, view.face(row, column));
      }
    },
    resize(to, width) {
      tellRowHeads(to);
      hot.updateSettings(sizeSettings(layout, to, width));
    },
    select(row, column, focus) {
      const keep = document.activeElement;
      hot.selectCell(row, column, row, column, true, focus);
      if (!focus && keep instanceof HTMLElement && document.activeElement !== keep)
        keep.focus({ preventScroll: true });
    },
    deselect: () => hot.deselectCell(),
    focus() {
      if (!hot.getSelectedRangeActive()) hot.selectCell(0, 0);
      hot.listen();
      hot.getFocusManager().focusOnHighlightedCell();
    },
    step(row, column, { rows, columns }) {
      const to = Math.min(layout.rows.length - 1, Math.max(0, row + rows));
      hot.selectCell(to, Math.min(layout.columns.length - 1, Math.max(0, column + columns)));
    },
    cell: (row, column) => hot.getCell(row, column, true),
    selection: () => selected(hot),
    menu() {
      const at = hot.getSelectedRangeActive()?.highlight;
      return at ? events.entries(at.row ?? -1, at.col ?? -1) : [];
    },
    destroy() {
      stop();
      later.flush();
      element.removeEventListener('dblclick', onDouble);
      hot.destroy();
    },
  };
}

/** In the same task, before anything is painted. */
function afterwards<A extends readonly unknown[]>(work: (...args: A) => void, ...args: A): void {
  queueMicrotask(() => work(...args));
}

function sizeSettings(layout: GridLayout, sizes: GridSizes, available: number): Handsontable.GridSettings {
  return {
    width: Math.min(sizes.width, available),
    height: outerHeight(layout, sizes, available, scrollbarHeight()),
    rowHeaderWidth: [...sizes.rowHeads],
    colWidths: [...sizes.columns],
    rowHeights: [...sizes.rows],
    columnHeaderHeight: [...sizes.headHeights],
  };
}

/** What Handsontable does not say to screen readers, or says in a way they do not allow. */
function describe(hot: Hot, view: GridView): void {
  const { layout, label } = view;
  const root = hot.rootElement;
  root.setAttribute('role', 'grid');
  root.setAttribute('aria-label', label);
  root.setAttribute('aria-rowcount', String(layout.rows.length + layout.heads.length));
  // A grid may not own a focusable element that has no role.
  for (const holder of root.querySelectorAll('.wtHolder')) holder.removeAttribute('tabindex');
}
