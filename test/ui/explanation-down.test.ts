import { describe, expect, it } from 'vitest';
import type { ExplainedNode, Explanation } from '../../src/core/engine/api.ts';
import { nodeId } from '../../src/core/model/address.ts';
import { cellFacts } from '../../src/ui/explanation/cell-facts.ts';
import { type Block, level } from '../../src/ui/explanation/level.ts';
import { comparison, type Pair } from '../../src/ui/explanation/terms.ts';
import { disagreement, sameAmount } from '../engine/recompute.ts';
import { type OpenStudy, openShippedStudies } from '../engine/shipped-studies.ts';

/** Clicks from a level to each cell it names, as the panel lays it out. */
function clicks(block: Block): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const reach = (node: ExplainedNode | undefined, count: number) => {
    if (node?.address) found.set(node.address, Math.min(count, found.get(node.address) ?? count));
  };
  const name = ({ own, other }: Pair, count: number) => {
    for (const side of [own, other]) {
      reach(side, count);
      if (side) reach(comparison(side)?.left, count);
    }
  };
  const walk = ({ rows, members }: Block, spent: number): void => {
    for (const row of rows) {
      if (row.inner) walk(row.inner, spent + (row.folded ? 1 : 0));
      else name(row, spent + 1);
    }
    const hidden = members?.absentFolded ? 1 : 0;
    const all = [
      ...(members?.rows ?? []).map((row, at) => ({ row, open: at < (members?.visible ?? 0) ? 0 : 1 })),
      ...(members?.absent ?? []).map((row) => ({ row, open: hidden })),
    ];
    for (const { row, open: fold } of all) {
      const open = spent + fold;
      if (row.inner) walk(row.inner, open + (row.folded ? 1 : 0));
      else name(row, open + 1);
    }
  };
  walk(block, 0);
  return found;
}

function everyNode(node: ExplainedNode | undefined): readonly ExplainedNode[] {
  if (!node) return [];
  return [node, ...[...node.children, ...(node.members ?? []).map((one) => one.node)].flatMap(everyNode)];
}

/** What is wrong with one level: a value that its terms do not give, a cell out of reach, an end without a source. */
function problemsOf(open: OpenStudy, own: Explanation, other: Explanation | null): readonly string[] {
  const { dossiers, study } = open;
  if (!own.tree) {
    const facts = cellFacts(dossiers, study, own.scenario, own.address);
    return own.kind === 'parameter' && facts ? [] : ['ne vient d’aucune cellule'];
  }
  const nodes = everyNode(own.tree);
  const wrong = nodes.flatMap((node) => disagreement(node) ?? []);
  if (!sameAmount(own.tree, own)) wrong.push('le total n’est pas la valeur');
  for (const { kind, text, value, children, members } of nodes) {
    const end = children.length === 0 && !members;
    if (end && kind !== 'reference' && kind !== 'literal' && value !== null)
      wrong.push(`« ${text} » ne mène à rien`);
    const [, digits, percent] =
      kind === 'literal' ? (/^([\d,]+)(\u00a0%)?(?:\u00a0|$)/.exec(text) ?? []) : [];
    if (
      digits &&
      !sameAmount({ value: digits.replace(',', '.') }, { value: percent ? times100(value) : value })
    )
      wrong.push(`« ${text} » vaut ${JSON.stringify(value)}`);
  }
  const pair = { own: own.tree, other: other?.tree };
  const reached = clicks(level(pair, false));
  for (const { address } of [...nodes, ...everyNode(pair.other)])
    if (address && !((reached.get(address) ?? Infinity) <= 2))
      wrong.push(`${address} est à ${reached.get(address) ?? 'jamais'} clics`);
  return wrong;
}

/** A share written « 15 % » is 0.15. */
function times100(value: ExplainedNode['value']): ExplainedNode['value'] {
  if (typeof value !== 'string') return value;
  const [whole = '0', decimals = ''] = value.split('.');
  const moved = `${whole}${decimals.padEnd(2, '0').slice(0, 2)}.${decimals.slice(2) || '0'}`;
  return moved;
}

/** Every cell of the results that have few, several of every calculation. */
function starts({ shapes, addresses, dossiers }: OpenStudy): readonly string[] {
  const cards = new Set(dossiers.flatMap(({ slug, results }) => results.map(({ id }) => nodeId(slug, id))));
  return shapes.flatMap((shape) => {
    if (shape.kind !== 'formula') return [];
    const all = addresses(shape);
    const few = new Set([0, Math.floor(all.length / 2), all.length - 1]);
    return cards.has(shape.node) && all.length <= 20 ? all : all.filter((_, at) => few.has(at));
  });
}

describe.each(openShippedStudies().map((one) => [one.name, one] as const))(
  'de chaque résultat aux cellules des sources, étude %s',
  (_, open) => {
    const { study, engine } = open;

    it('chaque niveau se recalcule de ses termes, et chaque terme est à deux clics au plus', () => {
      const wrong: string[] = [];
      const seen = new Set<string>();
      let ends = 0;
      const there = new Map<string, Explanation>();
      const inReference = (at: string) => {
        const known = there.get(at) ?? engine.explain(at, study.reference);
        there.set(at, known);
        return known;
      };
      const visit = (at: string, scenario: string): void => {
        const key = `${scenario} ${at}`;
        if (seen.has(key)) return;
        seen.add(key);
        const own = scenario === study.reference ? inReference(at) : engine.explain(at, scenario);
        if (!own.tree) ends++;
        const other = scenario === study.reference ? null : inReference(at);
        wrong.push(...problemsOf(open, own, other).map((problem) => `${at}, ${scenario} : ${problem}`));
        for (const node of everyNode(own.tree))
          if (node.address) visit(node.address, node.scenario ?? scenario);
      };
      for (const { id } of study.scenarios) for (const at of starts(open)) visit(at, id);
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(ends).toBeGreaterThan(50);
      expect(seen.size).toBeGreaterThan(ends + 100);
    }, 60_000);
  },
);
