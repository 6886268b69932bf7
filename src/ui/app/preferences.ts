import { createSignal } from 'solid-js';
import type { Preferences } from '../../platform/storage/api.ts';
import {
  changePreferences,
  onPreferencesChange,
  readPreferences,
} from '../../platform/storage/preferences.ts';

/** How this browser likes the page, the same in all its tabs. */
const [preferences, setPreferences] = createSignal<Preferences>(readPreferences());
onPreferencesChange(setPreferences);

const FOLDED = 0;
const OPEN = 1;

export function isDismissed(hint: string): boolean {
  return preferences().dismissedHints.includes(hint);
}

/** For good: the hint is not shown again in this browser. */
export function dismiss(hint: string): void {
  if (isDismissed(hint)) return;
  setPreferences(changePreferences({ dismissedHints: [...preferences().dismissedHints, hint] }));
}

/** Undefined: the user never chose. */
export function isFolded(panel: string): boolean | undefined {
  const width = preferences().panels[panel];
  return width === undefined ? undefined : width === FOLDED;
}

export function setFolded(panel: string, folded: boolean): void {
  setPreferences(changePreferences({ panels: { ...preferences().panels, [panel]: folded ? FOLDED : OPEN } }));
}

export function preferredTheme(): Preferences['theme'] {
  return preferences().theme;
}

export function setPreferredTheme(theme: Preferences['theme']): void {
  setPreferences(changePreferences({ theme }));
}
