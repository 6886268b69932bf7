import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import type { Explanation } from '../../core/engine/api.ts';
import { nodeOf, parseAddress } from '../../core/model/address.ts';
import type { Selection } from '../../workspace/api.ts';
import { useApp } from '../app/context.ts';
import { IconButton } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP, nameCell, shortTitle } from '../text/names.ts';
import { cellFacts } from './cell-facts.ts';
import { Effects } from './effects.tsx';
import { explainingOf, type Question, type Step } from './explaining.ts';
import { LevelBody } from './level-body.tsx';
import { LevelContext, type LevelView } from './level-context.ts';
import { LevelHead } from './level-head.tsx';
import { levelText } from './level-text.ts';
import type { Pair } from './terms.ts';
import { BACK, Trail } from './trail.tsx';
import './explanation.css';

const COPY = 'Ctrl+Maj+C';

interface Found {
  readonly own: Explanation;
  readonly other: Explanation | null;
}

/** « D’où vient ce nombre ? » and « que change-t-il ? »: one number, in two scenarios at once, down to the sources and back. */
export function ExplanationPanel(): JSX.Element {
  const view = useStudy();
  const app = useApp();
  const { workspace } = view;
  const memory = explainingOf(workspace);
  const { trail, setTrail } = memory;
  const [found, setFound] = createSignal<Found | null>(null);
  const [failed, setFailed] = createSignal(false);
  let root: HTMLDivElement | undefined;
  let asked = 0;
  /** Where the keyboard goes once the level shows: the term one came from, or the title. */
  let focusNext: { readonly at: string | null } | null = null;

  const here = createMemo(() => workspace.selection(), undefined, { equals: sameCell });
  const otherId = createMemo(() => {
    const chosen = memory.compared();
    const id = chosen === undefined ? view.referenceId() : chosen;
    return id === null || id === here()?.scenario || !view.head(id) ? null : id;
  });
  createEffect(
    on([here, workspace.study, otherId], async ([selection, , other]) => {
      const ask = ++asked;
      setFailed(false);
      if (!selection) {
        setFound(null);
        return;
      }
      try {
        const own = workspace.explain(selection.address, selection.scenario);
        const beside = other === null ? null : workspace.explain(selection.address, other);
        const answer = { own: await own, other: await beside };
        if (ask !== asked) return;
        setFound(answer);
        settle();
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

  const settle = () => {
    const asking = focusNext;
    focusNext = null;
    if (!asking || !root) return;
    const from = asking.at ? root.querySelector<HTMLElement>(`[data-at="${CSS.escape(asking.at)}"]`) : null;
    from?.closest('details:not([open])')?.setAttribute('open', '');
    root.closest('.tab-panel')?.scrollTo(0, 0);
    (from ?? root.querySelector<HTMLElement>('h3'))?.focus();
  };
  const go = (steps: readonly Step[], to: Selection, from: string | null) => {
    focusNext = { at: from };
    setTrail(steps);
    workspace.select(to);
  };
  const drill = (pair: Pair, label: string) => {
    const [from, current] = [here(), found()?.own];
    const node = pair.own ?? pair.other;
    if (!from || !current || !node?.address) return;
    const aside = pair.own ? null : otherId();
    const scenario = node.scenario ?? aside ?? from.scenario;
    const before =
      trail().length > 0
        ? trail()
        : [
            {
              selection: from,
              label: named(current),
              compared: memory.compared(),
              question: memory.question(),
            },
          ];
    // What only the other scenario goes through is explained there, beside this one.
    if (aside) memory.compare(from.scenario);
    memory.ask('origine');
    const selection = { address: node.address, scenario };
    const step = { selection, label, compared: memory.compared(), question: memory.question() };
    go([...before, step], selection, null);
  };
  const back = (to: number) => {
    const steps = trail();
    const [step, left] = [steps[to], steps[to + 1]];
    if (!step) return;
    memory.compare(step.compared);
    memory.ask(step.question);
    go(to === 0 ? [] : steps.slice(0, to + 1), step.selection, left?.selection.address ?? null);
  };
  createEffect(() => {
    if (trail().length < 2) return;
    app.commands.register([
      {
        id: 'explanation-back',
        label: 'Revenir au nombre expliqué avant',
        group: 'Fenêtre',
        shortcuts: [BACK],
        run: () => back(trail().length - 2),
      },
    ]);
  });

  const said = (of: Found) =>
    levelText({
      ...of,
      heading: [workspace.study().title, dossierOf(of.own.address)].filter(Boolean).join(' · '),
      label: (id) => view.head(id)?.label ?? id,
      name: (at) => {
        const found = nameCell(workspace.dossiers(), at, workspace.shape(nodeOf(at))?.dims);
        return found ? [found.label, ...found.members].join(' · ') : at;
      },
      facts: (at, scenario) => cellFacts(workspace.dossiers(), workspace.study(), scenario, at),
      inDataOrder: memory.inDataOrder(),
    });
  const dossierOf = (at: string) => {
    const dossier = workspace.dossiers().find(({ slug }) => slug === parseAddress(at)?.slug);
    return dossier ? shortTitle(dossier) : '';
  };
  const copy = () => {
    const of = found();
    if (!of) return;
    navigator.clipboard.writeText(said(of)).then(
      () => app.toasts.say({ message: 'L’explication est copiée, prête à coller.' }),
      () =>
        app.toasts.say({
          message: 'Le navigateur a refusé la copie. Sélectionnez le texte du volet et copiez-le.',
          kind: 'error',
        }),
    );
  };
  app.commands.register([
    {
      id: 'explanation-copy',
      label: 'Copier l’explication comme texte',
      group: 'Fenêtre',
      shortcuts: [COPY],
      enabled: () => found() !== null,
      run: copy,
    },
  ]);

  const level: LevelView = {
    own: () => {
      const of = here();
      return of ? view.head(of.scenario) : undefined;
    },
    other: () => {
      const id = otherId();
      return id === null ? undefined : view.head(id);
    },
    drill,
    inDataOrder: memory.inDataOrder,
    setInDataOrder: memory.setInDataOrder,
  };
  const choose = (scenario: string) => {
    const from = here();
    if (!from) return;
    const selection = { address: from.address, scenario };
    setTrail(trail().map((step, at) => (at === trail().length - 1 ? { ...step, selection } : step)));
    workspace.select(selection);
  };

  return (
    <div
      class="explanation"
      ref={(element) => {
        root = element;
      }}
    >
      <Show when={trail().length > 1}>
        <Trail steps={trail()} back={back} />
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
        {(shown) => (
          <LevelContext.Provider value={level}>
            <LevelHead own={shown().own} other={shown().other} choose={choose} compare={memory.compare} />
            <div class="explanation-bar">
              <QuestionSwitch question={memory.question()} ask={memory.ask} />
              <IconButton
                icon="copy"
                label="Copier cette explication comme texte"
                shortcut={COPY}
                onClick={copy}
              />
            </div>
            <Show
              when={memory.question() === 'origine'}
              fallback={<Effects at={{ address: shown().own.address, scenario: shown().own.scenario }} />}
            >
              <LevelBody own={shown().own} other={shown().other} />
            </Show>
          </LevelContext.Provider>
        )}
      </Show>
    </div>
  );
}

function QuestionSwitch(props: {
  readonly question: Question;
  readonly ask: (question: Question) => void;
}): JSX.Element {
  return (
    <fieldset class="readings" aria-label="Question">
      <button type="button" aria-pressed={props.question === 'origine'} onClick={() => props.ask('origine')}>
        D’où vient-il{NBSP}?
      </button>
      <button type="button" aria-pressed={props.question === 'effets'} onClick={() => props.ask('effets')}>
        Que change-t-il{NBSP}?
      </button>
    </fieldset>
  );
}

function named(explanation: Explanation): string {
  return [explanation.label, ...explanation.at.map((one) => one.label)].join(', ');
}

function sameCell(a: Selection | null, b: Selection | null): boolean {
  return a?.address === b?.address && a?.scenario === b?.scenario;
}
