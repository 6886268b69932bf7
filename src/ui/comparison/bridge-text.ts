import type { Bridge, BridgeStep } from '../../core/analysis/bridge-api.ts';
import { roundTogether } from '../../core/analysis/round-together.ts';
import { Exact, toBorder } from '../../core/quantity/decimal.ts';
import { decimalsFor } from '../../core/quantity/display-unit.ts';
import { formatExact, formatForClipboard } from '../../core/quantity/format.ts';
import { shift } from '../../core/quantity/shift.ts';
import { asUnit, displayScale } from '../../core/quantity/unit.ts';
import { writeBlock } from '../grid/block.ts';
import { ratioText } from '../results/gap.ts';
import { difference, differenceUnit } from '../text/amount.ts';
import { NBSP, typeset } from '../text/names.ts';
import { commonScale, type Scale, scaledText } from '../text/scale.ts';

/**
 * A bridge as it is read: its steps are rounded so that they make its gap to the last digit shown; where the gap does not
 * lead from one rounded end to the other, `rounding` says by how much, exactly.
 */
export interface ShownBridge {
  /** Of everything shown. */
  readonly scale: Scale;
  readonly from: string;
  readonly to: string;
  readonly gap: string;
  /** Without its sign, with its unit. */
  readonly size: string;
  /** In % of the first end; empty where that is zero. */
  readonly ratio: string;
  readonly steps: readonly ShownStep[];
  /** What separates the shown gap from the difference of the shown ends, with its unit; empty where nothing does. */
  readonly rounding: string;
  /** The two ends in the shown unit: floats, for drawing only. */
  readonly ends: readonly [number, number];
}

export interface ShownStep {
  readonly step: BridgeStep;
  /** With its sign. */
  readonly text: string;
  /** Every digit, with its unit. */
  readonly exact: string;
  /** The result once this step is made, and those before it. */
  readonly after: string;
  /** From where to where it goes, in the shown unit: floats, for drawing only. */
  readonly drawn: readonly [number, number];
}

/** Decimals that are read at a glance: as many as needed up to here for the rounded ends and gap to agree. */
const READABLE = 2;
/** Decimals tried beyond those the unit asks for, until nothing is rounded to nothing. */
const MORE = 6;

export function shownBridge(bridge: Bridge): ShownBridge {
  const { unit, from, to, gap, steps } = bridge;
  const scale = commonScale([from, to, ...steps.map(({ value }) => value)], unit);
  const stored = scale.shift - displayScale(asUnit(unit));
  const least = scale.decimals ?? usualDecimals(bridge, scale.unit, stored);
  const { decimals, off } = agreeing(bridge, least, stored);
  const plain: Scale = { ...scale, decimals };
  const apart: Scale = { ...plain, unit: differenceUnit(scale.unit) || '1' };
  const { parts } = roundTogether(
    steps.map(({ value }) => value),
    decimals + stored,
    steps.map(({ key }) => key),
  );
  const rounded = (value: string) => roundTogether([value], decimals + stored, ['']).total;
  const place = (value: Exact) => shift(value, stored).toNumber();
  let shownAfter = new Exact(rounded(from));
  let after = new Exact(from);
  return {
    scale: plain,
    from: number(from, plain),
    to: number(to, plain),
    gap: signed(rounded(gap), gap, apart),
    size: scaledText(abs(rounded(gap)), apart),
    ratio: ratioText(difference(to, from)?.ratio),
    rounding: off.isZero() ? '' : scaledText(toBorder(off.abs()), apart),
    ends: [place(new Exact(from)), place(new Exact(to))],
    steps: steps.map((step, k) => {
      const part = parts[k] as string;
      const before = after;
      after = after.plus(step.value);
      shownAfter = shownAfter.plus(part);
      return {
        step,
        text: signed(part, step.value, apart),
        exact: formatExact(step.value, differenceUnit(unit) || '1', { sign: 'always' }),
        after: number(toBorder(shownAfter), plain),
        drawn: [place(before), place(after)],
      };
    }),
  };
}

/** Those the unit asks for: counts that are all whole have none. */
function usualDecimals({ from, to, steps }: Bridge, unit: string, stored: number): number {
  const { min, max } = decimalsFor(unit);
  const values = [from, to, ...steps.map(({ value }) => value)];
  const needed = Math.max(...values.map((value) => new Exact(value).decimalPlaces() - stored));
  return Math.min(max, Math.max(min, needed));
}

