import { createEffect, createMemo, createSignal, For, type JSX, on, Show } from 'solid-js';
import type { Explanation } from '../../core/engine/api.ts';
import type { Selection } from '../../workspace/api.ts';
import { Button } from '../kit/button.tsx';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import { useStudy } from '../shell/study-context.ts';
import { amountDetail, amountText, difference, differenceUnit } from '../text/amount.ts';
import { formatValue } from '../../core/quantity/format.ts';
import { NBSP, typeset, unitWords } from '../text/names.ts';
import { FormulaText } from './formula-text.tsx';
import { SourcedCell } from './sourced-cell.tsx';
import { TermList } from './term-line.tsx';

interface Step {
  readonly selection: Selection;
  readonly label: string;
}

/** « D’où vient ce nombre ? »: its formula in words, its terms, down to the cells of the sources, and the way back. */
export function ExplanationPanel(): JSX.Element {
  const view = useStudy();
  const { workspace } = view;
  const [trail, setTrail] = createSignal<readonly Step[]>([]);
  const [found, setFound] = createSignal<{ own: Explanation; reference: Explanation | null } | null>(null);
  const [failed, setFailed] = createSignal(false);
  let asked = 0;

  const here = createMemo(() => workspace.selection(), undefined, { equals: sameCell });
  createEffect(
    on([here, workspace.study], async ([selection, study]) => {
      const ask = ++asked;
      setFailed(false);
      if (!selection) {
        setFound(null);
        return;
      }
      try {
        const own = workspace.explain(selection.address, selection.scenario);
        const reference =
          selection.scenario === study.reference
            ? null
            : workspace.explain(selection.address, study.reference);
        const answer = { own: await own, reference: await reference };
        if (ask === asked) setFound(answer);
      } catch {
        if (ask === asked) setFailed(true);
      }
    }),
  );
  // A choice made elsewhere starts a new trail; one made here has already been added to it.
  createEffect(
    on(here, (selection) => {
      if (!sameCell(trail().at(-1)?.selection ?? null, selection)) setTrail([]);
    }),
  );

  const go = (steps: readonly Step[], selection: Selection) => {
    setTrail(steps);
    workspace.select(selection);
  };
  const drill = (address: string, scenario: string | undefined, label: string) => {
    const from = here();
    const current = found()?.own;
    if (!from || !current) return;
    const before = trail().length > 0 ? trail() : [{ selection: from, label: named(current) }];
    const selection = { address, scenario: scenario ?? from.scenario };
    go([...before, { selection, label }], selection);
  };

  return (
    <div class="explanation" aria-live="off">
      <Show when={trail().length > 1}>
        <nav class="trail" aria-label="Chemin de l’explication">
          <Button
            kind="quiet"
            icon="left"
            onClick={() => {
              const back = trail().at(-2);
              if (back) go(trail().slice(0, -1), back.selection);
            }}
          >
            Retour
          </Button>
          <ol>
            <For each={trail()}>
              {(step, at) => (
                <li>
                  <button
                    type="button"
                    aria-current={at() === trail().length - 1 ? 'step' : undefined}
                    onClick={() => go(trail().slice(0, at() + 1), step.selection)}
                  >
                    {step.label}
                  </button>
                </li>
              )}
            </For>
          </ol>
        </nav>
      </Show>
      <Show when={failed()}>
        <p class="empty">L’explication n’a pas pu être calculée. Choisissez de nouveau le nombre.</p>
      </Show>
      <Show
        when={found()}
        fallback={
          <p class="empty">
            Cliquez un nombre, dans un tableau ou un résultat{NBSP}: son calcul s’affiche ici, terme à terme,
            jusqu’aux cellules des sources.
          </p>
        }
      >
        {(shown) => <Shown own={shown().own} reference={shown().reference} drill={drill} />}
      </Show>
    </div>
  );
}

function Shown(props: {
  readonly own: Explanation;
  readonly reference: Explanation | null;
  readonly drill: (address: string, scenario: string | undefined, label: string) => void;
}): JSX.Element {
  const view = useStudy();
  const scenario = () => view.head(props.own.scenario);
  const text = () => amountText(props.own.value, props.own.unit);
  const gap = () => difference(props.own.value, props.reference?.value);
  return (
    <>
      <header class="explained">
        <p class="explained-scenario">
          <ScenarioMark color={scenario()?.color ?? 0} /> {scenario()?.label}
        </p>
        <h3>{props.own.label}</h3>
        <Show when={props.own.at.length > 0}>
          <p class="soft">{props.own.at.map((one) => one.label).join(' · ')}</p>
        </Show>
        <p class="explained-value" title={amountDetail(props.own.value, props.own.unit, text()) ?? undefined}>
          {text()}
        </p>
        <Show when={exact(props.own, text())}>
          {(digits) => <p class="soft explained-exact">exactement {digits()}</p>}
        </Show>
        <Show when={gap()}>
          {(known) => (
            <p class="soft">
              {view.head(view.referenceId())?.label}
              {NBSP}: {amountText(props.reference?.value, props.own.unit)}
              <Show when={known().amount !== '0'} fallback=", sans écart">
                , écart {formatValue(known().amount, differenceUnit(props.own.unit), { sign: 'always' })}
                <Show when={known().ratio}>
                  {(ratio) => <> ({formatValue(ratio(), '%', { sign: 'always' })})</>}
                </Show>
              </Show>
            </p>
          )}
        </Show>
      </header>
      <Show when={props.own.words}>
        {(words) => (
          <section>
            <h4>En mots</h4>
            <p class="in-words">{typeset(words())}</p>
          </section>
        )}
      </Show>
      <Show when={props.own.tree}>
        {(tree) => (
          <section>
            <h4>Terme à terme</h4>
            <Show
              when={tree().kind === 'reference' || tree().kind === 'literal'}
              fallback={
                <TermList node={tree()} reference={props.reference?.tree} depth={0} drill={props.drill} />
              }
            >
              <TermList
                node={{ kind: 'operation', text: '', value: tree().value, children: [tree()] }}
                reference={undefined}
                depth={0}
                drill={props.drill}
              />
            </Show>
            <p class="term-total">
              <span>=</span>
              <span>{props.own.label}</span>
              <span class="number">{text()}</span>
            </p>
          </section>
        )}
      </Show>
      <Show when={props.own.kind === 'parameter' && !props.own.tree}>
        <SourcedCell explanation={props.own} />
      </Show>
      <Show when={props.own.formula}>
        {(formula) => (
          <FormulaText formula={formula()} address={props.own.address} unit={unitWords(props.own.unit)} />
        )}
      </Show>
    </>
  );
}

function exact(own: Explanation, shown: string): string | null {
  return typeof own.value === 'string' ? amountDetail(own.value, own.unit, shown) : null;
}

function named(explanation: Explanation): string {
  return [explanation.label, ...explanation.at.map((one) => one.label)].join(', ');
}

function sameCell(a: Selection | null, b: Selection | null): boolean {
  return a?.address === b?.address && a?.scenario === b?.scenario;
}
