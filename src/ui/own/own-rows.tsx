import { createSignal, For, type JSX, lazy, Show, Suspense } from 'solid-js';
import type { Dossier, Member, Table } from '../../core/model/dossier.ts';
import { useApp } from '../app/context.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { InlineEdit } from '../kit/inline-edit.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, typeset } from '../text/names.ts';
import { linesNaming } from './lines-naming.ts';
import { nameProblem } from './member-name.ts';
import { firstCell, type GrowingDimension, growingDimensions } from './table-dims.ts';

const MemberDialog = lazy(async () => ({ default: (await import('./member-dialog.tsx')).MemberDialog }));

const LeftToFillLine = lazy(async () => ({
  default: (await import('./left-to-fill-line.tsx')).LeftToFillLine,
}));

/** Under a table that takes rows or columns: those added, to rename or to take out, and the way to add one. */
export function OwnRows(props: { readonly dossier: Dossier; readonly table: Table }): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const [asked, setAsked] = createSignal<GrowingDimension | null>(null);
  const growing = () => growingDimensions(props.dossier, props.table);
  const grown = () =>
    !workspace.readOnly() && growing().some(({ dimension }) => dimension.members.some(({ own }) => own));
  const added = (id: string) => {
    const { dimension } = asked() as GrowingDimension;
    setAsked(null);
    const known = view.dossier();
    const at = firstCell(known, props.table, dimension.id, id);
    if (at) workspace.select({ address: at, scenario: workspace.study().reference });
    view.reveal(`tableau-${props.table.id}`, true);
  };
  return (
    <Show when={growing().length > 0}>
      <div class="own-rows no-print">
        <For each={growing()}>
          {(one) => (
            <div class="own-rows-line">
              <For each={one.dimension.members.filter(({ own }) => own)}>
                {(member) => <OwnChip dossier={props.dossier} growing={one} member={member} />}
              </For>
              <Show when={!workspace.readOnly()}>
                <Button
                  kind="quiet"
                  icon="plus"
                  tip={`Ajouter à « ${one.dimension.label} »`}
                  onClick={() => setAsked(one)}
                >
                  Ajouter une {one.as}
                  {growing().length > 1 ? ` (${one.dimension.singular ?? one.dimension.label})` : ''}
                </Button>
              </Show>
            </div>
          )}
        </For>
        <Show when={grown()}>
          <Suspense>
            <LeftToFillLine table={props.table} dimensions={growing().map(({ dimension }) => dimension.id)} />
          </Suspense>
        </Show>
        <Show when={asked()}>
          {(one) => (
            <Suspense>
              <MemberDialog
                dossier={view.dossier()}
                growing={one()}
                close={() => setAsked(null)}
                added={added}
              />
            </Suspense>
          )}
        </Show>
      </div>
    </Show>
  );
}

function OwnChip(props: {
  readonly dossier: Dossier;
  readonly growing: GrowingDimension;
  readonly member: Member;
}): JSX.Element {
  const { toasts } = useApp();
  const { workspace } = useStudy();
  const name = () => ({
    dossier: props.dossier.slug,
    dimension: props.growing.dimension.id,
    id: props.member.id,
  });
  const remove = () => {
    const { label } = props.member;
    const naming = linesNaming(workspace.study(), name());
    if (!workspace.run({ kind: 'remove-member', ...name() })) return;
    const lines =
      naming.length === 0
        ? ''
        : ` ${naming.map((line) => `« ${line.label} »`).join(', ')} la nommait et montre une erreur.`;
    toasts.say({
      message: typeset(`« ${label} » est retirée, avec ses cellules.${lines}`),
      action: { label: 'Annuler', run: () => workspace.undo() },
    });
  };
  const rename = (label: string) => {
    const { as, dimension } = props.growing;
    const others = dimension.members.filter(({ id }) => id !== props.member.id);
    const problem = nameProblem(
      label,
      others.map((one) => one.label),
      as,
    );
    if (problem) toasts.say({ message: problem });
    else workspace.run({ kind: 'update-member', ...name(), label });
  };
  return (
    <span class="own-chip">
      <InlineEdit
        label={`Nom de la ${props.growing.as} ajoutée`}
        value={props.member.label}
        maxLength={200}
        disabled={workspace.readOnly()}
        change={rename}
      />
      <span class="own-mark">à vous</span>
      <Show when={!workspace.readOnly()}>
        <IconButton icon="trash" label={`Retirer «${NBSP}${props.member.label}${NBSP}»`} onClick={remove} />
      </Show>
    </span>
  );
}
