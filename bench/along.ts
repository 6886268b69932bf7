import { binary, call, type CellExpr, number } from './cell-expr.ts';

/** Piecewise linear, constant outside: one choice a point. */
export function interpolation(x: CellExpr, xs: readonly CellExpr[], ys: readonly CellExpr[]): CellExpr {
  let result = ys.at(-1) as CellExpr;
  for (let i = xs.length - 1; i >= 0; i--) {
    const [to, high] = [xs[i] as CellExpr, ys[i] as CellExpr];
    const [from, low] = [xs[i - 1], ys[i - 1]];
    const value = from && low ? binary('+', low, rise(x, [from, low], [to, high])) : high;
    result = { kind: 'if', test: binary('<=', x, to), yes: value, no: result };
  }
  return result;
}

type Point = readonly [CellExpr, CellExpr];

function rise(x: CellExpr, [from, low]: Point, [to, high]: Point): CellExpr {
  return binary('/', binary('*', binary('-', high, low), binary('-', x, from)), binary('-', to, from));
}

/** The sum of each rate on the part of `x` in its bracket. */
export function brackets(x: CellExpr, from: readonly CellExpr[], rates: readonly CellExpr[]): CellExpr {
  const parts = from.map((start, i) => {
    const end = from[i + 1];
    const top = end === undefined ? x : call('min', [x, end]);
    return binary('*', rates[i] as CellExpr, call('max', [number(0), binary('-', top, start)]));
  });
  return call('sum', parts);
}
