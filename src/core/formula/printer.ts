import type { BinaryOperator, Expr, NameExpr, NumberExpr } from './tree.ts';

/** Binding strength; a child weaker than its place gets parentheses. */
const STRENGTH = { comparison: 1, sum: 2, product: 3, negate: 4, power: 5, postfix: 6 } as const;

/** How names, numbers and signs are written: as in the language by default; in words for an explanation. */
export interface Wording {
  readonly number: (expr: NumberExpr) => string;
  readonly name: (expr: NameExpr) => string;
  readonly operator: (op: BinaryOperator) => string;
  /** What a dimension is compared with, or fixed at. */
  readonly member: (dimension: NameExpr, member: NameExpr | NumberExpr) => string;
}

const AS_WRITTEN: Wording = {
  number: ({ digits, percent, unit }) =>
    `${digits.replace('.', ',')}${percent ? ' %' : ''}${unit === null ? '' : ` {${unit}}`}`,
  name: ({ dossier, name }) => (dossier === null ? name : `${dossier}.${name}`),
  operator: (op) => op,
  member: (_, member) => write(member, AS_WRITTEN),
};

/** The formula as text with the fewest parentheses; parsing it gives the same tree. */
export function printFormula(expr: Expr, wording: Wording = AS_WRITTEN): string {
  return print(expr, 0, wording);
}

function print(expr: Expr, place: number, wording: Wording): string {
  const text = write(expr, wording);
  return strength(expr) < place ? `(${text})` : text;
}

function write(expr: Expr, wording: Wording): string {
  switch (expr.kind) {
    case 'number':
      return wording.number(expr);
    case 'name':
      return wording.name(expr);
    case 'absent':
      return 'ABSENT';
    case 'negate':
      return `${wording.operator('-')}${print(expr.of, STRENGTH.negate, wording)}`;
    case 'select': {
      const at = expr.at.map(
        ({ dimension, member }) => `${wording.name(dimension)} = ${wording.member(dimension, member)}`,
      );
      return `${print(expr.of, STRENGTH.postfix, wording)}[${at.join('; ')}]`;
    }
    case 'call':
      return `${expr.name}(${expr.args.map((arg) => print(arg, 0, wording)).join('; ')})`;
    case 'binary': {
      const own = strength(expr);
      if (expr.op === '^')
        return `${print(expr.left, STRENGTH.postfix, wording)} ^ ${print(expr.right, STRENGTH.negate, wording)}`;
      const right = memberOf(expr, wording) ?? print(expr.right, own + 1, wording);
      return `${print(expr.left, own, wording)} ${wording.operator(expr.op)} ${right}`;
    }
  }
}

function memberOf({ op, left, right }: Extract<Expr, { kind: 'binary' }>, wording: Wording): string | null {
  const compared = (op === '=' || op === '<>') && left.kind === 'name' && right.kind === 'name';
  return compared ? wording.member(left, right) : null;
}

function strength(expr: Expr): number {
  if (expr.kind === 'negate') return STRENGTH.negate;
  if (expr.kind !== 'binary') return STRENGTH.postfix;
  switch (expr.op) {
    case '+':
    case '-':
      return STRENGTH.sum;
    case '*':
    case '/':
      return STRENGTH.product;
    case '^':
      return STRENGTH.power;
    default:
      return STRENGTH.comparison;
  }
}
