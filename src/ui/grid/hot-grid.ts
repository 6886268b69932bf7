import Handsontable from 'handsontable/base';
import { registerPlugin } from 'handsontable/plugins';
import { Autofill } from 'handsontable/plugins/autofill';
import type { MenuEntry } from '../kit/menu.tsx';
import type { Range } from './block.ts';
import { CellEditor, ownEditor } from './cell-editor.ts';
import type { CellFace } from './face.ts';
import { columnHeadRenderers, cornerOf, rowHeadRenderers } from './heads.ts';
import { handleKey } from './keys.ts';
import type { GridLayout } from './layout.ts';
import { scrollbarHeight } from './measure.ts';
import { paintCell } from './paint.ts';
import { ALL_ROWS, type GridSizes, outerHeight } from './sizes.ts';

registerPlugin(Autofill);

/** What the grid shows. */
export interface GridView {
  readonly layout: GridLayout;
  readonly sizes: GridSizes;
  /** Names the table to screen readers. */
  readonly label: string;
  readonly face: (row: number, column: number) => CellFace;
  readonly editText: (row: number, column: number) => string;
  readonly how: (row: number, column: number) => Editing;
}

/** How a cell is edited: in a line of text, in a list, or not at all. */
export type Editing = 'text' | 'list' | 'none';

/** What the user asks for. The grid changes nothing by itself. */
export interface GridEvents {
  readonly selected: (row: number, column: number) => void;
  /** Before a text is confirmed: false keeps the editor open. */
  readonly accepts: (row: number, column: number, text: string, then: Step) => boolean;
  readonly commit: (row: number, column: number, text: string, range: Range | null) => void;
  /** Typing, F2 or a double click on a cell that is not a line of text; `typed` is the key. */
  readonly list: (row: number, column: number, typed: string) => void;
  readonly refused: (row: number, column: number) => void;
  readonly clear: (range: Range) => void;
  readonly copy: (range: Range) => string;
  readonly paste: (range: Range, text: string) => void;
  readonly fill: (source: Range, target: Range) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly menu: (row: number, column: number, anchor: Element) => void;
  /** What that menu offers. */
  readonly entries: (row: number, column: number) => readonly MenuEntry[];
  readonly columnMenu: (column: number, anchor: Element) => void;
  /** Any key or press: what was said before is over. */
  readonly acted: () => void;
}

/** Where the selection goes after a confirmed text. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

export type Hot = Handsontable;

export interface HotGrid {
  readonly hot: Hot;
  /** Draws these cells again. */
  readonly paint: (cells: Iterable<readonly [row: number, column: number]>) => void;
  readonly resize: (sizes: GridSizes, available: number) => void;
  readonly select: (row: number, column: number, focus: boolean) => void;
  readonly deselect: () => void;
  /** Puts the keyboard back on the selected cell. */
  readonly focus: () => void;
  readonly step: (row: number, column: number, step: Step) => void;
  readonly cell: (row: number, column: number) => HTMLElement | null;
  readonly selection: () => Range | null;
  /** The menu of the selected cell. */
  readonly menu: () => readonly MenuEntry[];
  readonly destroy: () => void;
}

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
    beforeKeyDown: (event) => handleKey(hot, event, view, events),
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
    resize: (to, width) => hot.updateSettings(sizeSettings(layout, to, width)),
    select(row, column, focus) {
      const keep = document.activeElement;
      hot.selectCell(row, column, row, column, true, focus);
      if (!focus && keep instanceof HTMLElement && document.activeElement !== keep)
        keep.focus({ preventScroll: true });
    },
    deselect: () => hot.deselectCell(),
    focus() {
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

function rangeOf(range: { getTopStartCorner(): Corner; getBottomEndCorner(): Corner }): Range {
  const start = range.getTopStartCorner();
  const end = range.getBottomEndCorner();
  return {
    top: Math.max(0, start.row ?? 0),
    left: Math.max(0, start.col ?? 0),
    bottom: Math.max(0, end.row ?? 0),
    right: Math.max(0, end.col ?? 0),
  };
}

interface Corner {
  readonly row: number | null;
  readonly col: number | null;
}

/** The selected range, heads left out; null when nothing is selected. */
export function selected(hot: Hot): Range | null {
  const range = hot.getSelectedRangeActive();
  return range ? rangeOf(range) : null;
}

/** Copies and pastes as text: Handsontable's own plug-in prefers the HTML of the clipboard, which rounds. */
function clipboard(hot: Hot, events: GridEvents): () => void {
  const mine = (event: ClipboardEvent): Range | null => {
    const target = event.target as Node | null;
    const inside = target === document.body || (target !== null && hot.rootElement.contains(target));
    return inside && hot.isListening() && !hot.getActiveEditor()?.isOpened() ? selected(hot) : null;
  };
  const onCopy = (event: ClipboardEvent) => {
    const range = mine(event);
    if (!range) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', events.copy(range));
    if (event.type === 'cut') events.clear(range);
  };
  const onPaste = (event: ClipboardEvent) => {
    const range = mine(event);
    if (!range) return;
    event.preventDefault();
    events.paste(range, event.clipboardData?.getData('text/plain') ?? '');
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
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
