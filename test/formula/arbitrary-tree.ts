import fc from 'fast-check';
import type { Expr, NameExpr, NumberExpr } from '../../src/core/formula/tree.ts';

const span = { start: 0, end: 0 };
const words = ['montant', 'effectif_ref', 'a2025', 'A_b', '_x', 'x9', 'Aa'];
const functions = ['SOMME', 'SI', 'ARRONDI', 'X', 'FONCTION'];
const operators = ['+', '-', '*', '/', '^', '=', '<>', '<', '<=', '>', '>='] as const;

const name: fc.Arbitrary<NameExpr> = fc.record({
  kind: fc.constant('name' as const),
  dossier: fc.option(fc.constantFrom('oam', 'forfait_medecin_traitant'), { freq: 4 }),
  name: fc.constantFrom(...words),
  span: fc.constant(span),
});

const number: fc.Arbitrary<NumberExpr> = fc.record({
  kind: fc.constant('number' as const),
  digits: fc.stringMatching(/^\d{1,20}(\.\d{1,12})?$/),
  percent: fc.boolean(),
  unit: fc.option(fc.constantFrom('', '€', 'mois/an', '€/patient/an', '%', 'M€/point'), { freq: 3 }),
  span: fc.constant(span),
});

/** Any tree the parser can make, spans apart. */
export const tree: fc.Arbitrary<Expr> = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    number,
    name,
    fc.constant<Expr>({ kind: 'absent', span }),
    fc.record({ kind: fc.constant('negate' as const), of: tie('expr'), span: fc.constant(span) }),
    fc.record({
      kind: fc.constant('binary' as const),
      op: fc.constantFrom(...operators),
      left: tie('expr'),
      right: tie('expr'),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('call' as const),
      name: fc.constantFrom(...functions),
      args: fc.array(tie('expr'), { maxLength: 3 }),
      span: fc.constant(span),
    }),
    fc.record({
      kind: fc.constant('select' as const),
      of: tie('expr'),
      at: fc.array(fc.record({ dimension: name, member: fc.oneof(name, number) }), {
        minLength: 1,
        maxLength: 2,
      }),
      span: fc.constant(span),
    }),
  ),
})).expr;

/** The same tree without its places in the text. */
export function withoutSpans<T>(part: T): T {
  if (Array.isArray(part)) return part.map(withoutSpans) as T;
  if (typeof part !== 'object' || part === null) return part;
  const kept = Object.entries(part).filter(([key]) => key !== 'span');
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutSpans(value)])) as T;
}
