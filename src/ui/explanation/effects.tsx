import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, Show } from 'solid-js';
import type { DependentCard, Dependents } from '../../core/analysis/dependents.ts';
import { type Address, nodeOf } from '../../core/model/address.ts';
import { useStudy } from '../shell/study-context.ts';
import { cellIndex, count, nameCell, NBSP, shortTitle } from '../text/names.ts';
import { commonScale } from '../text/scale.ts';
import type { Selection } from '../../workspace/api.ts';
import { useLevel } from './level-context.ts';
import { Values } from './values.tsx';

interface Line {
  readonly title: string;
  /** A result card, whose title says which members it shows. */
  readonly card: boolean;
  readonly cells: readonly Address[];
  /** Reached through the reference scenario alone. */
  readonly reference: boolean;
}

interface Group {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** « Que change cette cellule ? »: the results first, then the other calculations, dossier by dossier. */
export function Effects(props: { readonly at: Selection }): JSX.Element {
  const { workspace } = useStudy();
  const level = useLevel();
  const [found, setFound] = createSignal<Dependents | null>(null);
  const [failed, setFailed] = createSignal(false);
  let asked = 0;
  createEffect(
    on([() => props.at, workspace.study], async ([at]) => {
      const ask = ++asked;
      setFailed(false);
      try {
        const answer = await workspace.dependents(at.address, at.scenario);
        if (ask === asked) setFound(answer);
      } catch {
        if (ask === asked) setFailed(true);
      }
    }),
  );
  createEffect(() => {
    const nodes = found()?.nodes.map(({ node }) => node) ?? [];
    if (nodes.length > 0) onCleanup(workspace.watch(nodes));
  });
  const titleOf = (slug: string) => {
    const dossier = workspace.dossiers().find((one) => one.slug === slug);
    return dossier ? shortTitle(dossier) : slug;
  };
  const groups = createMemo(() => groupsOf(found(), titleOf));
  const shownCards = () => found()?.cards.length ?? 0;
  return (
    <div class="effects" classList={{ comparing: level.other() !== undefined }}>
      <Show when={failed()}>
        <p class="empty">Les effets n’ont pas pu être suivis. Choisissez de nouveau la cellule.</p>
      </Show>
      <Show when={found()}>
        {(known) => (
          <>
            <p class="soft">
              <Show when={known().nodes.length > 0} fallback="Rien n’en dépend dans cette étude.">
                Suivi dans les formules, quelles que soient les valeurs{NBSP}:{' '}
                {count(shownCards(), 'résultat')}, {count(known().nodes.length, 'calcul')} en tout.
              </Show>
            </p>
            <For each={groups()}>
              {(group) => (
                <section>
                  <h4>{group.title}</h4>
                  <ul class="effect-list">
                    <For each={group.lines}>{(line) => <EffectLine line={line} />}</For>
                  </ul>
                </section>
              )}
            </For>
          </>
        )}
      </Show>
    </div>
  );
}

function EffectLine(props: { readonly line: Line }): JSX.Element {
  const only = () => (props.line.cells.length === 1 ? props.line.cells[0] : undefined);
  return (
    <li>
      <Show
        when={only()}
        fallback={
          <details>
            <summary class="line">
              <span class="line-text">{props.line.title}</span>
              <span class="soft">{count(props.line.cells.length, 'cellule')}</span>
            </summary>
            <ul class="effect-cells">
              <For each={props.line.cells}>{(at) => <EffectCell at={at} title={null} whole={false} />}</For>
            </ul>
          </details>
        }
      >
        {(at) => <EffectCell at={at()} title={props.line.title} whole={props.line.card} />}
      </Show>
      <Show when={props.line.reference}>
        <p class="soft effect-note">Dans les autres scénarios, qui se comparent à celui-ci.</p>
      </Show>
    </li>
  );
}

/** One cell that follows: its value in the scenarios explained, and the way to its own explanation. */
function EffectCell(props: {
  readonly at: Address;
  /** Null inside a list that says it. */
  readonly title: string | null;
  /** The title says which cell it is. */
  readonly whole: boolean;
}): JSX.Element {
  const { workspace } = useStudy();
  const level = useLevel();
  const shape = () => workspace.shape(nodeOf(props.at));
  const named = () => nameCell(workspace.dossiers(), props.at, shape()?.dims);
  const node = (scenario: string | undefined) => {
    const [known, dossier] = [shape(), named()?.dossier];
    if (scenario === undefined || !known || !dossier) return undefined;
    const value = workspace.values(known.node, scenario)?.[cellIndex(dossier, known.dims, props.at)];
    return value === undefined
      ? undefined
      : {
          kind: 'reference' as const,
          text: known.label,
          value,
          unit: known.unit || '1',
          address: props.at,
          children: [],
        };
  };
  const pair = () => ({ own: node(level.own()?.id), other: node(level.other()?.id) });
  const text = () => {
    const members = named()?.members ?? [];
    if (props.title === null) return members.join(' · ');
    return props.whole ? props.title : [props.title, ...members].join(' · ');
  };
  const scale = () => commonScale([pair().own?.value, pair().other?.value], shape()?.unit || '1');
  return (
    <button
      type="button"
      class="line line-drill"
      data-at={props.at}
      onClick={() => level.drill({ ...pair(), own: pair().own ?? blank(props.at) }, text())}
    >
      <span class="line-text">
        <span class="drill">{text()}</span>
        <Show when={scale().unit !== '1' && scale().unit !== '%'}>
          <span class="line-unit"> {scale().unit}</span>
        </Show>
      </span>
      <Values pair={pair()} />
    </button>
  );
}

function blank(at: Address) {
  return { kind: 'reference' as const, text: '', value: null, address: at, children: [] };
}

/** Result cards under « Résultats », the formulas that no card shows after them. */
function groupsOf(found: Dependents | null, titleOf: (slug: string) => string): readonly Group[] {
  if (!found) return [];
  const carded = new Set(found.cards.flatMap(({ cells }) => cells));
  const slugs = [...new Set([...found.cards, ...found.nodes].map(({ slug }) => slug))];
  const cards = (slug: string) => found.cards.filter((card) => card.slug === slug).map(cardLine);
  const others = (slug: string) =>
    found.nodes
      .filter((one) => one.slug === slug)
      .map(({ label, cells, reference }) => ({
        title: label,
        card: false,
        cells: cells.filter((at) => !carded.has(at)),
        reference,
      }))
      .filter(({ cells }) => cells.length > 0);
  return [
    ...slugs.map((slug) => ({ title: `Résultats · ${titleOf(slug)}`, lines: cards(slug) })),
    ...slugs.map((slug) => ({ title: `Autres calculs · ${titleOf(slug)}`, lines: others(slug) })),
  ].filter(({ lines }) => lines.length > 0);
}

function cardLine({ title, cells, reference }: DependentCard): Line {
  return { title, card: true, cells, reference };
}
