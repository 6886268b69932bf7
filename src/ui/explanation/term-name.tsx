import { type JSX, Match, Show, Switch } from 'solid-js';
import { useStudy } from '../shell/study-context.ts';
import { useLevel } from './level-context.ts';
import { wholeText } from './sides.ts';
import { comparison, type Pair, partName } from './terms.ts';

/** What a term is: a name that can be gone into, a comparison of one with a number, or the word for a calculation. */
export function TermName(props: { readonly pair: Pair }): JSX.Element {
  const node = () => props.pair.own ?? props.pair.other;
  return (
    <Switch fallback={<span>{node() ? partName(node() as NonNullable<ReturnType<typeof node>>) : ''}</span>}>
      <Match when={node()?.address}>
        <Drill pair={props.pair} />
      </Match>
      <Match when={leftOf(props.pair)}>
        {(left) => (
          <span>
            <Drill pair={left()} /> {node()?.text} {rightOf(props.pair)}
          </span>
        )}
      </Match>
    </Switch>
  );
}

/** The name of a cell, and the way to it. */
export function Drill(props: { readonly pair: Pair }): JSX.Element {
  const view = useLevel();
  const { head } = useStudy();
  const node = () => props.pair.own ?? props.pair.other;
  const name = () => {
    const known = node();
    return known ? partName(known) : '';
  };
  const elsewhere = () => (node()?.scenario ? head(node()?.scenario ?? '')?.label : undefined);
  return (
    <button
      type="button"
      class="drill"
      data-at={node()?.address}
      onClick={() => view.drill(props.pair, name())}
    >
      {name()}
      <Show when={elsewhere()}>{(label) => <> (dans {label()})</>}</Show>
    </button>
  );
}

function leftOf({ own, other }: Pair): Pair | undefined {
  const [mine, theirs] = [own && comparison(own)?.left, other && comparison(other)?.left];
  return mine || theirs ? { own: mine, other: theirs } : undefined;
}

function rightOf({ own, other }: Pair): string {
  const node = own ?? other;
  const right = node && comparison(node)?.right;
  return right ? wholeText(right) : '';
}
