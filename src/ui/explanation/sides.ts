import type { ExplainedNode } from '../../core/engine/api.ts';
import { type Border, isFailure } from '../../core/model/value.ts';
import { gapText } from '../results/gap.ts';
import { ABSENT, amountDetail, amountText, difference, failureText } from '../text/amount.ts';
import { commonScale, type Scale, scaledText } from '../text/scale.ts';
import { isCondition, type Pair } from './terms.ts';

/** A value as a line shows it, and every digit or the reason where it says less. */
export interface SideText {
  readonly text: string;
  readonly detail: string | undefined;
  readonly failed: boolean;
}

/** What a line says of a part in the two scenarios. Null: that side does not go through it. */
export interface Sides {
  readonly own: SideText | null;
  readonly other: SideText | null;
  /** Signed; « = » where both are the same; empty where it cannot be told. */
  readonly gap: string;
  /** Unit of the numbers above, empty when they carry it or have none. */
  readonly unit: string;
}

/** Values of a part on both sides in one scale, that of its list when it has one. */
export function sidesOf({ own, other }: Pair, scale?: Scale): Sides {
  const unit = own?.unit ?? other?.unit ?? '1';
  const shown = scale ?? withCents(commonScale([own?.value, other?.value], unit));
  const condition = [own, other].some((node) => node && isCondition(node));
  const say = (node: ExplainedNode | undefined) => (node ? sideText(node, unit, shown, condition) : null);
  const gap = condition
    ? sameAnswer(own, other)
    : shortGap(difference(own?.value, other?.value)?.amount, shown);
  const bare = condition || ['1', '', '%', 'année'].includes(shown.unit);
  return { own: say(own), other: say(other), gap, unit: bare ? '' : shown.unit };
}

/** A factor keeps its cents: whoever multiplies what is printed must not be off by thousands. */
function withCents(scale: Scale): Scale {
  return scale.decimals === 0 ? { ...scale, decimals: 2 } : scale;
}

/** One scale for a list that adds up. */
export function scaleOf(pairs: readonly Pair[], unit: string): Scale {
  return commonScale(
    pairs.flatMap(({ own, other }) => [own?.value, other?.value]),
    unit,
  );
}

/** « +3,5 pt »: a column has no room for the word. */
function shortGap(amount: string | undefined, scale: Scale): string {
  return gapText(amount, scale).replace(/points?$/, 'pt');
}

function sideText(node: ExplainedNode, unit: string, scale: Scale, condition: boolean): SideText {
  const text = valueText(node.value, scale, condition);
  const detail = condition ? null : amountDetail(node.value, unit, text);
  return { text, detail: detail ?? undefined, failed: isFailure(node.value) };
}

function valueText(value: Border, scale: Scale, condition: boolean): string {
  if (value === null) return ABSENT;
  if (isFailure(value)) return failureText(value.code);
  if (condition) return value === '0' ? 'non' : 'oui';
  return scaledText(value, scale, { withUnit: scale.unit === '%' });
}

function sameAnswer(own: ExplainedNode | undefined, other: ExplainedNode | undefined): string {
  return own && other && own.value === other.value ? '=' : '';
}

/** A number is its own text; a year or a rate that is a dimension has a name and a value. */
export function saysMore({ own, other }: Pair): boolean {
  const node = own ?? other;
  if (node?.kind !== 'literal' || isCondition(node)) return true;
  return /^\p{L}/u.test(node.text) && node.value !== null;
}

/** With its unit, for a sentence. */
export function wholeText(node: ExplainedNode): string {
  if (isCondition(node) && typeof node.value === 'string') return node.value === '0' ? 'non' : 'oui';
  return amountText(node.value, node.unit ?? '1');
}
