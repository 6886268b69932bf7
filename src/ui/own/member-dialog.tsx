import { createSignal, For, type JSX, Show } from 'solid-js';
import type { Dossier } from '../../core/model/dossier.ts';
import { ownId } from '../../core/model/own-id.ts';
import type { OwnMember } from '../../core/model/study.ts';
import { parseFrench } from '../../core/quantity/parse.ts';
import { Button } from '../kit/button.tsx';
import { Dialog } from '../kit/dialog.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { nameProblem } from './member-name.ts';
import type { GrowingDimension } from './table-dims.ts';
import './own.css';

/** Name of a new row or column, and the one it starts from. */
export function MemberDialog(props: {
  readonly dossier: Dossier;
  readonly growing: GrowingDimension;
  readonly close: () => void;
  readonly added: (id: string) => void;
}): JSX.Element {
  const { workspace } = useStudy();
  const { dimension, as } = props.growing;
  const numeric = dimension.members.some(({ value }) => value !== undefined);
  const [label, setLabel] = createSignal('');
  const [like, setLike] = createSignal('');
  const [value, setValue] = createSignal('');
  /** Its name was refused. */
  const [named, setNamed] = createSignal(true);
  const [problem, setProblem] = createSignal<string | null>(null);

  const submit = () => {
    const name = label().trim();
    const read = numeric ? parseFrench(value(), '1') : null;
    const wrong = nameProblem(
      label(),
      dimension.members.map((one) => one.label),
      as,
    );
    setNamed(wrong === null);
    if (wrong !== null) setProblem(wrong);
    else if (!read || read.kind === 'value') add(name, read?.value);
    else setProblem(read.kind === 'absent' ? 'Donnez sa valeur, en chiffres.' : read.message);
  };
  const add = (name: string, number: string | undefined) => {
    const id = ownId(name, (one) => dimension.members.some((member) => member.id === one));
    const member: OwnMember = {
      dossier: props.dossier.slug,
      dimension: dimension.id,
      id,
      label: name,
      like: like() === '' ? null : like(),
      ...(number === undefined ? {} : { value: number }),
    };
    if (workspace.run({ kind: 'add-member', member })) props.added(id);
    else {
      setProblem(
        numeric
          ? `Cette ${as} n’a pas pu être ajoutée${NBSP}: un autre membre a cette valeur.`
          : `Cette ${as} n’a pas pu être ajoutée${NBSP}: il y en a déjà trop, ou l’étude se lit seulement.`,
      );
    }
  };

  return (
    <Dialog
      title={`Ajouter une ${as}${NBSP}: ${dimension.label.toLowerCase()}`}
      class="own-dialog"
      close={props.close}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <label class="field">
          <span>Nom</span>
          <input
            class="text-field"
            autofocus
            maxLength={200}
            value={label()}
            aria-invalid={!named()}
            onInput={(event) => setLabel(event.currentTarget.value)}
          />
        </label>
        <Show when={numeric}>
          <label class="field">
            <span>Valeur</span>
            <input
              class="text-field"
              inputmode="decimal"
              placeholder={dimension.members[0]?.value?.replace('.', ',') ?? ''}
              value={value()}
              onInput={(event) => setValue(event.currentTarget.value)}
            />
          </label>
        </Show>
        <label class="field">
          <span>Partir de</span>
          <select class="text-field" value={like()} onChange={(event) => setLike(event.currentTarget.value)}>
            <option value="">Rien{NBSP}: cellules vides, à remplir</option>
            <For each={dimension.members}>
              {(member) => <option value={member.id}>{member.label}</option>}
            </For>
          </select>
        </label>
        <p class="soft">
          {like() === ''
            ? 'Une cellule vide est sans objet : elle ne compte dans aucun total tant que rien n’y est saisi.'
            : 'Ses valeurs sont copiées, scénario par scénario, effectifs compris : ce sont des hypothèses, à modifier.'}{' '}
          Elle s’ajoute à tous les tableaux du dossier qui ont cette dimension.
        </p>
        <div class="dialog-foot">
          <p class="own-problem" role="alert">
            {problem()}
          </p>
          <Button onClick={() => props.close()}>Abandonner</Button>
          <button type="submit" class="button button-primary">
            Ajouter
          </button>
        </div>
      </form>
    </Dialog>
  );
}
