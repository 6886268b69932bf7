import { createSignal, onCleanup } from 'solid-js';
import { isTyping, matches, type Shortcut } from '../kit/shortcut.ts';

/** Something that can be asked for from anywhere: in the palette, in the list of shortcuts, by its keys. */
export interface AppCommand {
  readonly id: string;
  /** An infinitive: « Annuler », « Enregistrer le fichier ». */
  readonly label: string | (() => string);
  readonly group: string;
  readonly shortcuts?: readonly Shortcut[];
  readonly run: () => void;
  /** False: listed among the shortcuts, not run. */
  readonly enabled?: () => boolean;
  /** Its keys work while a field is being typed in too. */
  readonly whileTyping?: boolean;
  /** Where its keys mean something else, they are left alone. */
  readonly when?: (event: KeyboardEvent) => boolean;
  /** Not worth a line in the palette. */
  readonly hidden?: boolean;
}

export interface CommandCenter {
  /** Until the owner is disposed of. Nearer registrations win over older ones. */
  readonly register: (commands: readonly AppCommand[]) => void;
  readonly list: () => readonly AppCommand[];
  /** Runs the command of these keys; what an inner part has handled is left alone. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function createCommandCenter(): CommandCenter {
  const [list, setList] = createSignal<readonly AppCommand[]>([]);
  return {
    list,
    register(commands) {
      setList((before) => [...before, ...commands]);
      onCleanup(() => setList((before) => before.filter((command) => !commands.includes(command))));
    },
    onKeyDown(event) {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      const typing = isTyping(event.target);
      for (const command of list().toReversed()) {
        if (!command.shortcuts?.some((shortcut) => matches(event, shortcut))) continue;
        if ((typing && !command.whileTyping) || command.when?.(event) === false) continue;
        event.preventDefault();
        if (command.enabled?.() ?? true) command.run();
        return;
      }
    },
  };
}

export function commandLabel(command: AppCommand): string {
  return typeof command.label === 'string' ? command.label : command.label();
}
