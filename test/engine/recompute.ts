import type { ExplainedNode } from '../../src/core/engine/api.ts';
import { type Border, isFailure } from '../../src/core/model/value.ts';
import { Rational } from '../oracle/rational.ts';

/**
 * Works an explained term out again from the terms it shows, in fractions: what a reader with a calculator would do.
 * It reads the words and the numbers of the explanation, and nothing of the engine.
 */
export type Recomputed = Range | 'absent' | 'failure' | 'unknown';

/** A number, and how far the 30 digits shown let it stray. */
export interface Range {
  readonly number: Rational;
  readonly error: Rational;
}

const ZERO = new Rational(0n, 1n);
const ONE = new Rational(1n, 1n);
const SHOWN = new Rational(1n, 10n ** 29n);

/** Null when what is shown follows from its terms. */
export function disagreement(node: ExplainedNode): string | null {
  const wanted = recompute(node);
  const shown = read(node);
  if (wanted === 'unknown') return null;
  const found = typeof shown === 'string' ? shown : shown.number;
  if (typeof wanted === 'string') return found === wanted ? null : told(node, wanted);
  if (typeof shown === 'string') return told(node, 'un nombre');
  const gap = size(shown.number.minus(wanted.number));
  return gap.compare(wanted.error.plus(shown.error)) <= 0
    ? null
    : told(node, `${wanted.number.n} / ${wanted.number.d}`);
}

/** True when the two show one amount, each in its own unit. */
export function sameAmount(
  a: Pick<ExplainedNode, 'value' | 'unit'>,
  b: Pick<ExplainedNode, 'value' | 'unit'>,
): boolean {
  const [x, y] = [read(a), read(b)];
  if (typeof x === 'string' || typeof y === 'string') return x === y;
  return size(x.number.minus(y.number)).compare(x.error.plus(y.error)) <= 0;
}

function told({ text, value }: ExplainedNode, wanted: string): string {
  return `« ${text} » montre ${JSON.stringify(value)}, ses termes donnent ${wanted}`;
}

function recompute(node: ExplainedNode): Recomputed {
  const { kind, children, members, text } = node;
  const terms = children.map(read);
  switch (kind) {
    case 'reference':
    case 'literal':
      return 'unknown';
    case 'choice': {
      const [condition, taken] = terms;
      if (typeof condition === 'string') return condition;
      return taken ?? 'absent';
    }
    case 'operation':
      return (
        stopped(terms) ??
        (terms.length === 1 ? minus(...(terms as [Range])) : operate(text, terms as [Range, Range]))
      );
    case 'function':
      return members
        ? overMembers(
            text,
            terms,
            members.map(({ node: one }) => one),
          )
        : apply(node, terms);
  }
}

function stopped(terms: readonly Recomputed[]): Recomputed | null {
  return (['failure', 'absent', 'unknown'] as const).find((one) => terms.includes(one)) ?? null;
}

const minus = (a: Range): Range => ({ number: ZERO.minus(a.number), error: a.error });
const plus = (a: Range, b: Range): Range => ({
  number: a.number.plus(b.number),
  error: a.error.plus(b.error),
});
const times = (a: Range, b: Range): Range => ({
  number: a.number.times(b.number),
  error: size(a.number).times(b.error).plus(size(b.number).times(a.error)).plus(a.error.times(b.error)),
});
const over = (a: Range, b: Range): Range => {
  const number = a.number.over(b.number);
  const error = a.error.plus(size(number).times(b.error)).over(size(b.number));
  return { number, error: error.plus(error) };
};

function operate(symbol: string, [a, b]: [Range, Range]): Recomputed {
  const gap = a.number.minus(b.number);
  const near = gap.sign() !== 0 && size(gap).compare(a.error.plus(b.error)) <= 0;
  const test = (holds: boolean): Recomputed =>
    near ? 'unknown' : { number: holds ? ONE : ZERO, error: ZERO };
  switch (symbol) {
    case '+':
      return plus(a, b);
    case '−':
      return plus(a, minus(b));
    case '×':
      return times(a, b);
    case '÷':
      return b.number.sign() === 0 ? 'failure' : over(a, b);
    case '=':
      return test(gap.sign() === 0);
    case '≠':
      return test(gap.sign() !== 0);
    case '<':
      return test(gap.sign() < 0);
    case '≤':
      return test(gap.sign() <= 0);
    case '>':
      return test(gap.sign() > 0);
    case '≥':
      return test(gap.sign() >= 0);
    case '^':
      return wholePower(a, b);
    default:
      throw new Error(`« ${symbol} » is no operator`);
  }
}

function wholePower(a: Range, { number: { n, d } }: Range): Recomputed {
  if (n % d !== 0n || n / d < 1n || n / d > 40n) return 'unknown';
  let result = a;
  for (let i = 1n; i < n / d; i++) result = times(result, a);
  return result;
}

