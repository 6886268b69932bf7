import type { Dossier } from '../../src/core/model/dossier.ts';
import { Rational } from './rational.ts';

/** What an oracle formula evaluates to. `error` bounds how far 40-digit arithmetic may stray. */
export type Outcome = { number: Rational; error: number } | 'absent' | 'fault' | 'unsure';
export type Point = Readonly<Record<string, number>>;

/** A formula that prints itself in the language and evaluates itself, one cell at a time, the naive way. */
export interface OracleExpr {
  readonly text: string;
  readonly dims: ReadonlySet<string>;
  readonly evaluate: (at: Point, read: Read) => Outcome;
}
export type Read = (name: string, at: Point) => Outcome;

export interface OracleModel {
  readonly dims: readonly { id: string; size: number; values: readonly string[] | null }[];
  readonly parameters: readonly {
    id: string;
    dims: readonly string[];
    cells: Record<string, string | null>;
  }[];
  readonly formulas: readonly { id: string; expr: OracleExpr }[];
}

const ROUND_OFF = 1e-38;
const CANCELLED = 1e-31;
/** Two numbers this close, of a size of 1, count as equal: the engine promises 32 digits. */
const CERTAIN = 1e-33;

export function exactly(number: Rational): Outcome {
  return { number, error: 0 };
}

/** Element-wise arithmetic; faults pass before absents, and the left one first. */
export function lift(
  a: Outcome,
  b: Outcome,
  rule: (a: { number: Rational; error: number }, b: { number: Rational; error: number }) => Outcome,
): Outcome {
  if (a === 'unsure' || b === 'unsure') return 'unsure';
  if (a === 'fault' || b === 'fault') return 'fault';
  if (a === 'absent' || b === 'absent') return 'absent';
  return rule(a, b);
}

export const plus = (sign: 1 | -1) => (a: Outcome, b: Outcome) =>
  lift(a, b, (x, y) => {
    const number = sign === 1 ? x.number.plus(y.number) : x.number.minus(y.number);
    const widest = Math.max(x.number.size(), y.number.size());
    if (number.sign() === 0 && x.error + y.error <= widest * CERTAIN) return exactly(number);
    const small = number.size() < widest * CANCELLED * 10 ? widest * CANCELLED : 0;
    return { number, error: x.error + y.error + widest * ROUND_OFF + small };
  });

export const times = (a: Outcome, b: Outcome) =>
  lift(a, b, (x, y) => {
    const number = x.number.times(y.number);
    const error = x.error * y.number.size() + y.error * x.number.size() + x.error * y.error;
    return { number, error: error + number.size() * ROUND_OFF };
  });

export const over = (a: Outcome, b: Outcome) =>
  lift(a, b, (x, y) => {
    if (y.number.sign() === 0) return y.error > 0 ? 'unsure' : 'fault';
    if (y.error > y.number.size() / 1e6) return 'unsure';
    const number = x.number.over(y.number);
    const error = (x.error + number.size() * y.error) / y.number.size();
    return { number, error: 1.01 * error + number.size() * ROUND_OFF };
  });

/** 1 or 0 from the sign of the difference; unsure when rounding could tip it. */
export const test = (rule: (sign: number) => boolean) => (a: Outcome, b: Outcome) =>
  lift(a, b, (x, y) => {
    const gap = x.number.minus(y.number);
    const error = x.error + y.error;
    const equal = gap.sign() === 0 && error <= Math.max(x.number.size(), y.number.size()) * CERTAIN;
    if (error > 0 && !equal && gap.size() <= 10 * error) return 'unsure';
    return exactly(new Rational(rule(gap.sign()) ? 1n : 0n, 1n));
  });

export function evaluateModel(
  model: OracleModel,
  edits: Record<string, string | null>,
): Map<string, Outcome> {
  const memo = new Map<string, Outcome>();
  const size = new Map(model.dims.map(({ id, size }) => [id, size]));
  const key = (id: string, dims: readonly string[], at: Point) =>
    `${id}[${dims.map((dim) => `m${at[dim]}`).join(',')}]`;
  const parameters = new Map(model.parameters.map((one) => [one.id, one]));
  const formulas = new Map(model.formulas.map((one) => [one.id, one]));
  const dimsOf = new Map([...parameters.values()].map(({ id, dims }) => [id, [...dims].sort()] as const));
  for (const { id, expr } of model.formulas) dimsOf.set(id, [...expr.dims].sort());
  const read: Read = (name, at) => {
    const parameter = parameters.get(name);
    const formula = formulas.get(name);
    const dims = dimsOf.get(name) ?? [];
    const cell = key(name, dims, at);
    const known = memo.get(cell);
    if (known !== undefined) return known;
    const typed = edits[cell] !== undefined ? edits[cell] : parameter?.cells[cell];
    const own = Object.fromEntries([...dims].map((dim) => [dim, at[dim] as number]));
    const outcome = formula
      ? formula.expr.evaluate(own, read)
      : typed === null || typed === undefined
        ? 'absent'
        : exactly(Rational.parse(typed));
    memo.set(cell, outcome);
    return outcome;
  };
  const all = new Map<string, Outcome>();
  for (const { id } of model.formulas) {
    const dims = dimsOf.get(id) ?? [];
    for (const at of points(dims, size)) all.set(key(id, dims, at), read(id, at));
  }
  return all;
}

export function points(dims: readonly string[], size: ReadonlyMap<string, number>): Point[] {
  return dims.reduce<Point[]>(
    (found, dim) =>
      found.flatMap((at) => Array.from({ length: size.get(dim) as number }, (_, i) => ({ ...at, [dim]: i }))),
    [{}],
  );
}

/** The same model as a dossier, for the engine. */
export function toDossier(model: OracleModel): Dossier {
  return {
    slug: 'oracle',
    version: 1,
    title: 'Oracle',
    group: 'Essais',
    question: 'Le moteur compte-t-il juste ?',
    sources: [],
    dimensions: model.dims.map(({ id, size, values }) => ({
      id,
      label: id,
      members: Array.from({ length: size }, (_, i) => ({
        id: `m${i}`,
        label: `m${i}`,
        ...(values && { value: values[i] as string }),
      })),
    })),
    parameters: model.parameters.map(({ id, dims, cells }) => ({
      id,
      label: id,
      unit: '',
      dims: [...dims].sort(),
      status: 'hypothese',
      cells: Object.fromEntries(
        Object.entries(cells).map(([at, value]) => [at.slice(id.length + 1, -1), { value }]),
      ),
    })),
    formulas: model.formulas.map(({ id, expr }) => ({ id, label: id, unit: '', expr: expr.text })),
    figures: [],
    tables: [],
    results: [],
    charts: [],
    notes: [],
  };
}
