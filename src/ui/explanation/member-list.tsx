import { createSignal, createUniqueId, Index, type JSX, Match, Show, Switch } from 'solid-js';
import { formatValue } from '../../core/quantity/format.ts';
import { count, NBSP, unitWords } from '../text/names.ts';
import { commonScale, type Scale } from '../text/scale.ts';
import type { Block, MemberBlock, MemberRow, Row } from './level.ts';
import { useLevel } from './level-context.ts';
import { saysMore, scaleOf, sidesOf } from './sides.ts';
import { TermName } from './term-name.tsx';
import type { Pair } from './terms.ts';
import { OnlyIn, Values } from './values.tsx';

const MOST_NAMED = 4;

/** How the calculation of a member is shown. */
type BlockOf = (props: { readonly block: Block; readonly of: Pair }) => JSX.Element;

/** What each member of a dimension brings: bars, shares, and the rest folded under its names. */
export function MemberList(props: { readonly members: MemberBlock; readonly block: BlockOf }): JSX.Element {
  const view = useLevel();
  const [all, setAll] = createSignal(false);
  const id = createUniqueId();
  const rows = () => props.members.rows;
  const shown = () => (all() ? rows() : rows().slice(0, props.members.visible));
  const hidden = () => rows().slice(shown().length);
  const unit = () => rows().find((row) => row.own ?? row.other)?.own?.unit ?? rows()[0]?.other?.unit;
  const scale = (): Scale | undefined => {
    const of = unit();
    return of === undefined || of === '1' ? undefined : scaleOf(rows(), of);
  };
  const shares = () => rows().some((row) => row.share !== null);
  return (
    <div class="contributions">
      <div class="contributions-head">
        <p class="soft" id={id}>
          {props.members.measure === 'écart' ? 'Ce que chacun apporte à l’écart' : 'Ce que chacun apporte'}
          <Show when={shares()}>, en{NBSP}%</Show>
          <Show when={named(scale()?.unit)}>
            {(known) => (
              <>
                {NBSP}; valeurs en {known()}
              </>
            )}
          </Show>
        </p>
        <Show when={!props.members.ordered && rows().length > 2}>
          <button
            type="button"
            class="order"
            aria-pressed={view.inDataOrder()}
            onClick={() => view.setInDataOrder(!view.inDataOrder())}
          >
            ordre des données
          </button>
        </Show>
      </div>
      <ul class="members" aria-labelledby={id}>
        <Index each={shown()}>
          {(member) => <MemberLine member={member()} scale={scale()} block={props.block} />}
        </Index>
      </ul>
      <Show when={hidden().length > 0}>
        <button type="button" class="more" aria-expanded="false" onClick={() => setAll(true)}>
          et {count(hidden().length, 'autre')}
          {NBSP}: {someOf(hidden().map(({ label }) => label))}
        </button>
      </Show>
      <Show when={props.members.absent.length > 0}>
        <details class="absent" open={!props.members.absentFolded}>
          <summary>
            Sans objet, hors du calcul{NBSP}: {props.members.absent.map(({ label }) => label).join(', ')}
          </summary>
          <ul class="members">
            <Index each={props.members.absent}>
              {(member) => <MemberLine member={member()} scale={scale()} block={props.block} />}
            </Index>
          </ul>
        </details>
      </Show>
    </div>
  );
}

function MemberLine(props: {
  readonly member: MemberRow;
  readonly scale: Scale | undefined;
  readonly block: BlockOf;
}): JSX.Element {
  const view = useLevel();
  const node = () => props.member.own ?? props.member.other;
  const label = () => (
    <>
      <OnlyIn pair={props.member} />
      {props.member.label}
    </>
  );
  const rest = () => (
    <>
      <Show when={props.member.share}>
        {(share) => <span class="member-share">{formatValue(share(), '%', { decimals: 0 })}</span>}
      </Show>
      <Values pair={props.member} scale={props.scale} />
      <Bar member={props.member} />
    </>
  );
  return (
    <li class="member">
      <Switch
        fallback={
          <div class="line">
            <span class="line-text">{label()}</span>
            {rest()}
          </div>
        }
      >
        <Match when={node()?.address}>
          {(at) => (
            <button
              type="button"
              class="line line-drill"
              data-at={at()}
              onClick={() => view.drill(props.member, `${node()?.text}, ${props.member.label}`)}
            >
              <span class="line-text drill">{label()}</span>
              {rest()}
            </button>
          )}
        </Match>
        <Match when={props.member.inner && props.member.inline}>
          <div class="line">
            <span class="line-text">{label()}</span>
            {rest()}
          </div>
          <p class="made-of">
            <Index each={props.member.inner?.rows ?? []}>{(row) => <Part row={row()} />}</Index>
          </p>
        </Match>
        <Match when={props.member.inner}>
          {(inner) => (
            <details open={!props.member.folded}>
              <summary class="line">
                <span class="line-text">{label()}</span>
                {rest()}
              </summary>
              <props.block block={inner()} of={props.member} />
            </details>
          )}
        </Match>
      </Switch>
    </li>
  );
}

/** A factor under its member: its name to go to, its value, and the other scenario's where it differs. */
function Part(props: { readonly row: Row }): JSX.Element {
  const sides = () => {
    const { own, other } = props.row;
    const unit = own?.unit ?? other?.unit ?? '1';
    return sidesOf(props.row, commonScale([own?.value, other?.value], unit));
  };
  const value = () => sides().own?.text ?? sides().other?.text ?? '';
  const other = () => (sides().own && sides().other && sides().gap !== '=' ? sides().other?.text : undefined);
  return (
    <span class="part">
      <Show when={props.row.sign}>
        <span class="part-sign">{props.row.sign} </span>
      </Show>
      <OnlyIn pair={props.row} />
      <TermName pair={props.row} />
      <Show when={saysMore(props.row)}>
        {' '}
        <span class="part-value">
          {value()}
          <Show when={other()}>{(was) => <> au lieu de {was()}</>}</Show>
        </span>
      </Show>{' '}
    </span>
  );
}

function Bar(props: { readonly member: MemberRow }): JSX.Element {
  return (
    <span class="bar" data-negative={props.member.negative ? '' : undefined}>
      <span class="bar-fill" style={{ width: `${(props.member.length * 100).toFixed(2)}%` }} />
    </span>
  );
}

function named(unit: string | undefined): string | undefined {
  return unit === undefined || unit === '1' || unit === '%' ? undefined : unitWords(unit);
}

function someOf(labels: readonly string[]): string {
  const some = labels.slice(0, MOST_NAMED).join(', ');
  return labels.length > MOST_NAMED ? `${some}…` : some;
}
