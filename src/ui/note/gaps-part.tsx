import { For, type JSX, Match, Show, Switch } from 'solid-js';
import type { Bridge, BridgeRequest } from '../../core/analysis/bridge-api.ts';
import { changedCellText } from '../comparison/bridge-names.ts';
import { BridgeView } from '../comparison/bridge-view.tsx';
import { Button } from '../kit/button.tsx';
import type { ScenarioHead } from '../shell/scenario-heads.ts';
import { shortTitle } from '../text/names.ts';
import type { LiveBridges } from './create-bridges.ts';
import type { GapQuestion } from './gap-questions.ts';
import { type NoteContent, NotePart } from './note-part.tsx';

/** Width of the drawings of a note, in pixels: they are shrunk to the sheet, with their letters. */
export const DRAWN = 760;

/** « Pourquoi ces écarts ? »: each split between what changes, as a sentence, a waterfall and a table. */
export function GapsPart(
  props: NoteContent & { readonly questions: readonly GapQuestion[]; readonly bridges: LiveBridges },
): JSX.Element {
  const head = (id: string): ScenarioHead =>
    props.workspace.study().scenarios.find((one) => one.id === id) ?? { id, label: id, color: 0 };
  const none = () => props.questions.every(({ requests }) => requests.length === 0);
  return (
    <NotePart id="ecarts" title="D’où viennent les écarts">
      <Show when={none()}>
        <p>Un écart se lit entre deux scénarios différents{'\u00a0'}: la note n’en a qu’un.</p>
      </Show>
      <For each={props.questions}>
        {({ result, requests }) => (
          <Show when={requests.length > 0}>
            <h3>
              {props.dossiers.length > 1
                ? `${shortTitle(result.result.dossier)} · ${result.name}`
                : result.name}
            </h3>
            <For each={requests}>
              {(request) => <Gap {...props} request={request} name={result.name} head={head} />}
            </For>
          </Show>
        )}
      </For>
    </NotePart>
  );
}

function Gap(
  props: NoteContent & {
    readonly request: BridgeRequest;
    readonly bridges: LiveBridges;
    readonly name: string;
    readonly head: (id: string) => ScenarioHead;
  },
): JSX.Element {
  const found = (): Bridge | undefined => {
    const outcome = props.bridges.outcome(props.request);
    return outcome?.kind === 'ecart' ? outcome : undefined;
  };
  const failed = () => {
    const outcome = props.bridges.outcome(props.request);
    return outcome && outcome.kind !== 'ecart' ? outcome : undefined;
  };
  const cellText = (at: string) =>
    changedCellText(
      props.workspace.study(),
      props.workspace.dossiers(),
      at,
      props.request.from,
      props.request.to,
    );
  return (
    <section class="note-gap" aria-label={`${props.name}, ${props.head(props.request.to).label}`}>
      <Switch fallback={<p class="soft">Calcul en cours…</p>}>
        <Match when={found()}>
          {(bridge) => (
            <BridgeView
              bridge={bridge()}
              name={props.name}
              from={props.head(props.request.from)}
              to={props.head(props.request.to)}
              cellText={cellText}
              width={DRAWN}
            />
          )}
        </Match>
        <Match when={failed()}>
          {(none) => (
            <p>
              {props.head(props.request.to).label}
              {'\u00a0'}: {none().message}{' '}
              <Show when={none().kind === 'echec'}>
                <Button kind="quiet" class="no-print" onClick={() => props.bridges.again()}>
                  Réessayer
                </Button>
              </Show>
            </p>
          )}
        </Match>
      </Switch>
    </section>
  );
}
