import { type NodeId, nodeId } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { parseFormula } from '../../core/formula/parser.ts';
import type { Expr } from '../../core/formula/tree.ts';

/**
 * The parameters and formulas that the results of these dossiers read, themselves included, in these dossiers and in
 * those they refer to. A formula that cannot be read adds nothing.
 */
export function readNodes(dossiers: readonly Dossier[], all: readonly Dossier[]): ReadonlySet<NodeId> {
  const texts = formulaTexts(all);
  const slugs = new Map(all.map(({ slug }) => [slug.replaceAll('-', '_'), slug]));
  const found = new Set<NodeId>();
  const visit = (slug: string, name: string): void => {
    const node = nodeId(slug, name);
    const known = texts.get(node);
    if (!known || found.has(node)) return;
    found.add(node);
    for (const text of known) {
      const parsed = parseFormula(text, node);
      if (!parsed.ok) continue;
      for (const one of namesIn(parsed.expr))
        visit(one.dossier === null ? slug : (slugs.get(one.dossier) ?? ''), one.name);
    }
  };
  for (const { slug, results } of dossiers) for (const { id } of results) visit(slug, id);
  return found;
}

/** What each node is computed from; nothing for a parameter that is only typed. */
function formulaTexts(dossiers: readonly Dossier[]): ReadonlyMap<NodeId, readonly string[]> {
  return new Map(
    dossiers.flatMap(({ slug, formulas, parameters }) => [
      ...formulas.map(({ id, expr }) => [nodeId(slug, id), [expr]] as const),
      ...parameters.map(({ id, cells }) => {
        const own = Object.values(cells).flatMap((cell) =>
          typeof cell === 'string' || cell.formula === undefined ? [] : [cell.formula],
        );
        return [nodeId(slug, id), [...new Set(own)]] as const;
      }),
    ]),
  );
}

interface Named {
  readonly dossier: string | null;
  readonly name: string;
}

function namesIn(expr: Expr): readonly Named[] {
  switch (expr.kind) {
    case 'name':
      return [expr];
    case 'select':
    case 'negate':
      return namesIn(expr.of);
    case 'binary':
      return [...namesIn(expr.left), ...namesIn(expr.right)];
    case 'call':
      return expr.args.flatMap(namesIn);
    default:
      return [];
  }
}
