import { createEffect, createMemo, type JSX, onCleanup, Show } from 'solid-js';
import { nodeId } from '../../core/model/address.ts';
import type { Selection } from '../../workspace/api.ts';
import { PrintedHead } from '../page/printed.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { arrowKeys } from './arrow-keys.ts';
import { BRIDGE_ID, BridgeSection } from './bridge-section.tsx';
import { choiceOf, shownDossiers, shownScenarios } from './choice.ts';
import { Choose } from './choose.tsx';
import type { ComparedActions } from './compared-value.tsx';
import { ComparedResults } from './compared-results.tsx';
import { CopyButton } from './copy-button.tsx';
import { differencesText } from './differences-text.ts';
import { DifferencesList } from './differences-list.tsx';
import { differingTables } from './differing-cells.ts';
import { resultsText } from './results-text.ts';
import './comparison.css';

/** The scenarios of the study side by side: what they give, why they differ, and in what. */
export function ComparisonPage(): JSX.Element {
  const view = useStudy();
  const { workspace, head, referenceId } = view;
  const choice = choiceOf(workspace.study().id);
  const scenarios = createMemo(
    () => shownScenarios(workspace.study().scenarios, choice.scenarios()),
    undefined,
    { equals: sameList },
  );
  const dossiers = createMemo(
    () => shownDossiers(workspace.dossiers(), choice.dossiers(), view.dossier().slug),
    undefined,
    { equals: sameList },
  );
  createEffect(() => {
    const nodes = dossiers().flatMap(({ slug, results }) => results.map(({ id }) => nodeId(slug, id)));
    onCleanup(workspace.watch(nodes));
  });
  // A cell that is computed until typed over has a value of the engine's beside the typed ones.
  const differing = createMemo(
    () => [
      ...new Set(
        differingTables(workspace.study(), scenarios(), dossiers()).flatMap(({ cells }) =>
          cells.map(({ node }) => node),
        ),
      ),
    ],
    undefined,
    { equals: sameList },
  );
  createEffect(() => onCleanup(workspace.watch(differing())));

  const actions: ComparedActions = {
    explain: view.explain,
    bridge: ({ address, scenario }: Selection) => {
      choice.setQuestion({ at: address, from: referenceId(), to: scenario });
      showBridge();
    },
    selected: ({ address, scenario }) => {
      const selected = workspace.selection();
      return selected?.address === address && selected.scenario === scenario;
    },
  };
  return (
    <article class="dossier comparison">
      <PrintedHead />
      <header class="dossier-head">
        <h1 tabindex="-1">Comparaison</h1>
        <p class="question">
          Ce que donne chaque scénario, pourquoi ils s’écartent, et ce qui les distingue.
        </p>
      </header>
      <Choose choice={choice} scenarios={scenarios()} dossiers={dossiers()} />
      <section class="part" aria-labelledby="comparaison-resultats">
        <div class="comparison-head">
          <h2 id="comparaison-resultats">Résultats</h2>
          <p class="soft">
            Écarts par rapport à «{NBSP}
            {head(referenceId())?.label}
            {NBSP}».{' '}
            <span class="no-print">
              Cliquez un nombre pour voir son calcul, un écart pour voir ce qui l’explique.
            </span>
          </p>
          <label class="comparison-toggle no-print">
            <input
              type="checkbox"
              checked={choice.onlyDifferences()}
              onChange={(event) => choice.setOnlyDifferences(event.currentTarget.checked)}
            />
            Différences seulement
          </label>
          <CopyButton
            label="Copier les résultats comparés"
            text={() => resultsText(workspace, dossiers(), scenarios(), choice.onlyDifferences())}
          />
        </div>
        <section class="compared-scroll" tabindex="0" aria-label="Résultats comparés" onKeyDown={arrowKeys}>
          <ComparedResults
            from={workspace}
            dossiers={dossiers()}
            scenarios={scenarios()}
            onlyDifferences={choice.onlyDifferences()}
            actions={actions}
          />
        </section>
      </section>
      <BridgeSection choice={choice} dossiers={dossiers()} scenarios={scenarios()} />
      <section class="part" aria-labelledby="comparaison-differences">
        <div class="comparison-head">
          <h2 id="comparaison-differences">Les différences</h2>
          <p class="soft">Les paramètres qui ne sont pas les mêmes dans tous les scénarios choisis.</p>
          <Show when={differing().length > 0}>
            <CopyButton
              label="Copier les paramètres qui diffèrent"
              text={() => differencesText(workspace, dossiers(), scenarios())}
            />
          </Show>
        </div>
        <section
          class="compared-scroll"
          tabindex="0"
          aria-label="Paramètres qui diffèrent"
          onKeyDown={arrowKeys}
        >
          <DifferencesList from={workspace} dossiers={dossiers()} scenarios={scenarios()} actions={actions} />
        </section>
      </section>
    </article>
  );
}

/** Goes to the explained gap, the keyboard with it. */
function showBridge(): void {
  const section = document.getElementById(BRIDGE_ID);
  section?.scrollIntoView({ block: 'start', behavior: 'instant' });
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at]);
}
