import { type Accessor, createRenderEffect } from 'solid-js';
import { preferredTheme, setPreferredTheme } from './preferences.ts';

/** `auto` follows the system. */
export type Theme = 'auto' | 'light' | 'dark';

export const THEME_LABELS: Readonly<Record<Theme, string>> = {
  auto: 'Comme le système',
  light: 'Clair',
  dark: 'Sombre',
};

/** `public/theme.js` fixes the theme before the first paint; from here on the system's is followed live. */
export function createTheme(): {
  readonly theme: Accessor<Theme>;
  readonly setTheme: (theme: Theme) => void;
} {
  const theme = () => preferredTheme() ?? 'auto';
  createRenderEffect(() => {
    const chosen = theme();
    if (chosen === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
  });
  return { theme, setTheme: (next) => setPreferredTheme(next === 'auto' ? null : next) };
}
