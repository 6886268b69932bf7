import { createMemo, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import type { BridgeRequest, BridgeStep } from '../../core/analysis/bridge-api.ts';
import { groupChanges } from '../../core/analysis/bridge-groups.ts';
import { differences } from '../../core/analysis/differences.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { BridgeControls } from './bridge-controls.tsx';
import { bridgeResults, changedCellText } from './bridge-names.ts';
import { bridgeText } from './bridge-text.ts';
import { BridgeView } from './bridge-view.tsx';
import type { BridgeQuestion, ComparisonChoice } from './choice.ts';
import { CopyButton } from './copy-button.tsx';
import { createBridge } from './create-bridge.ts';
import { keysOf, merged, separated, withMerges } from './hand-groups.ts';

export const BRIDGE_ID = 'ecart';

/** « Pourquoi cet écart ? »: a result, two scenarios, and what each change adds. Follows the study. */
export function BridgeSection(props: {
  readonly choice: ComparisonChoice;
  readonly dossiers: readonly Dossier[];
  readonly scenarios: readonly string[];
}): JSX.Element {
  const { workspace, head, heads, referenceId } = useStudy();
  const { choice } = props;
  const results = createMemo(() => bridgeResults(props.dossiers, workspace.shape));
  const question = createMemo<BridgeQuestion | null>(
    () => {
      const asked = choice.question();
      const at = results().find(({ address }) => address === asked?.at) ?? results()[0];
      const known = (id: string | undefined) => (id !== undefined && head(id) ? id : undefined);
      const from = known(asked?.from) ?? referenceId();
      const other = [...props.scenarios, ...heads().map(({ id }) => id)].find((id) => id !== from);
      const to = known(asked?.to) ?? other;
      return at && to !== undefined ? { at: at.address, from, to } : null;
    },
    null,
    { equals: sameData },
  );
  const groups = createMemo(() => {
    const asked = question();
    if (!asked) return [];
    const all = workspace.dossiers();
    const cells = differences(workspace.study(), [asked.from, asked.to], all);
    return groupChanges(
      cells.map(({ address }) => address),
      all,
      choice.grouping(),
    );
  });
  const request = createMemo<BridgeRequest | null>(
    () => {
      const asked = question();
      return asked && asked.from !== asked.to
        ? { ...asked, grouping: withMerges(choice.grouping(), choice.merges(), groups()) }
        : null;
    },
    null,
    { equals: sameData },
  );
  const live = createBridge(workspace, request);

  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const chosenKeys = createMemo(() => {
    const known = new Set(groups().map(({ key }) => key));
    return chosen().filter((key) => known.has(key));
  });
  const keys = (step: BridgeStep) => keysOf(step, groups());
  const isMerged = (key: string) => choice.merges().some((merge) => merge.includes(key));
  /** Steps with a chosen group: two make something to put together. */
  const chosenSteps = () => steps().filter((step) => keys(step).some((key) => chosenKeys().includes(key)));
  const steps = () => {
    const outcome = live.answer()?.outcome;
    return outcome?.kind === 'ecart' ? outcome.steps : [];
  };
  const [said, setSaid] = createSignal('');
  const regroup = () => {
    const together = chosenSteps();
    if (together.length < 2) return void setSaid('Cochez au moins deux lignes à regrouper.');
    choice.setMerges(merged(choice.merges(), together.flatMap(keys)));
    setChosen([]);
    setSaid('');
  };
  /** The chosen groups, or all of them. */
  const separate = () => {
    const some = chosenKeys().some(isMerged);
    if (choice.merges().length === 0 || (!some && chosenKeys().length > 0)) {
      return void setSaid(
        choice.merges().length === 0 ? 'Rien n’est regroupé.' : 'Ces lignes ne sont pas regroupées.',
      );
    }
    choice.setMerges(some ? separated(choice.merges(), chosenKeys()) : []);
    setChosen([]);
    setSaid('');
  };
  const ask = (next: BridgeQuestion) => choice.setQuestion(next);
  const working = () => {
    const state = live.state();
    return state.kind === 'working' && state.late ? state : null;
  };
  const failed = () => {
    const state = live.state();
    return state.kind === 'failed' ? state : null;
  };
  const nameOf = (at: string) => results().find(({ address }) => address === at)?.name ?? at;

  return (
    <section class="part comparison-bridge" id={BRIDGE_ID} aria-labelledby={`${BRIDGE_ID}-titre`}>
      <h2 id={`${BRIDGE_ID}-titre`} tabindex="-1">
        Pourquoi cet écart{NBSP}?
      </h2>
      <Show
        when={question()}
        fallback={
          <p class="empty">
            Un écart se lit entre deux scénarios{NBSP}: dupliquez celui dont vous partez, changez-en les
            montants, et revenez ici.
          </p>
        }
      >
        {(asked) => (
          <>
            <BridgeControls
              question={asked()}
              results={results()}
              ask={ask}
              grouping={choice.grouping()}
              setGrouping={(base) => {
                choice.setMerges([]);
                setChosen([]);
                choice.setGrouping(base);
              }}
            />
            <div class="bridge-status no-print" role="status">
              <Show when={working()}>
                {(state) => (
                  <>
                    <progress value={state().done} max="1" aria-label="Avancement du partage" />
                    Calcul en cours…
                    <Show when={live.answer()}> Le partage ci-dessous est celui d’avant.</Show>
                    <Button kind="quiet" onClick={live.cancel}>
                      Annuler
                    </Button>
                  </>
                )}
              </Show>
              <Show when={live.state().kind === 'stopped'}>
                Calcul annulé.
                <Show when={live.answer()}> Le partage ci-dessous est celui d’avant.</Show>
                <Button kind="quiet" onClick={live.again}>
                  Reprendre
                </Button>
              </Show>
              <Show when={failed()}>
                {(state) => (
                  <>
                    <span class="bridge-failure">{state().message}</span>
                    <Button kind="quiet" onClick={live.again}>
                      Réessayer
                    </Button>
                  </>
                )}
              </Show>
            </div>
            <Show when={request()} fallback={<p class="empty">Choisissez deux scénarios différents.</p>}>
              <Show when={live.answer()}>
                {(known) => (
                  <div class="bridge-answer" classList={{ 'is-stale': live.state().kind !== 'ready' }}>
                    <Switch>
                      <Match when={answered(known().outcome, 'impossible')}>
                        {(none) => <p class="bridge-impossible">{none().message}</p>}
                      </Match>
                      <Match when={answered(known().outcome, 'ecart')}>
                        {(bridge) => {
                          const at = () => known().request;
                          const name = () => nameOf(at().at);
                          const end = (id: string) => head(id) ?? { id, label: id, color: 0 };
                          return (
                            <>
                              <BridgeView
                                bridge={bridge()}
                                name={name()}
                                from={end(at().from)}
                                to={end(at().to)}
                                cellText={(cell) =>
                                  changedCellText(
                                    workspace.study(),
                                    workspace.dossiers(),
                                    cell,
                                    at().from,
                                    at().to,
                                  )
                                }
                                steps={{
                                  chosen: (step) => keys(step).some((key) => chosenKeys().includes(key)),
                                  choose: (step, on) => {
                                    const own = keys(step);
                                    const others = chosenKeys().filter((key) => !own.includes(key));
                                    setChosen(on ? [...others, ...own] : others);
                                  },
                                }}
                              />
                              <p class="bridge-actions no-print">
                                <Show when={bridge().steps.length > 1 || choice.merges().length > 0}>
                                  <Button
                                    tip="Cochez deux lignes ou plus : elles feront une seule marche"
                                    onClick={regroup}
                                  >
                                    Regrouper
                                  </Button>
                                  <Button
                                    tip="Défait les lignes cochées, ou tous les regroupements"
                                    onClick={separate}
                                  >
                                    Séparer
                                  </Button>
                                  <span role="status">{said()}</span>
                                </Show>
                                <CopyButton
                                  label="Copier le partage de l’écart"
                                  text={() =>
                                    bridgeText(bridge(), {
                                      name: name(),
                                      from: end(at().from).label,
                                      to: end(at().to).label,
                                    })
                                  }
                                />
                              </p>
                            </>
                          );
                        }}
                      </Match>
                    </Switch>
                  </div>
                )}
              </Show>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function answered<K extends 'ecart' | 'impossible', T extends { readonly kind: string }>(
  outcome: T,
  kind: K,
): Extract<T, { readonly kind: K }> | undefined {
  return outcome.kind === kind ? (outcome as Extract<T, { readonly kind: K }>) : undefined;
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
