import type { JSX } from 'solid-js';
import { useApp } from '../app/context.ts';
import { IconButton } from '../kit/button.tsx';
import { Menu, type MenuEntry } from '../kit/menu.tsx';
import { NBSP, typeset } from '../text/names.ts';

/** What a table or a chart can be taken out as; `run` may fail, and says so. */
export interface PartAction {
  readonly label: string;
  readonly hint?: string;
  readonly icon: 'copy' | 'table' | 'image' | 'open';
  /** What is said once it is done; null: nothing to say, the browser has shown it. */
  readonly run: () => Promise<string | null>;
}

/** The quiet menu at the right of a title. */
export function PartMenu(props: {
  readonly label: string;
  /** What can be done there, when it is not only to take it out. */
  readonly verbs?: string;
  readonly actions: readonly PartAction[];
}): JSX.Element {
  const { toasts } = useApp();
  const carryOut = async (run: PartAction['run']) => {
    try {
      const done = await run();
      if (done !== null) toasts.say({ message: done });
    } catch (error) {
      const why = error instanceof Error && error.message !== '' ? ` ${error.message}` : '';
      const message = typeset(`L’export n’a pas pu être fait.${why} L’étude n’est pas touchée.`);
      toasts.say({ kind: 'error', message });
    }
  };
  const entries = (): readonly MenuEntry[] =>
    props.actions.map(({ label, hint, icon, run }) => ({
      kind: 'action',
      label,
      hint,
      icon,
      run: () => void carryOut(run),
    }));
  return (
    <span class="part-menu no-print">
      <Menu
        label={`Exporter${NBSP}: ${props.label}`}
        align="end"
        entries={entries}
        trigger={(trigger) => (
          <IconButton
            {...trigger}
            icon="more"
            label={`${props.verbs ?? 'Copier ou exporter'}${NBSP}: ${props.label}`}
          />
        )}
      />
    </span>
  );
}
