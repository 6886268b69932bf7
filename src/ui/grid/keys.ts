import { matches } from '../kit/shortcut.ts';
import type { GridEvents, GridView, Hot, Step } from './hot-contract.ts';
import { selected } from './hot-range.ts';
import type { Later } from './later.ts';

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Excel's keys that are not Handsontable's. False: the key is dealt with. */
export function handleKey(
  hot: Hot,
  event: KeyboardEvent,
  view: GridView,
  later: Later,
  events: GridEvents,
): boolean | undefined {
  if (event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return undefined;
  const editor = hot.getActiveEditor();
  const handled = editor?.isOpened() ? inEditor(hot, event, later, events) : inGrid(hot, event, view, events);
  if (!handled) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return false;
}

/** A text is read before the key that confirms it does anything: a wrong one stays to be corrected. */
function inEditor(hot: Hot, event: KeyboardEvent, later: Later, events: GridEvents): boolean {
  const editor = hot.getActiveEditor();
  if (!editor || editor.row === null || editor.col === null) return false;
  events.acted();
  const step = stepOf(event, editor.isInFullEditMode());
  if (!step) return false;
  const input = (editor as unknown as { readonly TEXTAREA: HTMLInputElement }).TEXTAREA;
  if (!events.accepts(editor.row, editor.col, input.value, step)) return true;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editor.finishEditing(false, true);
  else if (selectsSeveral(hot)) return false;
  else confirm(hot, input.value, step, later, events);
  return true;
}

/**
 * The edit goes first: closing the editor and moving on take Handsontable longer than the engine takes to answer, and
 * wait until the answer is on the screen.
 */
function confirm(hot: Hot, text: string, { rows, columns }: Step, later: Later, events: GridEvents): void {
  const editor = hot.getActiveEditor();
  if (!editor || editor.row === null || editor.col === null) return;
  events.commit(editor.row, editor.col, text, null);
  later.put(() => {
    if (hot.isDestroyed) return;
    editor.finishEditing(true);
    hot.selection.transformStart(rows, columns);
  });
}

function selectsSeveral(hot: Hot): boolean {
  const range = selected(hot);
  return range !== null && (range.top !== range.bottom || range.left !== range.right);
}

function stepOf(event: KeyboardEvent, full: boolean): Step | undefined {
  const back = event.shiftKey ? -1 : 1;
  if (event.key === 'Enter') return event.altKey ? undefined : { rows: event.ctrlKey ? 0 : back, columns: 0 };
  if (event.key === 'Tab') return { rows: 0, columns: back };
  return full ? undefined : ARROWS[event.key];
}

function inGrid(hot: Hot, event: KeyboardEvent, view: GridView, events: GridEvents): boolean {
  const at = hot.getSelectedRangeActive()?.highlight;
  const range = selected(hot);
  if (!at || !range || at.row === null || at.col === null || at.row < 0 || at.col < 0) return false;
  events.acted();
  const { row, col } = at;
  if (matches(event, 'Ctrl+Z')) events.undo();
  else if (matches(event, 'Ctrl+Y') || matches(event, 'Ctrl+Maj+Z')) events.redo();
  else if ((event.key === 'Delete' || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey) {
    events.clear(range);
  } else if (matches(event, 'Ctrl+D')) fillFrom(range, 'above', events);
  else if (matches(event, 'Ctrl+R')) fillFrom(range, 'left', events);
  else if (event.key === 'ContextMenu' || matches(event, 'Maj+F10')) {
    const td = hot.getCell(row, col, true);
    if (td) events.menu(row, col, td);
  } else if (opens(event)) return openOther(row, col, event, view, events);
  else return false;
  return true;
}

/** Keys that open an editor. */
function opens(event: KeyboardEvent): boolean {
  if (event.key === 'F2') return true;
  if (event.key === 'ArrowDown' && event.altKey) return true;
  return (
    [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && (event.key !== ' ' || !event.shiftKey)
  );
}

function openOther(
  row: number,
  column: number,
  event: KeyboardEvent,
  view: GridView,
  events: GridEvents,
): boolean {
  const how = view.how(row, column);
  if (how === 'text') return event.key === 'ArrowDown';
  const typed = [...event.key].length === 1 && event.key !== ' ' ? event.key : '';
  if (how === 'list') events.list(row, column, typed);
  else events.refused(row, column);
  return true;
}

/** Ctrl+D and Ctrl+R: the first row or column over the others; with one cell, its neighbour over it. */
function fillFrom(
  range: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
  from: 'above' | 'left',
  events: GridEvents,
): void {
  const alone = from === 'above' ? range.top === range.bottom : range.left === range.right;
  const first = from === 'above' ? range.top - (alone ? 1 : 0) : range.left - (alone ? 1 : 0);
  if (first < 0) return;
  const source =
    from === 'above' ? { ...range, top: first, bottom: first } : { ...range, left: first, right: first };
  const target = from === 'above' ? { ...range, top: first + 1 } : { ...range, left: first + 1 };
  events.fill(source, target);
}
