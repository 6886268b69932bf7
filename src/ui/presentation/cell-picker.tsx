import { createSignal, For, type JSX, Show } from 'solid-js';
import { type Address, address, nodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, dimensionOf, nameCell } from '../text/names.ts';

/** Adds a cell: the one chosen on the page, or one named here, table by table. */
export function CellPicker(props: {
  readonly dossier: Dossier;
  readonly chosen: readonly Address[];
  readonly add: (at: Address) => void;
}): JSX.Element {
  const { workspace } = useStudy();
  const [name, setName] = createSignal('');
  const [members, setMembers] = createSignal<readonly string[]>([]);
  const parameter = () => props.dossier.parameters.find(({ id }) => id === name());
  const choose = (id: string) => {
    const found = props.dossier.parameters.find((one) => one.id === id);
    setMembers((found?.dims ?? []).map((dim) => dimensionOf(props.dossier, dim)?.members[0]?.id ?? ''));
    setName(id);
  };
  /** The cell of the page, when it is a typed one of this dossier that is not there yet. */
  const selected = () => {
    const at = workspace.selection()?.address;
    const found = at === undefined ? null : nameCell([props.dossier], at);
    return at !== undefined && found?.parameter && !props.chosen.includes(at)
      ? { at, label: [found.label, ...found.members].join(' · ') }
      : null;
  };
  const at = () => address(nodeId(props.dossier.slug, name()), members());
  const tables = () =>
    props.dossier.tables.map((table) => ({
      title: table.title,
      parameters: [
        ...table.items,
        ...(table.lines ?? []).flatMap(({ under }) => Object.values(under)),
      ].flatMap((id) => props.dossier.parameters.find((one) => one.id === id) ?? []),
    }));
  return (
    <div class="cell-picker">
      <Show when={selected()}>
        {(cell) => (
          <Button icon="plus" onClick={() => props.add(cell().at)}>
            Ajouter la cellule choisie{NBSP}: {cell().label}
          </Button>
        )}
      </Show>
      <select
        class="text-field"
        aria-label="Paramètre de la cellule à ajouter"
        value={name()}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">Ajouter une cellule…</option>
        <For each={tables().filter(({ parameters }) => parameters.length > 0)}>
          {(table) => (
            <optgroup label={table.title}>
              <For each={table.parameters}>{(one) => <option value={one.id}>{one.label}</option>}</For>
            </optgroup>
          )}
        </For>
      </select>
      <For each={parameter()?.dims ?? []}>
        {(dim, rank) => (
          <select
            class="text-field"
            aria-label={dimensionOf(props.dossier, dim)?.label ?? dim}
            value={members()[rank()] ?? ''}
            onChange={(event) => setMembers(members().with(rank(), event.currentTarget.value))}
          >
            <For each={dimensionOf(props.dossier, dim)?.members ?? []}>
              {(member) => <option value={member.id}>{member.label}</option>}
            </For>
          </select>
        )}
      </For>
      <Show when={parameter()}>
        <Button disabled={props.chosen.includes(at())} onClick={() => props.add(at())}>
          Ajouter
        </Button>
      </Show>
    </div>
  );
}
