import type { Bound } from './bound.ts';
import type { Rule } from './functions/function.ts';
import { type Dim, unionOf } from './scope.ts';
import type { Expr } from './tree.ts';

/** The written arguments of a call, sorted by what they are. */
export interface CallShape {
  /** How many a call may have. */
  readonly least: number;
  readonly most: number;
  readonly values: readonly Expr[];
  /** What should be names of dimensions. */
  readonly over: readonly Expr[];
}

/** `MIN(x; classe)` runs over a dimension, `MIN(a; b)` does not: hence `isDimension`. */
export function callShape(
  rule: Rule,
  given: readonly Expr[],
  isDimension: (expr: Expr) => boolean,
): CallShape {
  const first = given.slice(0, 1);
  switch (rule.kind) {
    case 'each':
      return { least: rule.min, most: rule.max, values: given, over: [] };
    case 'choice':
      return { least: 2, most: 3, values: given, over: [] };
    case 'reference':
      return { least: 1, most: 1, values: given, over: [] };
    case 'over':
      return rule.each && !(given[1] && isDimension(given[1]))
        ? { least: 2, most: 20, values: given, over: [] }
        : { least: 2, most: 9, values: first, over: given.slice(1) };
    case 'running':
      return { least: 2, most: 2, values: first, over: given.slice(1, 2) };
    case 'previous':
      return { least: 2, most: 3, values: [...first, ...given.slice(2, 3)], over: given.slice(1, 2) };
    case 'along': {
      const columns = rule.columns + 1;
      const over = given.slice(columns, columns + 1);
      return { least: columns + 1, most: columns + 1, values: given.slice(0, columns), over };
    }
  }
}

/** Dimensions that those named must be among; null: any. */
export function overAmong(rule: Rule, args: readonly Bound[]): readonly Dim[] | null {
  if (rule.kind === 'previous') return null;
  return args[rule.kind === 'along' ? 1 : 0]?.dims ?? [];
}

/** Dimensions left to the result of a call. */
export function resultDims(rule: Rule, args: readonly Bound[], over: readonly Dim[]): readonly Dim[] {
  const all = (of: readonly Bound[]) => unionOf(...of.map(({ dims }) => dims));
  const left = (dims: readonly Dim[]) => dims.filter((dim) => !over.includes(dim));
  switch (rule.kind) {
    case 'over':
      return left(all(args));
    case 'previous':
      return unionOf(all(args), over);
    case 'along':
      return unionOf(args[0]?.dims ?? [], left(all(args.slice(1))));
    default:
      return all(args);
  }
}
