import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  lazy,
  on,
  onCleanup,
  onMount,
  Show,
  Suspense,
  untrack,
} from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { type StepParts, stepParts } from '../../core/model/step-parts.ts';
import type { Step } from '../../core/model/study.ts';
import type { Workspace } from '../../workspace/api.ts';
import { useApp } from '../app/context.ts';
import { IconButton } from '../kit/button.tsx';
import { Banners } from '../shell/banners.tsx';
import { reveal } from '../shell/reveal.ts';
import { createScenarioHeads } from '../shell/scenario-heads.ts';
import { StudyContext, type StudyView } from '../shell/study-context.ts';
import { NBSP, shortTitle } from '../text/names.ts';
import { Foot } from './foot.tsx';
import { isInTable } from './free-keys.ts';
import { Head } from './head.tsx';
import type { Rehearsal } from './rehearsal.ts';
import { slideCommands } from './slide-commands.ts';
import { Stage } from './stage.tsx';
import { StepText, stepTitle } from './step-text.tsx';

const ExplanationPanel = lazy(async () => ({
  default: (await import('../explanation/explanation-panel.tsx')).ExplanationPanel,
}));

export interface SlidesProps {
  readonly copy: Workspace;
  /** Scenarios of the study before the presentation: one made during it is always shown. */
  readonly known: ReadonlySet<string>;
  readonly steps: readonly Step[];
  readonly rank: number;
  readonly go: (rank: number) => void;
  readonly rehearsal: Rehearsal;
  readonly leave: () => void;
}

/** One step a screen: what is said on the left, what is seen on the right. */
export function Slides(props: SlidesProps): JSX.Element {
  const app = useApp();
  const { copy } = props;
  const [explaining, setExplaining] = createSignal(false);
  const [inTable, setInTable] = createSignal(false);
  let title: HTMLHeadingElement | undefined;
  let stage: HTMLElement | undefined;

  const step = createMemo(() => props.steps[props.rank]);
  const scenarioIds = createMemo(() => copy.study().scenarios.map(({ id }) => id), [], { equals: sameIds });
  const parts = createMemo((): StepParts | null => {
    const shown = step();
    scenarioIds();
    return shown ? stepParts(shown, untrack(copy.study), copy.dossiers()) : null;
  });
  const known = () => {
    const found = parts();
    return found?.dossier ? (found as StepParts & { readonly dossier: Dossier }) : null;
  };

  const all = createScenarioHeads(copy);
  const heads = createMemo(() => {
    const wanted = parts()?.scenarios ?? [];
    if (wanted.length === 0) return all.heads();
    return all.heads().filter(({ id }) => wanted.includes(id) || !props.known.has(id));
  });
  const scenarios = createMemo(() => new Map(copy.study().scenarios.map((one) => [one.id, one])));
  const nothing = () => {};
  const view: StudyView = {
    workspace: copy,
    dossier: () => (known()?.dossier ?? copy.dossiers()[0]) as Dossier,
    goTo: nothing,
    wide: () => undefined,
    goToWide: nothing,
    ...all,
    heads,
    scenario: (id) => scenarios().get(id),
    panelOpen: explaining,
    panelTab: () => 'explanation',
    showPanel: (tab) => setExplaining(tab === 'explanation'),
    togglePanel: () => setExplaining(!explaining()),
    navigationOpen: () => false,
    toggleNavigation: nothing,
    openDialog: nothing,
    explain(selection) {
      copy.select(selection);
      setExplaining(true);
    },
    reveal,
  };

  createEffect(() => {
    const shown = known();
    if (shown) onCleanup(copy.watch(shown.dossier.results.map(({ id }) => nodeId(shown.dossier.slug, id))));
  });
  const toText = () => title?.focus({ preventScroll: true });
  onMount(toText);
  createEffect(
    on(
      () => props.rank,
      () => {
        copy.select(null);
        setExplaining(false);
        stage?.scrollTo(0, 0);
        document.querySelector('.step')?.scrollTo(0, 0);
        toText();
      },
      { defer: true },
    ),
  );
  /** Échap: out of the table, then of the explanation, then of the presentation. */
  const back = () => {
    if (isInTable(document.activeElement)) {
      copy.select(null);
      toText();
    } else if (explaining()) {
      setExplaining(false);
      toText();
    } else props.leave();
  };
  onMount(() => app.commands.register(slideCommands({ slides: props, view, back })));

  return (
    <StudyContext.Provider value={view}>
      <Head title={copy.study().title} rehearsal={props.rehearsal} leave={props.leave} />
      <Banners />
      <main
        class="presentation-main"
        classList={{ 'is-explaining': explaining() }}
        onFocusIn={(event) => setInTable(isInTable(event.target))}
        onFocusOut={() => setInTable(false)}
      >
        <section class="step" aria-labelledby="etape-titre">
          <p class="step-rank" aria-hidden="true">
            {props.rank + 1}
            <span>
              {NBSP}/{NBSP}
              {props.steps.length}
            </span>
          </p>
          <h1 id="etape-titre" tabindex="-1" ref={title}>
            <span class="visually-hidden">
              Étape {props.rank + 1} sur {props.steps.length}
              {NBSP}:{' '}
            </span>
            {stepTitle(step(), props.rank)}
          </h1>
          <StepText text={step()?.text ?? ''} missing={parts()?.missing ?? []} />
        </section>
        <section
          class="stage"
          aria-label={known() ? shortTitle(view.dossier()) : 'Rien à montrer'}
          tabindex="0"
          ref={stage}
        >
          <Show
            when={known()}
            fallback={<p class="empty">Le dossier de cette étape n’est pas dans l’étude.</p>}
          >
            {(found) => <Stage parts={found()} />}
          </Show>
        </section>
        <Show when={explaining()}>
          <aside class="presentation-aside tab-panel" aria-label="Explication">
            <IconButton
              icon="close"
              class="presentation-aside-close"
              label="Fermer l’explication"
              shortcut="Échap"
              onClick={back}
            />
            <Suspense>
              <ExplanationPanel />
            </Suspense>
          </aside>
        </Show>
      </main>
      <Foot steps={props.steps} rank={props.rank} go={props.go} inTable={inTable()} />
    </StudyContext.Provider>
  );
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at]);
}
