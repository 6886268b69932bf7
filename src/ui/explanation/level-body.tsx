import { createMemo, type JSX, Show } from 'solid-js';
import type { Explanation } from '../../core/engine/api.ts';
import { amountText } from '../text/amount.ts';
import { typeset, unitWords } from '../text/names.ts';
import { FormulaText } from './formula-text.tsx';
import { level } from './level.ts';
import { useLevel } from './level-context.ts';
import { SourcedCell } from './sourced-cell.tsx';
import { scaleOf, sidesOf } from './sides.ts';
import { addedUnit, BlockView } from './term-line.tsx';
import { ColumnHeads, Values } from './values.tsx';

/** Where a number comes from, one level: the formula in words, its terms, or the source of the cell. */
export function LevelBody(props: {
  readonly own: Explanation;
  readonly other: Explanation | null;
}): JSX.Element {
  const view = useLevel();
  const trees = createMemo(() => ({ own: props.own.tree, other: props.other?.tree }));
  const words = () => props.own.words ?? props.other?.words;
  const formula = () => props.own.formula ?? props.other?.formula;
  const block = createMemo(() => level(trees(), view.inDataOrder()));
  /** That of the terms of a sum, which is that of their total too. */
  const scale = createMemo(() => {
    const shared = addedUnit(trees());
    return shared === undefined ? undefined : scaleOf(block().rows, shared);
  });
  const unit = () => (scale()?.unit === '1' ? '' : (scale()?.unit ?? ''));
  const result = (of: Explanation | null) =>
    of ? { kind: 'literal' as const, text: '', value: of.value, unit: of.unit, children: [] } : undefined;
  const total = () => ({ own: result(props.own), other: result(props.other) });
  return (
    <>
      <Show when={words()}>
        {(said) => (
          <section>
            <h4>En mots</h4>
            <p class="in-words">{typeset(said())}</p>
          </section>
        )}
      </Show>
      <Show when={trees().own ?? trees().other}>
        <section class="level" classList={{ comparing: view.other() !== undefined }}>
          <h4>Terme à terme</h4>
          <ColumnHeads unit={unit()} />
          <BlockView block={block()} of={trees()} />
          <p class="line total">
            <span class="line-text">
              <span class="term-sign">=</span>
              {props.own.label}
              <Show when={view.other() && !scale() && sidesOf(total()).unit}>
                {(own) => <span class="line-unit"> {own()}</span>}
              </Show>
            </span>
            <Show
              when={view.other() || scale()}
              fallback={<span class="number">{amountText(props.own.value, props.own.unit)}</span>}
            >
              <Values pair={total()} scale={scale()} />
            </Show>
          </p>
        </section>
      </Show>
      <Show when={props.own.kind === 'parameter'}>
        <SourcedCell own={props.own} other={props.other} />
      </Show>
      <Show when={formula()}>
        {(text) => (
          <FormulaText formula={text()} address={props.own.address} unit={unitWords(props.own.unit)} />
        )}
      </Show>
    </>
  );
}
