import { type Accessor, createContext, useContext } from 'solid-js';
import type { Study } from '../../core/model/study.ts';
import type { Library } from '../../workspace/api.ts';
import type { Toasts } from '../kit/toasts.tsx';
import type { CommandCenter } from './commands.ts';
import type { Router } from './route.ts';
import type { createTheme } from './theme.ts';

/** What every part of the page may need, whatever study is open. */
export interface App {
  readonly library: Library;
  readonly router: Router;
  readonly commands: CommandCenter;
  readonly toasts: Toasts;
  readonly theme: ReturnType<typeof createTheme>;
  /** Opens what was chosen or dropped; says why when it cannot. */
  readonly openFile: (file: Blob & { readonly name?: string }) => void;
  /** Keeps a copy of a study in this browser, and opens it. */
  readonly openCopy: (study: Study) => void;
  readonly chooseFile: () => void;
  readonly showHelp: () => void;
  /** The whole program is in this browser: it opens without a network. */
  readonly offlineReady: Accessor<boolean>;
}

export const AppContext = createContext<App>();

/** The app around; an error outside of it. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (!app) throw new Error('useApp outside of <App>');
  return app;
}
