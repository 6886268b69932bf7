import {
  exactly,
  type OracleExpr,
  type OracleModel,
  type Outcome,
  over,
  plus,
  points,
  test,
  times,
} from './model.ts';
import { Rational } from './rational.ts';

/** A reproducible source of choices (mulberry32). */
export function randomFrom(seed: number): {
  below: (n: number) => number;
  pick: <T>(list: readonly T[]) => T;
} {
  let state = seed >>> 0;
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
  return { below, pick: (list) => list[below(list.length)] as never };
}
type Random = ReturnType<typeof randomFrom>;

const DIMS = ['a', 'b', 'c'];

export function randomValue({ below }: Random): string | null {
  if (below(12) === 0) return null;
  const digits = String(below(10 ** (1 + below(6))));
  const text = below(3) === 0 ? digits : `${digits}.${String(1 + below(999))}`;
  return below(5) === 0 && !/^0*(\.0*)?$/.test(text) ? `-${text}` : text;
}

export function randomModel(random: Random): OracleModel {
  const { below, pick } = random;
  const dims = DIMS.map((id) => ({
    id,
    size: 1 + below(4),
    values: id === 'a' ? ['1', '2', '4', '7'].map((value) => `${value}`) : null,
  }));
  const size = new Map(dims.map((dim) => [dim.id, dim.size]));
  const parameters = Array.from({ length: 3 }, (_, i) => {
    const own = DIMS.filter(() => below(2) === 0);
    const cells: Record<string, string | null> = {};
    for (const at of points(own, size))
      cells[`p${i}[${own.map((dim) => `m${at[dim]}`).join(',')}]`] = randomValue(random);
    return { id: `p${i}`, dims: own, cells };
  });
  const formulas: { id: string; expr: OracleExpr }[] = [];
  for (let i = 0; i < 4; i++) {
    const names = [
      ...parameters.map(({ id, dims: own }) => ({ id, dims: new Set(own) as ReadonlySet<string> })),
      ...formulas.map(({ id, expr }) => ({ id, dims: expr.dims })),
    ];
    const expr = expression(random, names, size, 3);
    const id = `f${i}`;
    formulas.push({ id, expr: below(5) === 0 ? recursive(id, expr, pick(DIMS)) : expr });
  }
  return { dims, parameters, formulas };
}

interface Named {
  readonly id: string;
  readonly dims: ReadonlySet<string>;
}

function expression(
  random: Random,
  names: readonly Named[],
  size: ReadonlyMap<string, number>,
  depth: number,
): OracleExpr {
  const { below, pick } = random;
  const sub = () => expression(random, names, size, depth - 1);
  if (depth === 0 || below(6) === 0) {
    const kind = below(8);
    if (kind === 0) return numericDimension();
    if (kind < 3) return literal(randomValue(random) ?? '3');
    const { id, dims } = pick(names);
    return { text: id, dims, evaluate: (at, read) => read(id, at) };
  }
  switch (below(11)) {
    case 0:
    case 1:
      return binary('+', sub(), sub(), plus(1));
    case 2:
      return binary('-', sub(), sub(), plus(-1));
    case 3:
    case 4:
      return binary('*', sub(), sub(), times);
    case 5:
      return binary('/', sub(), sub(), over);
    case 6:
      return choice(comparison(random, sub(), sub()), sub(), sub());
    case 7:
      return reduction(pick(['SOMME', 'MOYENNE', 'MIN', 'MAX', 'NB'] as const), sub(), pick(DIMS), size);
    case 8:
      return running(sub(), pick(DIMS));
    case 9:
      return selection(sub(), pick(DIMS), random, size);
    default:
      return rounding(sub(), below(4) - 1);
  }
}

function literal(text: string): OracleExpr {
  const negative = text.startsWith('-');
  const value = exactly(Rational.parse(text));
  return {
    text: negative ? `(${text.replace('.', ',')})` : text.replace('.', ','),
    dims: new Set(),
    evaluate: () => value,
  };
}

function numericDimension(): OracleExpr {
  const values = ['1', '2', '4', '7'];
  return {
    text: 'a',
    dims: new Set(['a']),
    evaluate: ({ a }) => exactly(Rational.parse(values[a as number] as string)),
  };
}

function binary(
  op: string,
  l: OracleExpr,
  r: OracleExpr,
  rule: (a: Outcome, b: Outcome) => Outcome,
): OracleExpr {
  return {
    text: `(${l.text} ${op} ${r.text})`,
    dims: union(l, r),
    evaluate: (at, read) => rule(l.evaluate(at, read), r.evaluate(at, read)),
  };
}

