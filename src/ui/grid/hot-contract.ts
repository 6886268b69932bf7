import type Handsontable from 'handsontable/base';
import type { MenuEntry } from '../kit/menu.tsx';
import type { Range } from './block.ts';
import type { CellFace } from './face.ts';
import type { GridLayout } from './layout.ts';
import type { GridSizes } from './sizes.ts';

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
  /** Resolves when the engine has answered the last edit. */
  readonly answered: () => Promise<void>;
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
