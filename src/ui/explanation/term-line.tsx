import { Index, type JSX, Show } from 'solid-js';
import type { Scale } from '../text/scale.ts';
import type { Block, Row } from './level.ts';
import { MemberList } from './member-list.tsx';
import { saysMore, scaleOf, sidesOf } from './sides.ts';
import { TermName } from './term-name.tsx';
import type { Pair } from './terms.ts';
import { OnlyIn, Values } from './values.tsx';

/** Terms one under the other, then the members of a dimension; those that are calculations hold their own terms. */
export function BlockView(props: { readonly block: Block; readonly of: Pair }): JSX.Element {
  const unit = () => addedUnit(props.of);
  const scale = () => {
    const of = unit();
    return of === undefined ? undefined : scaleOf(props.block.rows, of);
  };
  return (
    <>
      <Show when={props.block.rows.length > 0}>
        <ul class="terms">
          <Index each={props.block.rows}>{(row) => <TermLine row={row()} scale={scale()} />}</Index>
        </ul>
      </Show>
      <Show when={props.block.members}>
        {(members) => <MemberList members={members()} block={BlockView} />}
      </Show>
    </>
  );
}

function TermLine(props: { readonly row: Row; readonly scale: Scale | undefined }): JSX.Element {
  return (
    <li class="term">
      <div class="line">
        <span class="line-text">
          <span class="term-sign">{props.row.sign}</span>
          <OnlyIn pair={props.row} />
          <TermName pair={props.row} />
          <Show when={props.scale ? '' : rowUnit(props.row)}>
            {(unit) => <span class="line-unit"> {unit()}</span>}
          </Show>
        </span>
        <Show when={saysMore(props.row)}>
          <Values pair={props.row} scale={props.scale} />
        </Show>
      </div>
      <Show when={props.row.inner}>
        {(inner) => (
          <Show when={props.row.folded} fallback={<BlockView block={inner()} of={props.row} />}>
            <details>
              <summary>Détail du calcul</summary>
              <BlockView block={inner()} of={props.row} />
            </details>
          </Show>
        )}
      </Show>
    </li>
  );
}

/** The unit of a line that does not share that of its list; numbers written out carry their own. */
function rowUnit(row: Row): string {
  return saysMore(row) ? sidesOf(row).unit : '';
}

/** The unit that the terms of a sum share with it; undefined where each has its own. */
export function addedUnit({ own, other }: Pair): string | undefined {
  const node = own ?? other;
  const adds = node?.kind === 'operation' && ['+', '−'].includes(node.text);
  const same = adds && node.children.every((child) => child.unit === node.unit);
  return same ? node.unit : undefined;
}
