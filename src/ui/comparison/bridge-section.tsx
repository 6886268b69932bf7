import { createMemo, type JSX, Match, Show, Switch } from 'solid-js';
import type { Bridge, BridgeRequest } from '../../core/analysis/bridge-api.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { Button } from '../kit/button.tsx';
import { useStudy } from '../shell/study-context.ts';
import { NBSP } from '../text/names.ts';
import { groupsBetween } from './asked-grouping.ts';
import { BridgeControls } from './bridge-controls.tsx';
import { bridgeResults, changedCellText } from './bridge-names.ts';
import { BridgeStatus } from './bridge-status.tsx';
import { bridgeText } from './bridge-text.ts';
import { BridgeView } from './bridge-view.tsx';
import type { BridgeQuestion, ComparisonChoice } from './choice.ts';
import { CopyButton } from './copy-button.tsx';
import { createBridge } from './create-bridge.ts';
import { createMerging, type Merging } from './create-merging.ts';
import { withMerges } from './hand-groups.ts';

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
  /** Of any dossier: an answer stays readable when its dossier is no longer compared. */
  const nameOf = (at: string) =>
    bridgeResults(workspace.dossiers(), workspace.shape).find(({ address }) => address === at)?.name ?? '';
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
  /** What changes between the two, before any merge. */
  const groups = createMemo(() => {
    const asked = question();
    if (!asked) return [];
    return groupsBetween(workspace.study(), workspace.dossiers(), asked, choice.grouping());
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
  const merging = createMerging(choice, groups, () => live.answer()?.outcome);
  const impossible = () => {
    const outcome = live.answer()?.outcome;
    return outcome?.kind === 'impossible' ? outcome : undefined;
  };
  const found = () => {
    const outcome = live.answer()?.outcome;
    return outcome?.kind === 'ecart' ? outcome : undefined;
  };
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
              ask={(next) => void choice.setQuestion(next)}
              grouping={choice.grouping()}
              setGrouping={merging.regroupBy}
            />
            <BridgeStatus live={live} />
            <Show when={request()} fallback={<p class="empty">Choisissez deux scénarios différents.</p>}>
              <div class="bridge-answer" classList={{ 'is-stale': live.state().kind !== 'ready' }}>
                <Switch>
                  <Match when={impossible()}>
                    {(none) => <p class="bridge-impossible">{none().message}</p>}
                  </Match>
                  <Match when={found()}>
                    {(bridge) => (
                      <Answer
                        bridge={bridge()}
                        asked={live.answer()?.request ?? asked()}
                        name={nameOf}
                        choice={choice}
                        merging={merging}
                      />
                    )}
                  </Match>
                </Switch>
              </div>
            </Show>
          </>
        )}
      </Show>
    </section>
  );
}

function Answer(props: {
  readonly bridge: Bridge;
  /** What it answers, which may no longer be what is asked. */
  readonly asked: BridgeQuestion;
  readonly name: (at: string) => string;
  readonly choice: ComparisonChoice;
  readonly merging: Merging;
}): JSX.Element {
  const { workspace, head } = useStudy();
  const end = (id: string) => head(id) ?? { id, label: id, color: 0 };
  const from = () => end(props.asked.from);
  const to = () => end(props.asked.to);
  const name = () => props.name(props.asked.at);
  const cellText = (cell: string) =>
    changedCellText(workspace.study(), workspace.dossiers(), cell, props.asked.from, props.asked.to);
  return (
    <>
      <BridgeView
        bridge={props.bridge}
        name={name()}
        from={from()}
        to={to()}
        cellText={cellText}
        steps={props.merging}
      />
      <p class="bridge-actions no-print">
        <Show when={props.choice.grouping() === 'tableau' && props.bridge.steps.length === 1}>
          <Button onClick={() => props.merging.regroupBy('parametre')}>Détailler par paramètre</Button>
        </Show>
        <Show when={props.bridge.steps.length > 1 || props.choice.merges().length > 0}>
          <Button
            tip="Cochez deux lignes ou plus : elles feront une seule marche"
            onClick={props.merging.regroup}
          >
            Regrouper
          </Button>
          <Button tip="Défait les lignes cochées, ou tous les regroupements" onClick={props.merging.separate}>
            Séparer
          </Button>
          <span role="status">{props.merging.said()}</span>
        </Show>
        <CopyButton
          label="Copier le partage de l’écart"
          text={() => bridgeText(props.bridge, { name: name(), from: from().label, to: to().label })}
        />
      </p>
    </>
  );
}

function sameData(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
