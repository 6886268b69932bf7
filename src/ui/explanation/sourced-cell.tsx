import { For, type JSX, Show } from 'solid-js';
import type { Explanation } from '../../core/engine/api.ts';
import { parseAddress } from '../../core/model/address.ts';
import { Button } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { amountText } from '../text/amount.ts';
import { NBSP } from '../text/names.ts';
import { type CellFacts, cellFacts, sameFacts } from './cell-facts.ts';

/** The end of the way: a value that somebody printed, assumed, or typed here, in each scenario explained. */
export function SourcedCell(props: {
  readonly own: Explanation;
  readonly other: Explanation | null;
}): JSX.Element {
  const view = useStudy();
  const parts = () => parseAddress(props.own.address);
  const dossier = () => view.workspace.dossiers().find((one) => one.slug === parts()?.slug);
  const facts = (of: Explanation | null) =>
    of ? cellFacts(view.workspace.dossiers(), view.workspace.study(), of.scenario, of.address) : null;
  const sides = () => {
    const [own, other] = [facts(props.own), facts(props.other)];
    if (!own) return [];
    const first = { facts: own, of: props.own };
    if (!other || !props.other) return [first];
    return sameFacts(own, other) ? [first] : [first, { facts: other, of: props.other }];
  };
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
    if (view.dossier().slug !== known.slug) view.goTo(known.slug);
    view.reveal(`tableau-${found.id}`);
  };
  return (
    <Show when={sides().length > 0}>
      <section class="sourced">
        <h4>D’où vient cette valeur</h4>
        <For each={sides()}>
          {(side) => (
            <>
              <Show when={sides().length > 1}>
                <p class="sourced-of">
                  <ScenarioMark color={view.head(side.of.scenario)?.color ?? 0} />{' '}
                  {view.head(side.of.scenario)?.label}
                  {NBSP}: <b>{amountText(side.of.value, side.of.unit)}</b>
                </p>
              </Show>
              <Facts facts={side.facts} />
            </>
          )}
        </For>
        <Show when={props.other && sides().length === 1}>
          <p class="soft">La même dans les deux scénarios.</p>
        </Show>
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
    </Show>
  );
}

function Facts(props: { readonly facts: CellFacts }): JSX.Element {
  return (
    <dl>
      <dt>Statut</dt>
      <dd>
        <span class={`status status-${props.facts.state.status}`}>{props.facts.status}</span>
      </dd>
      <Show when={props.facts.document}>
        {(document) => (
          <>
            <dt>Document</dt>
            <dd>
              <Show when={props.facts.url} fallback={document()}>
                {(url) => (
                  <a href={url()} target="_blank" rel="noreferrer">
                    {document()}
                  </a>
                )}
              </Show>
            </dd>
          </>
        )}
      </Show>
      <Fact name="Page, ligne" text={props.facts.where} />
      <Fact name="Date" text={props.facts.date} />
      <Fact name="Imprimé" text={props.facts.printed && `«${NBSP}${props.facts.printed}${NBSP}»`} />
      <Fact
        name={props.facts.state.status === 'modifie' ? 'Dans la source' : 'Valeur de base'}
        text={props.facts.inSource}
      />
      <Fact name="Scénario" text={props.facts.from} />
      <Fact name="Note" text={props.facts.note} />
    </dl>
  );
}

function Fact(props: { readonly name: string; readonly text: string | null }): JSX.Element {
  return (
    <Show when={props.text}>
      {(text) => (
        <>
          <dt>{props.name}</dt>
          <dd>{text()}</dd>
        </>
      )}
    </Show>
  );
}