function comparison({ pick }: Random, l: OracleExpr, r: OracleExpr): OracleExpr {
  const [op, rule] = pick([
    ['=', (s: number) => s === 0],
    ['<>', (s: number) => s !== 0],
    ['<', (s: number) => s < 0],
    ['<=', (s: number) => s <= 0],
    ['>', (s: number) => s > 0],
    ['>=', (s: number) => s >= 0],
  ] as const);
  return binary(op, l, r, test(rule));
}

function choice(c: OracleExpr, t: OracleExpr, e: OracleExpr): OracleExpr {
  return {
    text: `SI(${c.text}; ${t.text}; ${e.text})`,
    dims: union(c, t, e),
    evaluate: (at, read) => {
      const condition = c.evaluate(at, read);
      if (typeof condition === 'string') return condition;
      return condition.number.sign() !== 0 ? t.evaluate(at, read) : e.evaluate(at, read);
    },
  };
}

function reduction(
  name: 'SOMME' | 'MOYENNE' | 'MIN' | 'MAX' | 'NB',
  of: OracleExpr,
  wanted: string,
  size: ReadonlyMap<string, number>,
): OracleExpr {
  const dim = of.dims.has(wanted) ? wanted : [...of.dims][0];
  if (dim === undefined) return of;
  return {
    text: `${name}(${of.text}; ${dim})`,
    dims: new Set([...of.dims].filter((one) => one !== dim)),
    evaluate: (at, read) =>
      fold(
        name,
        Array.from({ length: size.get(dim) as number }, (_, i) => of.evaluate({ ...at, [dim]: i }, read)),
      ),
  };
}

function fold(name: 'SOMME' | 'MOYENNE' | 'MIN' | 'MAX' | 'NB', outcomes: readonly Outcome[]): Outcome {
  if (outcomes.includes('unsure')) return 'unsure';
  if (outcomes.includes('fault')) return 'fault';
  const present = outcomes.filter((one) => one !== 'absent');
  if (name === 'NB') return exactly(new Rational(BigInt(present.length), 1n));
  if (present.length === 0) return 'absent';
  const [first, ...rest] = present as [Outcome, ...Outcome[]];
  if (name === 'SOMME') return rest.reduce(plus(1), first);
  if (name === 'MOYENNE')
    return over(rest.reduce(plus(1), first), exactly(new Rational(BigInt(present.length), 1n)));
  return rest.reduce((best, one) => {
    const better = test((sign) => (name === 'MIN' ? sign < 0 : sign > 0))(one, best);
    if (typeof better === 'string') return better;
    return better.number.sign() !== 0 ? one : best;
  }, first);
}

function running(of: OracleExpr, wanted: string): OracleExpr {
  const dim = of.dims.has(wanted) ? wanted : [...of.dims][0];
  if (dim === undefined) return of;
  return {
    text: `CUMUL(${of.text}; ${dim})`,
    dims: of.dims,
    evaluate: (at, read) =>
      fold(
        'SOMME',
        Array.from({ length: (at[dim] as number) + 1 }, (_, i) => of.evaluate({ ...at, [dim]: i }, read)),
      ),
  };
}

function selection(
  of: OracleExpr,
  wanted: string,
  { below }: Random,
  size: ReadonlyMap<string, number>,
): OracleExpr {
  const dim = of.dims.has(wanted) ? wanted : [...of.dims][0];
  if (dim === undefined) return of;
  const member = below(size.get(dim) as number);
  return {
    text: `(${of.text})[${dim} = m${member}]`,
    dims: new Set([...of.dims].filter((one) => one !== dim)),
    evaluate: (at, read) => of.evaluate({ ...at, [dim]: member }, read),
  };
}

function rounding(of: OracleExpr, decimals: number): OracleExpr {
  return {
    text: `ARRONDI(${of.text}; ${decimals})`,
    dims: of.dims,
    evaluate: (at, read) => {
      const outcome = of.evaluate(at, read);
      if (typeof outcome === 'string') return outcome;
      const { number, error } = outcome;
      const rounded = number.round(decimals);
      const fromTie = Math.abs(number.minus(rounded).size() - 10 ** -decimals / 2);
      return error > 0 && fromTie < 1e-9 ? 'unsure' : exactly(rounded);
    },
  };
}

/** `id` from its own previous value: x + previous / 2. */
function recursive(id: string, expr: OracleExpr, dim: string): OracleExpr {
  const two = exactly(new Rational(2n, 1n));
  return {
    text: `${expr.text} + PRECEDENT(${id}; ${dim}; ${expr.text}) / 2`,
    dims: new Set([...expr.dims, dim]),
    evaluate: (at, read) => {
      const here = at[dim] as number;
      const previous = here === 0 ? expr.evaluate(at, read) : read(id, { ...at, [dim]: here - 1 });
      return plus(1)(expr.evaluate(at, read), over(previous, two));
    },
  };
}

function union(...parts: readonly OracleExpr[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ dims }) => [...dims]));
}
