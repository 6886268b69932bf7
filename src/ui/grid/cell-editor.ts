import { BaseEditor } from 'handsontable/editors/baseEditor';
import { TextEditor } from 'handsontable/editors/textEditor';

/** What the editor asks of the grid that opened it. */
export interface EditorOwner {
  /** Every digit of the cell's value, as one types it. */
  readonly editText: (row: number, column: number) => string;
  /** Confirmed text; `everywhere`: for the whole selection. */
  readonly commit: (row: number, column: number, text: string, everywhere: boolean) => void;
}

/** The style sheet widens the line with its text (`field-sizing`): Handsontable would measure the page at every key. */
const SIZER = {
  init(
    { style }: HTMLElement,
    room: { readonly minWidth?: number; readonly maxWidth?: number; readonly minHeight?: number },
  ) {
    style.minWidth = `${room.minWidth}px`;
    style.maxWidth = `${room.maxWidth}px`;
    style.height = `${room.minHeight}px`;
  },
  resize() {},
  unObserve() {},
};

const owners = new WeakMap<object, EditorOwner>();

export function ownEditor(grid: object, owner: EditorOwner): void {
  owners.set(grid, owner);
}

/** A line of text over the cell. It never writes to Handsontable's data: what is confirmed goes to the owner. */
export class CellEditor extends TextEditor {
  static override get EDITOR_TYPE(): string {
    return 'etabli';
  }

  override createElements(): void {
    super.createElements('input');
    this.TEXTAREA.setAttribute('aria-label', 'Valeur de la cellule');
    this.TEXTAREA.setAttribute('autocomplete', 'off');
    this.TEXTAREA.setAttribute('spellcheck', 'false');
    this.TEXTAREA.setAttribute('inputmode', 'decimal');
    // A grid owns rows of cells, nothing else: the editor is one.
    const cell = this.hot.rootDocument.createElement('div');
    cell.setAttribute('role', 'gridcell');
    cell.append(this.TEXTAREA);
    this.TEXTAREA_PARENT.setAttribute('role', 'row');
    this.TEXTAREA_PARENT.append(cell);
  }

  /** Called whenever the selection moves. Unlike its parent it measures nothing: opening does. */
  override prepare(...args: Parameters<TextEditor['prepare']>): void {
    const [row, column, prop, td, , properties] = args;
    const value = this.#owner()?.editText(row, column) ?? '';
    this.autoResize = SIZER;
    BaseEditor.prototype.prepare.call(this, row, column, prop, td, value, properties);
    if (!this.isOpened()) this.TEXTAREA.value = '';
  }

  override refreshValue(): void {
    if (this.row === null || this.col === null) return;
    this.originalValue = this.#owner()?.editText(this.row, this.col) ?? '';
    this.setValue(this.originalValue);
    this.refreshDimensions();
  }

  override saveValue(value: unknown, everywhere?: boolean): void {
    const text = Array.isArray(value) && Array.isArray(value[0]) ? String(value[0][0] ?? '') : '';
    if (this.row !== null && this.col !== null)
      this.#owner()?.commit(this.row, this.col, text, everywhere === true);
  }

  #owner(): EditorOwner | undefined {
    return owners.get(this.hot);
  }
}
