import { createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import { Dialog } from '../kit/dialog.tsx';
import { Icon } from '../kit/icon.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { shortcutText } from '../kit/shortcut.ts';
import { type PaletteEntry, searchEntries } from './search.ts';

const MOST = 60;

/** Ctrl+K: anything by its name. */
export function Palette(props: {
  readonly entries: readonly PaletteEntry[];
  readonly close: () => void;
}): JSX.Element {
  const [typed, setTyped] = createSignal('');
  const [at, setAt] = createSignal(0);
  const found = createMemo(() => searchEntries(props.entries, typed()).slice(0, MOST));
  let list: HTMLDivElement | undefined;
  createEffect(() => {
    list?.children[at()]?.scrollIntoView({ block: 'nearest' });
  });
  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return;
    props.close();
    queueMicrotask(entry.run);
  };
  const move = (by: number) => setAt((at() + by + found().length) % Math.max(1, found().length));
  return (
    <Dialog title="Chercher" bare class="palette" close={props.close}>
      <div class="palette-field">
        <Icon name="search" />
        <input
          autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls="palette-list"
          aria-activedescendant={found().length > 0 ? `palette-${at()}` : undefined}
          aria-label="Chercher un dossier, un paramètre, un résultat ou une commande"
          placeholder="Un dossier, un paramètre, un résultat, une commande"
          value={typed()}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') move(1);
            else if (event.key === 'ArrowUp') move(-1);
            else if (event.key === 'Enter') run(found()[at()]);
            else return;
            event.preventDefault();
          }}
        />
      </div>
      <div class="palette-list" id="palette-list" role="listbox" aria-label="Résultats" ref={list}>
        <For each={found()}>
          {(entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
            <div
              id={`palette-${index()}`}
              role="option"
              aria-selected={index() === at()}
              tabIndex={-1}
              onPointerMove={() => setAt(index())}
              onClick={() => run(entry)}
            >
              <Show when={entry.color !== undefined}>
                <ScenarioMark color={entry.color ?? 0} />
              </Show>
              <span class="palette-label">{entry.label}</span>
              <span class="soft">{entry.hint}</span>
              <Show when={entry.shortcut}>{(shortcut) => <kbd>{shortcutText(shortcut())}</kbd>}</Show>
            </div>
          )}
        </For>
      </div>
      <Show when={found().length === 0}>
        <p class="empty">Rien ne porte ce nom dans cette étude.</p>
      </Show>
    </Dialog>
  );
}
