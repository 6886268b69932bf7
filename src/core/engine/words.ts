import { printFormula } from '../formula/printer.ts';
import type { Names } from '../formula/scope.ts';
import type { BinaryOperator, Expr, NameExpr, NumberExpr } from '../formula/tree.ts';
import { NBSP, typeset } from '../quantity/text.ts';

const SYMBOLS: Readonly<Partial<Record<BinaryOperator, string>>> = {
  '-': '−',
  '*': '×',
  '/': '÷',
  '<>': '≠',
  '<=': '≤',
  '>=': '≥',
};

/** An operator as a reader writes it: « × » for `*`. */
export function symbol(op: BinaryOperator): string {
  return SYMBOLS[op] ?? op;
}

/** « 12 mois/an » for `12 {mois/an}`. */
export function numberInWords({ digits, percent, unit }: NumberExpr): string {
  return `${digits.replace('.', ',')}${percent ? `${NBSP}%` : ''}${unit ? `${NBSP}${unit}` : ''}`;
}

/** A formula of dossier `slug` with labels in place of names. */
export function inWords(expr: Expr, names: Names, slug: string): string {
  const name = ({ dossier, name: id }: NameExpr) =>
    `« ${names.entity(slug, dossier, id)?.label ?? names.dimension(slug, dossier, id)?.label ?? id} »`;
  const member = (dimension: NameExpr, of: NameExpr | NumberExpr) => {
    if (of.kind === 'number') return numberInWords(of);
    const dim = names.dimension(slug, dimension.dossier, dimension.name);
    const found = dim?.memberIndex.get(of.name);
    return found === undefined ? name(of) : `« ${dim?.members[found]?.label} »`;
  };
  return typeset(printFormula(expr, { number: numberInWords, name, operator: symbol, member }));
}
