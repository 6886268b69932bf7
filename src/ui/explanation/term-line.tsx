import { createSignal, Index, type JSX, Match, Show, Switch } from 'solid-js';
import type { ExplainedNode } from '../../core/engine/api.ts';
import { isFailure } from '../../core/model/value.ts';
import { amountDetail, amountText } from '../text/amount.ts';
import { count, NBSP } from '../text/names.ts';
import { comparison, inOrder, isCondition, largestFirst, type Member, type Term, termsOf } from './terms.ts';

/** Goes down to what a term is made of. */
export type Drill = (address: string, scenario: string | undefined, label: string) => void;

const FEW = 8;
const OPEN_DEPTH = 3;

/** Terms one under the other, each with its value; those that are calculations hold their own terms. */
export function TermList(props: {
  readonly node: ExplainedNode;
  readonly reference: ExplainedNode | undefined;
  readonly depth: number;
  readonly drill: Drill;
}): JSX.Element {
  const members = () =>
    props.node.text.startsWith('cumul') || props.node.children.length > 0
      ? inOrder(props.node, props.reference)
      : largestFirst(props.node, props.reference);
  return (
    <>
      <ul class="terms">
        <Index each={termsOf(props.node, props.reference)}>
          {(term) => (
            <TermLine term={term()} sameUnit={added(props.node)} depth={props.depth} drill={props.drill} />
          )}
        </Index>
      </ul>
      <Show when={members().length > 0}>
        <MemberList
          members={members()}
          sameUnit={added(props.node)}
          depth={props.depth}
          drill={props.drill}
        />
      </Show>
    </>
  );
}

function TermLine(props: {
  readonly term: Term;
  readonly sameUnit: string | undefined;
  readonly depth: number;
  readonly drill: Drill;
}): JSX.Element {
  const node = () => props.term.node;
  const inner = () =>
    !comparison(node()) && (node().children.length > 0 || (node().members?.length ?? 0) > 0);
  return (
    <li class="term">
      <div class="term-line">
        <span class="term-sign">{props.term.sign}</span>
        <Switch fallback={<span class="term-text">{words(node())}</span>}>
          <Match when={comparison(node())}>
            {(test) => (
              <span class="term-text">
                <Show when={test().left.address} fallback={test().left.text}>
                  {(at) => (
                    <button
                      type="button"
                      class="term-drill"
                      onClick={() => props.drill(at(), test().left.scenario, test().left.text)}
                    >
                      {test().left.text}
                    </button>
                  )}
                </Show>{' '}
                {node().text} {valueText(test().right, undefined)}
              </span>
            )}
          </Match>
          <Match when={node().address}>
            {(at) => (
              <button
                type="button"
                class="term-text term-drill"
                onClick={() => props.drill(at(), node().scenario, node().text)}
              >
                {node().text}
                <Show when={node().scenario}> (scénario de référence)</Show>
              </button>
            )}
          </Match>
        </Switch>
        <TermValue node={node()} reference={props.term.reference} sameUnit={props.sameUnit} />
      </div>
      <Show when={inner()}>
        <Inner node={node()} reference={props.term.reference} depth={props.depth} drill={props.drill} />
      </Show>
    </li>
  );
}

/** Open at first, folded when it lies deep. */
function Inner(props: {
  readonly node: ExplainedNode;
  readonly reference: ExplainedNode | undefined;
  readonly depth: number;
  readonly drill: Drill;
}): JSX.Element {
  const list = () => (
    <TermList node={props.node} reference={props.reference} depth={props.depth + 1} drill={props.drill} />
  );
  return (
    <Show when={props.depth >= OPEN_DEPTH} fallback={list()}>
      <details>
        <summary>Détail</summary>
        {list()}
      </details>
    </Show>
  );
}

