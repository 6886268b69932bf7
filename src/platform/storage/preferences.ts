import type { Preferences } from './api.ts';

/** Read by itself before the first paint (`public/`), so it has a key of its own. */
const THEME_KEY = 'etabli-theme';
const REST_KEY = 'etabli-preferences';
const DEFAULTS: Preferences = { theme: null, dismissedHints: [], panels: {} };

/** What a browser without storage remembers until the page is left. */
let unsaved: Preferences | null = null;

/** Never throws: whatever cannot be read is as by default. */
export function readPreferences(): Preferences {
  if (unsaved) return unsaved;
  try {
    const theme = localStorage.getItem(THEME_KEY);
    const rest: unknown = JSON.parse(localStorage.getItem(REST_KEY) ?? '{}');
    return { ...readRest(rest), theme: theme === 'light' || theme === 'dark' ? theme : null };
  } catch {
    return DEFAULTS;
  }
}

/** Changes some of them and answers all; in memory only where the browser stores nothing. */
export function changePreferences(change: Partial<Preferences>): Preferences {
  const next = { ...readPreferences(), ...change };
  const { theme, dismissedHints, panels } = next;
  try {
    if (theme === null) localStorage.removeItem(THEME_KEY);
    else localStorage.setItem(THEME_KEY, theme);
    localStorage.setItem(REST_KEY, JSON.stringify({ dismissedHints, panels }));
    unsaved = null;
  } catch {
    unsaved = next;
  }
  return next;
}

/** Calls back when another tab changed them; answers how to stop. */
export function onPreferencesChange(listener: (preferences: Preferences) => void): () => void {
  const hear = (event: StorageEvent) => {
    if (event.key === null || event.key === THEME_KEY || event.key === REST_KEY) listener(readPreferences());
  };
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

function readRest(rest: unknown): Omit<Preferences, 'theme'> {
  const { dismissedHints, panels } = (typeof rest === 'object' && rest !== null ? rest : {}) as Record<
    string,
    unknown
  >;
  return {
    dismissedHints: Array.isArray(dismissedHints)
      ? dismissedHints.filter((hint) => typeof hint === 'string')
      : [],
    panels: Object.fromEntries(
      Object.entries(panels ?? {}).filter(([, width]) => Number.isFinite(width)),
    ) as Record<string, number>,
  };
}
