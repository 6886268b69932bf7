import type { Expr } from './tree.ts';

/** Binding strength; a child weaker than its place gets parentheses. */
const STRENGTH = { comparison: 1, sum: 2, product: 3, negate: 4, power: 5, postfix: 6 } as const;

/** The formula as text with the fewest parentheses; parsing it gives the same tree. */
export function printFormula(expr: Expr): string {
  return print(expr, 0);
}

function print(expr: Expr, place: number): string {
  const text = write(expr);
  return strength(expr) < place ? `(${text})` : text;
}

function write(expr: Expr): string {
  switch (expr.kind) {
    case 'number':
      return `${expr.digits.replace('.', ',')}${expr.percent ? ' %' : ''}${expr.unit === null ? '' : ` {${expr.unit}}`}`;
    case 'name':
      return expr.dossier === null ? expr.name : `${expr.dossier}.${expr.name}`;
    case 'absent':
      return 'ABSENT';
    case 'negate':
      return `-${print(expr.of, STRENGTH.negate)}`;
    case 'select': {
      const at = expr.at.map(({ dimension, member }) => `${write(dimension)} = ${write(member)}`);
      return `${print(expr.of, STRENGTH.postfix)}[${at.join('; ')}]`;
    }
    case 'call':
      return `${expr.name}(${expr.args.map((arg) => print(arg, 0)).join('; ')})`;
    case 'binary': {
      const own = strength(expr);
      if (expr.op === '^')
        return `${print(expr.left, STRENGTH.postfix)} ^ ${print(expr.right, STRENGTH.negate)}`;
      return `${print(expr.left, own)} ${expr.op} ${print(expr.right, own + 1)}`;
    }
  }
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
