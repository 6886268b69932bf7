import { address, type Address, nodeId, parseAddress } from '../model/address.ts';
import type { Border } from '../model/value.ts';
import { isZero } from '../quantity/number.ts';
import { typeset } from '../quantity/text.ts';
import { baseUnit, PLAIN, type Unit, unitText } from '../quantity/unit.ts';
import type { Bound } from '../formula/bound.ts';
import type { Dim } from '../formula/scope.ts';
import { Fault, type Value } from '../formula/value.ts';
import type { ExplainedNode, Explanation } from './api.ts';
import { toText } from './border.ts';
import type { Evaluate } from './runs.ts';
import { inWords, numberInWords, overInWords, symbol } from './words.ts';
import type { Evaluation } from './evaluation.ts';
import type { CheckedFormula, Model, ModelNode, ParameterNode } from './model.ts';
import { evaluator, newFrame, type Program } from './program.ts';
import { indexOf } from './shape.ts';

export interface ExplainContext {
  readonly model: Model;
  readonly program: Program;
  readonly evaluation: Evaluation;
  readonly scenario: string;
  readonly reference: string;
}

/** Where a number comes from, one level: the evaluated tree of its formula. Null for what names no cell or no scenario. */
export function explainCell(at: Address, context: ExplainContext): Explanation | null {
  const parts = parseAddress(at);
  const node = parts && context.model.nodes.get(nodeId(parts.slug, parts.name));
  const { evaluation, scenario } = context;
  if (!parts || !node) return null;
  const { dims, unit, label } = node.entity;
  const index = indexOf(dims, parts.members);
  const value = index === null ? undefined : evaluation.values(node.id, scenario)[index];
  if (index === null || value === undefined) return null;
  const formula =
    node.kind === 'formula' ? node.formula : computedDefault(node, parts.members, index, context);
  const common = {
    address: at,
    scenario,
    label,
    at: dims.map((dim, k) => {
      const member = dim.members[dim.memberIndex.get(parts.members[k] as string) as number];
      return { dimension: dim.label, member: member?.id ?? '', label: member?.label ?? '' };
    }),
    unit: unitText(unit),
    value: toText(value, unit),
    kind: node.kind,
  };
  if (!formula) return common;
  const withText = { ...common, formula: formula.text };
  if (!formula.bound) return withText;
  const words = inWords(formula.bound);
  return { ...withText, words, tree: new Explainer(node, formula, context).tree(parts.members) };
}

/** The default formula of a parameter's cell, unless a value was typed over it. */
function computedDefault(
  node: ParameterNode,
  members: readonly string[],
  index: number,
  { evaluation, scenario }: ExplainContext,
): CheckedFormula | null {
  const formula = node.defaults.get(members.join(','));
  return formula && !evaluation.isTyped(node.id, index, scenario) ? formula : null;
}

class Explainer {
  private readonly parts = new Map<Bound, Evaluate>();
  private readonly at: Int32Array;
  private readonly node: ModelNode;
  private readonly formula: CheckedFormula;
  private readonly context: ExplainContext;

  constructor(node: ModelNode, formula: CheckedFormula, context: ExplainContext) {
    this.node = node;
    this.formula = formula;
    this.context = context;
    this.at = context.program.at;
  }

  tree(members: readonly string[]): ExplainedNode {
    const { context, node } = this;
    const { dims } = node.entity;
    const frame = newFrame(this.at, node.id, dims);
    evaluator(this.formula, frame, dims, undefined, (part, evaluate) => this.parts.set(part, evaluate));
    for (const { node: id, reference } of frame.slots)
      frame.inputs.push(context.evaluation.values(id, reference ? context.reference : context.scenario));
    for (const [k, dim] of dims.entries())
      this.at[dim.index] = dim.memberIndex.get(members[k] as string) ?? 0;
    return this.explain(this.formula.bound as Bound, context.scenario);
  }