/**
 * The least decimals, among those that are readable and round nothing to nothing, with which the rounded ends differ by
 * the rounded gap; without any, the most of these, and `off`, what the difference of the ends has more than the gap.
 */
function agreeing(
  { from, to, gap }: Bridge,
  least: number,
  stored: number,
): { readonly decimals: number; readonly off: Exact } {
  const exact = [from, to, gap];
  const rounded = (decimals: number) =>
    exact.map((value) => roundTogether([value], decimals + stored, ['']).total);
  const vanishes = (decimals: number) =>
    rounded(decimals).some((value, k) => value === '0' && exact[k] !== '0');
  const off = (decimals: number) => {
    const [start, end, between] = rounded(decimals).map((value) => new Exact(value)) as [Exact, Exact, Exact];
    return end.minus(start).minus(between);
  };
  let decimals = least;
  while (decimals < least + MORE && vanishes(decimals)) decimals += 1;
  if (vanishes(decimals))
    decimals = Math.max(least, ...exact.map((value) => new Exact(value).decimalPlaces() - stored));
  while (decimals < READABLE && !off(decimals).isZero()) decimals += 1;
  return { decimals, off: off(decimals) };
}

function number(value: string, scale: Scale): string {
  return scaledText(value, scale, { withUnit: scale.unit === '%' });
}

/** Never a bare zero for what is not zero. */
function signed(rounded: string, exact: string, scale: Scale): string {
  if (rounded === '0') return exact === '0' ? '0' : `≈${NBSP}0`;
  return scaledText(rounded, scale, { sign: 'always', withUnit: scale.unit === 'point' });
}

function abs(value: string): string {
  return value.replace('-', '');
}

/** « De Actuel à Option 1, « Budget national » augmente de 223,9 M€/an (+27,1 %) : de 827,2 à 1 051,1 M€/an. » */
export function bridgeSentence(
  { gap }: Pick<Bridge, 'gap'>,
  shown: ShownBridge,
  { name, from, to }: BridgeNames,
): string {
  const start = `De « ${from} » à « ${to} », « ${name} »`;
  if (gap === '0') return typeset(`${start} ne change pas : ${withUnit(shown.from, shown.scale)}.`);
  const verb = gap.startsWith('-') ? 'diminue' : 'augmente';
  const share = shown.ratio === '' ? '' : ` (${shown.ratio})`;
  const rounding =
    shown.rounding === ''
      ? ''
      : ` Arrondis : la différence des deux valeurs affichées s’en écarte de ${shown.rounding}.`;
  return typeset(
    `${start} ${verb} de ${shown.size}${share} : de ${shown.from} à ${withUnit(shown.to, shown.scale)}.${rounding}`,
  );
}

/** What a bridge is about, in words. */
export interface BridgeNames {
  /** Of the result. */
  readonly name: string;
  /** Of the scenarios. */
  readonly from: string;
  readonly to: string;
}

function withUnit(text: string, { unit }: Scale): string {
  if (unit === '%' || unit === '1' || unit === 'année') return text;
  return unit.startsWith('/') ? text + unit : `${text}${NBSP}${unit}`;
}

/** That no order was favoured; empty where there is nothing to say, or where the notes of the bridge say that one was. */
export function methodText({ method, steps }: Pick<Bridge, 'method' | 'steps'>): string {
  if (steps.length < 2 || method !== 'shapley') return '';
  return typeset(
    'Partage indépendant de l’ordre (valeur de Shapley) : chaque part est la moyenne de ce que le changement ajoute, dans tous les ordres possibles.',
  );
}

/** The steps as a French Excel pastes them, every digit. */
export function bridgeText(bridge: Bridge, { name, from, to }: BridgeNames): string {
  const apart = differenceUnit(bridge.unit) || '1';
  return writeBlock([
    [name, bridge.unit === '1' ? '' : bridge.unit],
    [from, formatForClipboard(bridge.from, bridge.unit)],
    ...bridge.steps.map(({ label, value }) => [label, formatForClipboard(value, apart)]),
    ['Écart', formatForClipboard(bridge.gap, apart)],
    [to, formatForClipboard(bridge.to, bridge.unit)],
  ]);
}