function MemberList(props: {
  readonly members: readonly Member[];
  readonly sameUnit: string | undefined;
  readonly depth: number;
  readonly drill: Drill;
}): JSX.Element {
  const [all, setAll] = createSignal(false);
  const shown = () =>
    all() || props.members.length <= FEW + 2 ? props.members : props.members.slice(0, FEW);
  const hidden = () => props.members.length - shown().length;
  return (
    <ul class="members">
      <Index each={shown()}>
        {(member) => (
          <MemberLine member={member()} sameUnit={props.sameUnit} depth={props.depth} drill={props.drill} />
        )}
      </Index>
      <Show when={hidden() > 0}>
        <li>
          <button type="button" class="more" onClick={() => setAll(true)}>
            et {count(hidden(), 'autre')}
          </button>
        </li>
      </Show>
    </ul>
  );
}

function MemberLine(props: {
  readonly member: Member;
  readonly sameUnit: string | undefined;
  readonly depth: number;
  readonly drill: Drill;
}): JSX.Element {
  const node = () => props.member.node;
  const line = () => (
    <>
      <span class="member-label">{props.member.label}</span>
      <TermValue node={node()} reference={props.member.reference} sameUnit={props.sameUnit} />
      <span class="bar" data-negative={props.member.negative ? '' : undefined}>
        <span class="bar-fill" style={{ width: `${(props.member.share * 100).toFixed(2)}%` }} />
      </span>
    </>
  );
  return (
    <li class="member">
      <Switch fallback={<div class="member-line">{line()}</div>}>
        <Match when={node().address}>
          {(at) => (
            <button
              type="button"
              class="member-line member-drill"
              onClick={() => props.drill(at(), node().scenario, `${node().text}, ${props.member.label}`)}
            >
              {line()}
            </button>
          )}
        </Match>
        <Match when={node().children.length > 0 || (node().members?.length ?? 0) > 0}>
          <details>
            <summary class="member-line">{line()}</summary>
            <TermList
              node={node()}
              reference={props.member.reference}
              depth={props.depth + 1}
              drill={props.drill}
            />
          </details>
        </Match>
      </Switch>
    </li>
  );
}

function TermValue(props: {
  readonly node: ExplainedNode;
  readonly reference: ExplainedNode | undefined;
  readonly sameUnit: string | undefined;
}): JSX.Element {
  const text = () => valueText(props.node, props.sameUnit);
  const other = () =>
    props.reference && differs(props.node.value, props.reference.value)
      ? valueText(props.reference, props.sameUnit)
      : null;
  return (
    <span class="term-value number" classList={{ 'amount-failure': isFailure(props.node.value) }}>
      <Show when={saysMore(props.node)}>
        <span title={amountDetail(props.node.value, props.node.unit ?? '1', text()) ?? undefined}>
          {text()}
        </span>
      </Show>
      <Show when={other()}>
        {(was) => (
          <span class="term-reference">
            réf.{NBSP}
            {was()}
          </span>
        )}
      </Show>
    </span>
  );
}

function valueText(node: ExplainedNode, sameUnit: string | undefined): string {
  if (isCondition(node) && typeof node.value === 'string') return node.value === '0' ? 'non' : 'oui';
  return amountText(node.value, node.unit ?? '1', { withUnit: node.unit !== sameUnit || node.unit === '%' });
}

function differs(a: ExplainedNode['value'], b: ExplainedNode['value']): boolean {
  return isFailure(a) || isFailure(b) ? isFailure(a) !== isFailure(b) : a !== b;
}

/** A number is its own text; a year or a rate that is a dimension has a name and a value. */
function saysMore(node: ExplainedNode): boolean {
  return node.kind !== 'literal' || isCondition(node) || (/^\p{L}/u.test(node.text) && node.value !== null);
}

/** The unit that the terms of a sum share with it, written once. */
function added(node: ExplainedNode): string | undefined {
  const adds = node.kind === 'operation' ? ['+', '−'].includes(node.text) : (node.members?.length ?? 0) > 0;
  return adds ? node.unit : undefined;
}

/** What a line that cannot be gone into is called. */
function words(node: ExplainedNode): string {
  if (node.kind === 'operation') {
    return (
      { '+': 'somme', '−': 'différence', '×': 'produit', '÷': 'quotient', '^': 'puissance' }[node.text] ??
      'comparaison'
    );
  }
  if (node.kind === 'choice') return node.text;
  return node.text;
}
