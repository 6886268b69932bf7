import type { BinaryOperator } from '../src/core/formula/tree.ts';

/**
 * One cell's formula with its dimensions spread out: what a spreadsheet, or a language without dimensions, has to be
 * given to compute the same model. Values are in base units (€, not M€); absences have been resolved.
 */
export type CellExpr =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'cell'; readonly id: CellId }
  | { readonly kind: 'negate'; readonly of: CellExpr }
  | {
      readonly kind: 'binary';
      readonly op: BinaryOperator;
      readonly left: CellExpr;
      readonly right: CellExpr;
    }
  | { readonly kind: 'if'; readonly test: CellExpr; readonly yes: CellExpr; readonly no: CellExpr }
  | { readonly kind: 'call'; readonly fn: CellFunction; readonly args: readonly CellExpr[] };

export type CellFunction = 'sum' | 'mean' | 'min' | 'max' | 'and' | 'or' | 'not' | 'abs' | 'round';

/** `node#index`, the index row-major over the node's dimensions. */
export type CellId = string;

export function cellId(node: string, index: number): CellId {
  return `${node}#${index}`;
}

export const COMPARISONS: ReadonlySet<BinaryOperator> = new Set(['=', '<>', '<', '<=', '>', '>=']);

export function number(digits: string | number): CellExpr {
  return { kind: 'number', digits: String(digits) };
}

export function binary(op: BinaryOperator, left: CellExpr, right: CellExpr): CellExpr {
  const folded = foldComparison(op, left, right);
  return folded === null ? { kind: 'binary', op, left, right } : number(folded ? 1 : 0);
}

/** Comparisons of two constants come from members of dimensions: every cell knows its own. */
function foldComparison(op: BinaryOperator, left: CellExpr, right: CellExpr): boolean | null {
  if (left.kind !== 'number' || right.kind !== 'number') return null;
  const [a, b] = [Number(left.digits), Number(right.digits)];
  switch (op) {
    case '=':
      return a === b;
    case '<>':
      return a !== b;
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return null;
  }
}

export function call(fn: CellFunction, args: readonly CellExpr[]): CellExpr {
  const constant = args.every((arg) => arg.kind === 'number' && (arg.digits === '0' || arg.digits === '1'));
  const truths = args.map((arg) => arg.kind === 'number' && arg.digits === '1');
  if (constant && fn === 'and') return number(truths.every(Boolean) ? 1 : 0);
  if (constant && fn === 'or') return number(truths.some(Boolean) ? 1 : 0);
  if (constant && fn === 'not') return number(truths[0] ? 0 : 1);
  return { kind: 'call', fn, args };
}
