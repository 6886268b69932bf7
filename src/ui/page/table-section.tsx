import { createSignal, type JSX, lazy, onCleanup, Show } from 'solid-js';
import type { Dossier, Table } from '../../core/model/dossier.ts';
import { Icon } from '../kit/icon.tsx';
import { useStudy } from '../shell/study-context.ts';
import { Part } from './part.tsx';

const ParameterTable = lazy(async () => ({
  default: (await import('../grid/parameter-table.tsx')).ParameterTable,
}));

/** A table under its title; the detail few people edit is folded until asked for. */
export function TableSection(props: { readonly dossier: Dossier; readonly table: Table }): JSX.Element {
  const { workspace } = useStudy();
  const [open, setOpen] = createSignal(!props.table.folded);
  const id = () => `tableau-${props.table.id}`;
  const watchReveal = (part: HTMLElement) => {
    const unfold = () => setOpen(true);
    part.addEventListener('reveal', unfold);
    onCleanup(() => part.removeEventListener('reveal', unfold));
  };
  return (
    <section
      class="part"
      classList={{ 'is-folded': !open() }}
      id={id()}
      aria-labelledby={`${id()}-titre`}
      ref={watchReveal}
    >
      <h2 id={`${id()}-titre`}>
        <Show when={props.table.folded} fallback={props.table.title}>
          <button type="button" class="fold" aria-expanded={open()} onClick={() => setOpen(!open())}>
            <Icon name={open() ? 'down' : 'right'} />
            {props.table.title}
          </button>
        </Show>
      </h2>
      <Show when={open()}>
        <Show when={props.table.note}>
          <p class="part-note">{props.table.note}</p>
        </Show>
        <Part what="Ce tableau">
          <ParameterTable dossier={props.dossier} table={props.table} workspace={workspace} />
        </Part>
      </Show>
    </section>
  );
}