function apply({ text, children }: ExplainedNode, terms: readonly Recomputed[]): Recomputed {
  if (text === 'point') return 'unknown';
  if (/^(valeur précédente|dans le scénario de référence)/.test(text)) return terms[0] ?? 'absent';
  const stop = stopped(terms);
  if (stop) return stop;
  const ranges = terms as readonly Range[];
  const [x, y] = ranges as [Range, Range];
  const truth = (holds: boolean): Range => ({ number: holds ? ONE : ZERO, error: ZERO });
  const isTrue = ({ number }: Range) => number.sign() !== 0;
  switch (text) {
    case 'toutes vraies':
      return truth(ranges.every(isTrue));
    case 'l’une est vraie':
      return truth(ranges.some(isTrue));
    case 'contraire de':
      return truth(!isTrue(x));
    case 'valeur absolue':
      return { number: size(x.number), error: x.error };
    case 'le plus grand de':
      return ranges.reduce((a, b) => (b.number.compare(a.number) > 0 ? b : a));
    case 'le plus petit de':
      return ranges.reduce((a, b) => (b.number.compare(a.number) < 0 ? b : a));
    case 'arrondi': {
      const ten = tenTo(scaleOf(children[0]?.unit ?? ''));
      const decimals = Number(y.number.n / y.number.d);
      const stored = x.number.over(ten);
      const half = tenTo(-decimals).over(new Rational(2n, 1n));
      const rounded = stored.round(decimals);
      const tie = size(stored.minus(rounded)).minus(half);
      if (tie.sign() !== 0 && size(tie).compare(x.error) <= 0) return 'unknown';
      return { number: rounded.times(ten), error: ZERO };
    }
    default:
      throw new Error(`« ${text} » is no function known here`);
  }
}

function overMembers(
  text: string,
  terms: readonly Recomputed[],
  nodes: readonly ExplainedNode[],
): Recomputed {
  const [word] = text.split(' ');
  if (word === 'interpolation' || word === 'barème') return alongPoints(word, terms[0] as Recomputed, nodes);
  const values = nodes.map(read);
  if (values.includes('failure')) return 'failure';
  if (values.includes('unknown')) return 'unknown';
  const present = values.filter((value) => typeof value !== 'string');
  const count: Range = { number: new Rational(BigInt(present.length), 1n), error: ZERO };
  if (word === 'nombre') return count;
  if (present.length === 0) return 'absent';
  switch (word) {
    case 'somme':
    case 'cumul':
      return present.reduce(plus);
    case 'moyenne':
      return over(present.reduce(plus), count);
    case 'minimum':
      return present.reduce((a, b) => (b.number.compare(a.number) < 0 ? b : a));
    case 'maximum':
      return present.reduce((a, b) => (b.number.compare(a.number) > 0 ? b : a));
    default:
      throw new Error(`« ${text} » is no reduction known here`);
  }
}

/** Points are shown as pairs: abscissa and ordinate, or threshold and rate. */
function alongPoints(word: string, x: Recomputed, nodes: readonly ExplainedNode[]): Recomputed {
  if (typeof x === 'string') return x;
  const points = nodes.map(({ children }) => children.map(read) as [Recomputed, Recomputed]);
  if (points.flat().includes('failure')) return 'failure';
  if (points.flat().some((one) => typeof one === 'string')) return 'failure';
  const pairs = points as [Range, Range][];
  return word === 'barème' ? brackets(x, pairs) : brokenLine(x, pairs);
}

function brackets(x: Range, pairs: readonly [Range, Range][]): Range {
  let total: Range = { number: ZERO, error: ZERO };
  for (const [i, [from, rate]] of pairs.entries()) {
    const next = pairs[i + 1]?.[0];
    const top = next && next.number.compare(x.number) < 0 ? next : x;
    if (x.number.compare(from.number) > 0) total = plus(total, times(rate, plus(top, minus(from))));
  }
  return total;
}

function brokenLine(x: Range, pairs: readonly [Range, Range][]): Recomputed {
  const [first, last] = [pairs[0], pairs.at(-1)] as [[Range, Range], [Range, Range]];
  if (x.number.compare(first[0].number) <= 0) return first[1];
  if (x.number.compare(last[0].number) >= 0) return last[1];
  const right = pairs.findIndex(([at]) => at.number.compare(x.number) >= 0);
  const [[x0, y0], [x1, y1]] = [pairs[right - 1], pairs[right]] as [[Range, Range], [Range, Range]];
  const slope = over(plus(y1, minus(y0)), plus(x1, minus(x0)));
  return plus(y0, times(slope, plus(x, minus(x0))));
}

/** What a term shows, in units without scale. */
function read({ value, unit = '' }: Pick<ExplainedNode, 'value' | 'unit'>): Recomputed {
  return readBorder(value, unit);
}

function readBorder(value: Border, unit: string): Recomputed {
  if (value === null) return 'absent';
  if (isFailure(value)) return 'failure';
  const number = Rational.parse(value).times(tenTo(scaleOf(unit)));
  // A value of fewer digits is shown whole (rounded ones lose their last zeros).
  const digits = value.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  return { number, error: digits < 25 ? ZERO : size(number).times(SHOWN) };
}

const SCALES: Readonly<Record<string, number>> = {
  'k€': 3,
  'M€': 6,
  'Md€': 9,
  '%': -2,
  '‰': -3,
  point: -2,
  points: -2,
};
const RATIOS = ['', '1', '%', '‰', 'point', 'points', 'année'];

/** Power of ten of a unit: 6 for M€/PS, 8 for M€/point; 0 for a ratio, which is stored plain. */
function scaleOf(unit: string): number {
  if (RATIOS.includes(unit)) return 0;
  let scale = 0;
  let sign = 1;
  for (const part of unit.split(/([/·*])/)) {
    const [, name = '', exponent = '1'] = /^(.*?)(?:\^(-?\d+)|[²³])?$/.exec(part) ?? [];
    const times = part.endsWith('²') ? 2 : part.endsWith('³') ? 3 : Number(exponent);
    if (part === '/' || part === '·' || part === '*') sign = part === '/' ? -1 : 1;
    else scale += sign * times * (name === '10' ? 1 : (SCALES[name] ?? 0));
  }
  return scale;
}

function tenTo(power: number): Rational {
  return power >= 0 ? new Rational(10n ** BigInt(power), 1n) : new Rational(1n, 10n ** BigInt(-power));
}

function size(a: Rational): Rational {
  return a.sign() < 0 ? ZERO.minus(a) : a;
}
