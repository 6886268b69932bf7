/** A combination in the words of a French keyboard: `Ctrl+Maj+Z`, `Alt+←`, `F6`, `?`. `Ctrl` is ⌘ on a Mac. */
export type Shortcut = string;

const KEYS: Readonly<Record<string, string>> = {
  Échap: 'Escape',
  Entrée: 'Enter',
  Suppr: 'Delete',
  Espace: ' ',
  Début: 'Home',
  Fin: 'End',
  'Page préc.': 'PageUp',
  'Page suiv.': 'PageDown',
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
};

const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform);

/** True when the event is this combination and nothing more. `?` and the like ignore Maj, which some keyboards need. */
export function matches(event: KeyboardEvent, shortcut: Shortcut): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wanted = KEYS[key] ?? key;
  const modifier = isMac ? event.metaKey : event.ctrlKey;
  const symbol = wanted.length === 1 && !/[a-z0-9]/i.test(wanted);
  return (
    event.key.toLowerCase() === wanted.toLowerCase() &&
    modifier === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    (symbol || event.shiftKey === parts.includes('Maj'))
  );
}

/** As the keyboard at hand names it. */
export function shortcutText(shortcut: Shortcut): string {
  return isMac ? shortcut.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Maj', '⇧') : shortcut;
}

/** In the form of `aria-keyshortcuts`. */
export function ariaShortcut(shortcut: Shortcut): string {
  return shortcut
    .split('+')
    .map(
      (part) =>
        (part === 'Espace' ? 'Space' : KEYS[part]) ??
        { Ctrl: isMac ? 'Meta' : 'Control', Maj: 'Shift' }[part] ??
        part,
    )
    .join('+');
}

/** True where typing belongs to the field: single keys are then text, and Ctrl+Z is the field's own. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)
  );
}
