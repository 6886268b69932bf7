import { createComputed, createEffect, createUniqueId, For, type JSX, on, Show } from 'solid-js';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  /** Where there is little room; the full one is still read aloud. */
  readonly short?: string;
  readonly content: () => JSX.Element;
}

/** Tabs with the keys of tabs: arrows, Home, End. Only the chosen panel exists. */
export function Tabs<Id extends string>(props: {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}): JSX.Element {
  const id = createUniqueId();
  let list: HTMLDivElement | undefined;
  let panel: HTMLDivElement | undefined;
  // A number asked about in one panel is explained in another: the keyboard goes along. Seen before the first goes.
  let held = false;
  const chosen = () => props.chosen;
  createComputed(
    on(chosen, () => (held = panel?.contains(document.activeElement) ?? false), { defer: true }),
  );
  createEffect(on(chosen, () => held && panel?.focus({ preventScroll: true }), { defer: true }));
  const onKeyDown = (event: KeyboardEvent) => {
    const at = props.tabs.findIndex((tab) => tab.id === props.chosen);
    const count = props.tabs.length;
    const go: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1 + count,
      Home: 0,
      End: count - 1,
    };
    const to = go[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const tab = props.tabs[to % count];
    if (tab) props.choose(tab.id);
    list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
  return (
    <>
      <div class="tab-list" role="tablist" aria-label={props.label} ref={list} onKeyDown={onKeyDown}>
        <For each={props.tabs}>
          {(tab) => (
            <button
              type="button"
              class="tab"
              role="tab"
              id={`${id}-${tab.id}`}
              aria-label={tab.short ? tab.label : undefined}
              aria-selected={tab.id === props.chosen}
              aria-controls={tab.id === props.chosen ? `${id}-panel` : undefined}
              tabindex={tab.id === props.chosen ? 0 : -1}
              onClick={() => props.choose(tab.id)}
            >
              <Show when={tab.short} fallback={tab.label}>
                <span class="wide-only">{tab.label}</span>
                <span class="narrow-only" aria-hidden="true">
                  {tab.short}
                </span>
              </Show>
            </button>
          )}
        </For>
      </div>
      <Show when={props.tabs.find((tab) => tab.id === props.chosen)} keyed>
        {(tab) => (
          <div
            ref={panel}
            class="tab-panel"
            role="tabpanel"
            id={`${id}-panel`}
            aria-labelledby={`${id}-${tab.id}`}
            tabindex="0"
          >
            {tab.content()}
          </div>
        )}
      </Show>
    </>
  );
}