  private explain(part: Bound, scenario: string): ExplainedNode {
    const value = (this.parts.get(part) as Evaluate)();
    const of = (
      kind: ExplainedNode['kind'],
      text: string,
      children: readonly ExplainedNode[] = [],
    ): ExplainedNode => ({
      kind,
      text,
      ...shown(value, part.unit),
      children,
    });
    switch (part.kind) {
      case 'literal':
        return of('literal', part.expr.kind === 'number' ? numberInWords(part.expr) : 'sans objet');
      case 'dimension':
        return of('literal', part.dim.label);
      case 'member': {
        const { dim, equal, member } = part;
        return of('literal', `${dim.label} ${equal ? '=' : '≠'} ${dim.members[member]?.label}`);
      }
      case 'reference': {
        const { node, dims, label } = part.entity;
        const here = dims.map((dim) => dim.members[this.at[dim.index] as number]);
        return {
          ...of('reference', label),
          unit: unitText(part.entity.unit),
          value: toText(value, part.entity.unit),
          address: address(
            node,
            here.map((member) => member?.id as string),
          ),
          ...(scenario !== this.context.scenario && { scenario }),
        };
      }
      case 'select':
        return this.picked(
          part.at.map(({ dim, member }) => [dim, member] as const),
          () => this.explain(part.of, scenario),
        );
      case 'negate':
        return of('operation', '−', [this.explain(part.of, scenario)]);
      case 'binary':
        return of('operation', symbol(part.op), [
          this.explain(part.left, scenario),
          this.explain(part.right, scenario),
        ]);
      case 'call':
        return this.call(part, scenario, of);
    }
  }

  private call(
    part: Extract<Bound, { kind: 'call' }>,
    scenario: string,
    of: (kind: ExplainedNode['kind'], text: string, children?: readonly ExplainedNode[]) => ExplainedNode,
  ): ExplainedNode {
    const { fn, args, over } = part;
    const words = typeset(fn.words(overInWords(over)));
    const children = () => args.map((arg) => this.explain(arg, scenario));
    const [first, ...others] = args as [Bound, ...Bound[]];
    const dim = over[0];
    switch (fn.rule.kind) {
      case 'each':
        return of('function', words, children());
      case 'reference':
        return of('function', words, [this.explain(first, this.context.reference)]);
      case 'choice': {
        const condition = this.explain(first, scenario);
        const test = (this.parts.get(first) as Evaluate)();
        const taken =
          test === null || test instanceof Fault ? undefined : isZero(test) ? others[1] : others[0];
        return of('choice', words, taken ? [condition, this.explain(taken, scenario)] : [condition]);
      }
      case 'over':
        if (over.length === 0) return of('function', words, children());
        return { ...of('function', words), members: this.members(over, () => this.explain(first, scenario)) };
      case 'running': {
        const current = this.at[(dim as Dim).index] as number;
        const members = this.members(over, () => this.explain(first, scenario)).slice(0, current + 1);
        return { ...of('function', words), members };
      }
      case 'previous': {
        const { index } = dim as Dim;
        const current = this.at[index] as number;
        if (current === 0) return of('function', words, others[0] ? [this.explain(others[0], scenario)] : []);
        return of('function', words, [
          this.picked([[dim as Dim, current - 1]], () => this.explain(first, scenario)),
        ]);
      }
      case 'along': {
        const point = (): ExplainedNode => {
          const columns = others.map((column) => this.explain(column, scenario));
          return { kind: 'function', text: 'point', value: columns.at(-1)?.value ?? null, children: columns };
        };
        return {
          ...of('function', words, [this.explain(first, scenario)]),
          members: this.members(over, point),
        };
      }
    }
  }

  private members(over: readonly Dim[], explain: () => ExplainedNode): NonNullable<ExplainedNode['members']> {
    const [dim, ...inner] = over as [Dim, ...Dim[]];
    return dim.members.flatMap(({ id, label }, member) =>
      this.moved([[dim, member]], () =>
        inner.length === 0
          ? [{ member: id, label, node: explain() }]
          : this.members(inner, explain).map((one) => ({
              member: `${id},${one.member}`,
              label: `${label} · ${one.label}`,
              node: one.node,
            })),
      ),
    );
  }

  /** A name read elsewhere than here says where. */
  private picked(to: readonly (readonly [Dim, number])[], run: () => ExplainedNode): ExplainedNode {
    const node = this.moved(to, run);
    if (node.kind !== 'reference') return node;
    const labels = to.map(([dim, member]) => dim.members[member]?.label ?? '');
    return { ...node, picked: labels.join(' · ') };
  }

  private moved<T>(to: readonly (readonly [Dim, number])[], run: () => T): T {
    const saved = to.map(([{ index }]) => this.at[index] as number);
    for (const [{ index }, member] of to) this.at[index] = member;
    const result = run();
    for (const [k, [{ index }]] of to.entries()) this.at[index] = saved[k] as number;
    return result;
  }
}

/** A part of a formula in the unit it is worked out in; a scale without a name of its own is left out. */
function shown(value: Value, unit: Unit | null): { value: Border; unit: string } {
  const known = unit ?? PLAIN;
  const named = unitText(known).includes('10^') ? baseUnit(known) : known;
  return { value: toText(value, named), unit: unitText(named) };
}
