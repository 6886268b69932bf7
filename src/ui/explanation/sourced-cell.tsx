import { type JSX, Show } from 'solid-js';
import type { Explanation } from '../../core/engine/api.ts';
import { parseAddress } from '../../core/model/address.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { Button } from '../kit/button.tsx';
import { sourceTitle, STATUS } from '../text/origin.ts';
import { useStudy } from '../shell/study-context.ts';
import { amountText } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';

/** The end of the way: a value that somebody printed, assumed, or typed here. */
export function SourcedCell(props: { readonly explanation: Explanation }): JSX.Element {
  const view = useStudy();
  const parts = () => parseAddress(props.explanation.address);
  const dossier = () => view.workspace.dossiers().find((one) => one.slug === parts()?.slug);
  const state = () => {
    const known = dossier();
    return known
      ? cellState(known, view.workspace.study(), props.explanation.scenario, props.explanation.address)
      : null;
  };
  const parameter = () => dossier()?.parameters.find((one) => one.id === parts()?.name);
  const table = () => {
    const name = parts()?.name ?? '';
    return dossier()?.tables.find(
      (one) =>
        one.items.includes(name) || one.lines?.some((line) => Object.values(line.under).includes(name)),
    );
  };
  const show = () => {
    const [known, found] = [dossier(), table()];
    if (!known || !found) return;
    view.goTo(known.slug);
    view.reveal(`tableau-${found.id}`);
  };
  return (
    <Show when={state()}>
      {(known) => (
        <section class="sourced">
          <dl>
            <dt>Statut</dt>
            <dd>
              <span class={`status status-${known().status}`}>{STATUS[known().status]}</span>
              <Show when={known().inheritedFrom}>
                {(parent) => (
                  <>
                    {' '}
                    repris de «{NBSP}
                    {parent().label}
                    {NBSP}»
                  </>
                )}
              </Show>
            </dd>
            <Show when={known().ref}>
              {(ref) => (
                <>
                  <dt>Source</dt>
                  <dd>
                    {dossier()
                      ? sourceTitle(dossier() as NonNullable<ReturnType<typeof dossier>>, ref())
                      : ''}
                  </dd>
                </>
              )}
            </Show>
            <Show when={known().printed}>
              <dt>Imprimé</dt>
              <dd>
                «{NBSP}
                {known().printed}
                {NBSP}»
              </dd>
            </Show>
            <Show when={known().changed && known().source.value !== undefined}>
              <dt>Dans la source</dt>
              <dd>{known().source.printed ?? amountText(known().source.value, props.explanation.unit)}</dd>
            </Show>
            <Show when={known().note ?? parameter()?.note}>
              {(note) => (
                <>
                  <dt>Note</dt>
                  <dd>{note()}</dd>
                </>
              )}
            </Show>
          </dl>
          <Show when={table()}>
            {(found) => (
              <Button onClick={show}>
                Voir dans «{NBSP}
                {found().title}
                {NBSP}»
              </Button>
            )}
          </Show>
        </section>
      )}
    </Show>
  );
}
