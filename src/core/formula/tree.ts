/** A formula as written: what the parser makes, the printer writes and everything else is derived from. */
export type Expr = NumberExpr | NameExpr | AbsentExpr | SelectExpr | NegateExpr | BinaryExpr | CallExpr;

/** Offsets in the text, end excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NumberExpr {
  readonly kind: 'number';
  /** Digits as written, decimal point: `1.5`. */
  readonly digits: string;
  readonly percent: boolean;
  /** Text between braces. */
  readonly unit: string | null;
  readonly span: Span;
}

export interface NameExpr {
  readonly kind: 'name';
  /** As written, hyphens as underscores; null: the formula's own dossier. */
  readonly dossier: string | null;
  readonly name: string;
  readonly span: Span;
}

export interface AbsentExpr {
  readonly kind: 'absent';
  readonly span: Span;
}

export interface SelectExpr {
  readonly kind: 'select';
  readonly of: Expr;
  readonly at: readonly { readonly dimension: NameExpr; readonly member: NameExpr | NumberExpr }[];
  readonly span: Span;
}

export interface NegateExpr {
  readonly kind: 'negate';
  readonly of: Expr;
  readonly span: Span;
}

export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '=' | '<>' | '<' | '<=' | '>' | '>=';

export interface BinaryExpr {
  readonly kind: 'binary';
  readonly op: BinaryOperator;
  readonly left: Expr;
  readonly right: Expr;
  readonly span: Span;
}

export interface CallExpr {
  readonly kind: 'call';
  /** In capitals. */
  readonly name: string;
  readonly args: readonly Expr[];
  readonly span: Span;
}

/** Line and column from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length + 1 };
}
