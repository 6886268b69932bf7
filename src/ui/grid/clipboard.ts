import type { Range } from './block.ts';
import type { GridEvents, Hot } from './hot-contract.ts';
import { selected } from './hot-range.ts';

/** Copies and pastes as text: Handsontable's own plug-in prefers the HTML of the clipboard, which rounds. */
export function clipboard(hot: Hot, events: GridEvents): () => void {
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
