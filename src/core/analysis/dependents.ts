import type { AnalysisEngine } from '../engine/analysis-engine.ts';
import type { Reached } from '../engine/reach.ts';
import { type Address, nodeId, parseAddress } from '../model/address.ts';
import type { Dossier } from '../model/dossier.ts';
import { effectiveCells } from '../model/scenario.ts';
import type { Study } from '../model/study.ts';

/** « Que change cette cellule ? » */
export interface Dependents {
  /** In an order of computation: each comes after what it reads. */
  readonly nodes: readonly DependentNode[];
  /** Result cards that show a cell of them, in the order of the dossiers. */
  readonly cards: readonly DependentCard[];
}

export interface DependentNode extends Reached {
  readonly slug: string;
  /** Title of its dossier. */
  readonly dossier: string;
  /** Reached through REFERENCE alone: changes in the other scenarios, as this one is their reference. */
  readonly reference: boolean;
}

export interface DependentCard {
  readonly slug: string;
  /** Place among the cards of its dossier. */
  readonly rank: number;
  readonly title: string;
  readonly cells: readonly Address[];
  readonly reference: boolean;
}

/**
 * What may change with a cell in a scenario, told from the formulas: a cell typed over its formula follows nothing.
 * Empty for what names no cell.
 */
export function dependents(
  engine: AnalysisEngine,
  study: Study,
  dossiers: readonly Dossier[],
  at: Address,
  scenario: string,
): Dependents {
  const typed = effectiveCells(study, scenario);
  const own = engine.downstream(at, { reference: false, typed });
  const all = scenario === study.reference ? engine.downstream(at, { reference: true, typed }) : own;
  const plain = new Set(own.map(({ node }) => node));
  const nodes = all.map((reached): DependentNode => {
    const slug = reached.node.slice(0, reached.node.indexOf('.'));
    const dossier = dossiers.find((one) => one.slug === slug)?.title ?? slug;
    return { ...reached, slug, dossier, reference: !plain.has(reached.node) };
  });
  return { nodes, cards: dossiers.flatMap((dossier) => cardsOf(dossier, nodes)) };
}

function cardsOf(dossier: Dossier, nodes: readonly DependentNode[]): readonly DependentCard[] {
  const { slug } = dossier;
  return dossier.results.flatMap(({ id, title, at = {} }, rank) => {
    const found = nodes.find(({ node }) => node === nodeId(slug, id));
    const cells = found?.cells.filter((cell) => {
      const members = parseAddress(cell)?.members ?? [];
      return found.dims.every((dim, k) => at[dim] === undefined || at[dim] === members[k]);
    });
    if (!found || !cells?.length) return [];
    return [{ slug, rank, title: title ?? found.label, cells, reference: found.reference }];
  });
}
