import type { Cell, Dossier, Parameter } from '../model/dossier.ts';
import { address, type NodeId, nodeId } from '../model/address.ts';
import type { Problem } from '../model/value.ts';
import { bind, checkDeclared } from '../formula/bind.ts';
import type { Bound } from '../formula/bound.ts';
import { parseFormula } from '../formula/parser.ts';
import { type Dim, type Entity, Names } from '../formula/scope.ts';
import { typeset } from '../quantity/text.ts';
import type { Unit } from '../quantity/unit.ts';
import type { Expr } from '../formula/tree.ts';
import { sizeOf } from './shape.ts';

/** A parameter or a formula, with its formulas found and checked. */
export type ModelNode = ParameterNode | FormulaNode;

interface Base {
  readonly id: NodeId;
  readonly slug: string;
  readonly entity: Entity;
}

export interface ParameterNode extends Base {
  readonly kind: 'parameter';
  readonly parameter: Parameter;
  /** Cells computed by default, by cell key. */
  readonly defaults: ReadonlyMap<string, CheckedFormula>;
}

export interface FormulaNode extends Base {
  readonly kind: 'formula';
  readonly formula: CheckedFormula;
}

export interface CheckedFormula {
  readonly text: string;
  /** Null when the formula has a problem: it gives `formule-invalide`. */
  readonly bound: Bound | null;
  readonly problem: Problem | null;
}

export interface Model {
  readonly names: Names;
  readonly nodes: ReadonlyMap<NodeId, ModelNode>;
  readonly problems: readonly Problem[];
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** Checks one more formula of a dossier, outside the model: one number, in `unit` (a published figure). */
  readonly check: (slug: string, text: string, where: string, unit: Unit) => CheckedFormula;
}

interface Expected {
  readonly slug: string;
  readonly where: string;
  readonly text: string;
  readonly expr: Expr;
  readonly unit: Unit;
  /** The only dimensions it may have; null: any. */
  readonly dims: readonly Dim[] | null;
}

interface Draft extends Expected {
  readonly entity: Entity;
}

/** Reads and checks every formula of the dossiers. Never throws on their content: problems are told, the rest works. */
export function buildModel(dossiers: readonly Dossier[]): Model {
  const names = new Names(dossiers);
  const problems: Problem[] = [];
  const drafts = new Map<string, Draft>();
  const broken = new Map<string, CheckedFormula>();
  const read = (slug: string, where: string, text: string, entity: Entity, cell: boolean) => {
    const outcome = parseFormula(text, where);
    const { unit } = entity;
    if (outcome.ok)
      drafts.set(where, {
        slug,
        where,
        text,
        expr: outcome.expr,
        unit,
        dims: cell ? entity.dims : null,
        entity,
      });
    else {
      problems.push(outcome.problem);
      broken.set(where, { text, bound: null, problem: outcome.problem });
    }
  };
  for (const dossier of dossiers) {
    for (const { id, expr } of dossier.formulas) {
      const node = nodeId(dossier.slug, id);
      read(dossier.slug, node, expr, names.node(node) as Entity, false);
    }
    for (const parameter of dossier.parameters)
      for (const [key, formula] of formulaCells(parameter)) {
        const node = nodeId(dossier.slug, parameter.id);
        read(dossier.slug, cellAddress(node, key), formula, names.node(node) as Entity, true);
      }
  }

  inferDimensions(
    [...drafts.values()].filter(({ dims }) => dims === null),
    names,
  );

  const checked = new Map(broken);
  const large = new Map([...drafts.values()].map(tooLarge).filter((found) => found !== null));
  for (const draft of drafts.values()) {
    const problem = large.get(draft.where);
    const formula = problem ? { text: draft.text, bound: null, problem } : check(draft, names);
    checked.set(draft.where, formula);
    if (formula.problem) problems.push(formula.problem);
  }

  const nodes = new Map<NodeId, ModelNode>();
  for (const dossier of dossiers) {
    const { slug } = dossier;
    for (const parameter of dossier.parameters) {
      const id = nodeId(slug, parameter.id);
      const defaults = new Map(
        formulaCells(parameter).map(([key]) => [key, checked.get(cellAddress(id, key)) as CheckedFormula]),
      );
      nodes.set(id, { kind: 'parameter', id, slug, entity: names.node(id) as Entity, parameter, defaults });
    }
    for (const { id: name } of dossier.formulas) {
      const id = nodeId(slug, name);
      const formula = checked.get(id) as CheckedFormula;
      nodes.set(id, { kind: 'formula', id, slug, entity: names.node(id) as Entity, formula });
    }
  }
  return {
    names,
    nodes,
    problems,
    dossiers: new Map(dossiers.map((dossier) => [dossier.slug, dossier])),
    check: (slug, text, where, unit) => {
      const outcome = parseFormula(text, where);
      return outcome.ok
        ? check({ slug, where, text, expr: outcome.expr, unit, dims: [] }, names)
        : { text, bound: null, problem: outcome.problem };
    },
  };
}

/** Cells whose default is a formula: [key, text]. */
function formulaCells(parameter: Parameter): [string, string][] {
  return Object.entries(parameter.cells).flatMap(([key, cell]: [string, Cell | string]) =>
    typeof cell !== 'string' && cell.formula !== undefined ? [[key, cell.formula]] : [],
  );
}

function cellAddress(node: NodeId, key: string): string {
  return address(node, key === '' ? [] : key.split(','));
}

/** The dimensions of every formula are the least that hold together: start from none, widen until nothing changes. */
function inferDimensions(drafts: readonly Draft[], names: Names): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const { expr, slug, where, text, entity } of drafts) {
      const { dims } = bind(expr, names, slug, where, text).bound;
      if (dims.length !== entity.dims.length) {
        entity.dims = dims;
        changed = true;
      }
    }
  }
}

function check({ slug, where, text, expr, unit, dims }: Expected, names: Names): CheckedFormula {
  const { bound, problems } = bind(expr, names, slug, where, text);
  const stray = dims ? bound.dims.find((dim) => !dims.includes(dim)) : undefined;
  const problem =
    problems[0] ?? checkDeclared(bound, unit, where) ?? (stray ? strayDimension(stray, where) : null);
  return problem ? { text, bound: null, problem } : { text, bound, problem: null };
}

/** Values of one formula in one scenario, beyond which it is taken for a mistake: a worker would die of it. */
const MOST_VALUES = 100_000;

/** Takes its dimensions away from a formula that would have too many values, and says so. */
function tooLarge({ where, entity, dims }: Draft): readonly [string, Problem] | null {
  const size = dims === null ? sizeOf(entity.dims) : 0;
  if (size <= MOST_VALUES) return null;
  const ids = entity.dims.map(({ id }) => id).join(', ');
  entity.dims = [];
  const message = typeset(
    `Ce calcul aurait ${size} valeurs par scénario (par ${ids}), pour ${MOST_VALUES} au plus : faites-en la SOMME sur une dimension, ou choisissez un membre.`,
  );
  return [where, { code: 'dimension', where, line: 1, column: 1, message }];
}

function strayDimension(dim: Dim, where: string): Problem {
  return {
    code: 'dimension',
    where,
    line: 1,
    column: 1,
    message: typeset(
      `Un seul nombre est attendu ici : la dimension « ${dim.id} » est de trop (choisissez un membre, ou faites la SOMME).`,
    ),
  };
}
