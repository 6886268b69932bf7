import { type JSX, Show } from 'solid-js';
import { ScenarioMark } from '../kit/scenario-mark.tsx';
import type { ScenarioHead } from '../shell/scenario-heads.ts';
import { NBSP } from '../text/names.ts';
import type { Scale } from '../text/scale.ts';
import { useLevel } from './level-context.ts';
import { type Sides, type SideText, sidesOf } from './sides.ts';
import type { Pair } from './terms.ts';

/** The value of a line in each scenario and their difference, in columns that all lines share. */
export function Values(props: { readonly pair: Pair; readonly scale?: Scale | undefined }): JSX.Element {
  const view = useLevel();
  const sides = (): Sides => sidesOf(props.pair, props.scale);
  return (
    <Show when={view.other()} fallback={<Side side={sides().own} head={undefined} />}>
      {(other) => (
        <span class="sides">
          <Side side={sides().own} head={view.own()} />
          <Side side={sides().other} head={other()} />
          <span class="side side-gap number" classList={{ same: sides().gap === '=' }}>
            <Show when={sides().gap}>
              <span class="visually-hidden">écart{NBSP}: </span>
              {sides().gap}
            </Show>
          </span>
        </span>
      )}
    </Show>
  );
}

function Side(props: {
  readonly side: SideText | null;
  readonly head: ScenarioHead | undefined;
}): JSX.Element {
  return (
    <span class="side number" classList={{ 'amount-failure': props.side?.failed ?? false }}>
      <Show when={props.side}>
        {(side) => (
          <>
            <Show when={props.head}>
              {(head) => (
                <span class="visually-hidden">
                  {head().label}
                  {NBSP}:{' '}
                </span>
              )}
            </Show>
            <span title={side().detail}>{side().text}</span>
          </>
        )}
      </Show>
    </span>
  );
}

/** Whose the columns are, and the unit that all the lines of a sum share. */
export function ColumnHeads(props: { readonly unit: string }): JSX.Element {
  const view = useLevel();
  return (
    <Show when={view.other()} fallback={props.unit && <p class="soft line-unit">en {props.unit}</p>}>
      {(other) => (
        <div class="sides-head">
          <span class="line-unit">{props.unit && `en ${props.unit}`}</span>
          <span class="sides">
            <HeadOf head={view.own()} />
            <HeadOf head={other()} />
            <span class="side side-gap">écart</span>
          </span>
        </div>
      )}
    </Show>
  );
}

function HeadOf(props: { readonly head: ScenarioHead | undefined }): JSX.Element {
  return (
    <span class="side side-head" title={props.head?.label}>
      <ScenarioMark color={props.head?.color ?? 0} />
      <span class="side-name">{props.head?.label}</span>
    </span>
  );
}

/** Said before a term that only one of the two scenarios goes through. */
export function OnlyIn(props: { readonly pair: Pair }): JSX.Element {
  const view = useLevel();
  const head = () => (props.pair.own ? view.own() : view.other());
  return (
    <Show when={view.other() && !(props.pair.own && props.pair.other) && head()}>
      {(of) => (
        <span class="only-in" title={`Seulement dans «${NBSP}${of().label}${NBSP}»`}>
          <ScenarioMark color={of().color} />
          <span class="visually-hidden">
            seulement dans «{NBSP}
            {of().label}
            {NBSP}»{NBSP}:{' '}
          </span>
        </span>
      )}
    </Show>
  );
}
