import { address, type NodeId } from '../model/address.ts';
import type { Problem } from '../model/value.ts';
import { typeset } from '../quantity/text.ts';
import type { Bound } from '../formula/bound.ts';
import type { Dim } from '../formula/scope.ts';
import { placeOf } from '../formula/tree.ts';
import { Fault, type Value } from '../formula/value.ts';
import { compile, type Frame, type Slot } from './compile.ts';
import type { Evaluate } from './runs.ts';
import { type Group, groupsOf } from './groups.ts';
import type { CheckedFormula, Model } from './model.ts';
import { membersAt, sizeOf, stridesOf } from './shape.ts';

/** Something with values, ready to compute: a node of the model, or a part of a formula given a node of its own. */
export interface Unit {
  readonly id: NodeId;
  readonly dims: readonly Dim[];
  readonly size: number;
  readonly strides: readonly number[];
  readonly slots: readonly Slot[];
  readonly inputs: (readonly Value[])[];
  /** The cell at the cursor; for a parameter, of a cell computed by default only. */
  readonly evaluate: Evaluate | ReadonlyMap<number, Evaluate>;
}

export interface Program {
  readonly units: ReadonlyMap<NodeId, Unit>;
  readonly groupOf: ReadonlyMap<NodeId, Group<Unit>>;
  /** The cursor every formula reads. */
  readonly at: Int32Array;
  readonly problems: readonly Problem[];
}

/** Compiles a whole model and finds the order of its computation. */
export function link(model: Model): Program {
  const at = new Int32Array(model.names.dims.length);
  const units = new Map<NodeId, Unit>();

  const compileUnit = (id: NodeId, dims: readonly Dim[], formula: CheckedFormula): void => {
    const frame = newFrame(at, id, dims);
    const evaluate = evaluator(formula, frame, dims, (part) => {
      const name = `${id}#${lifts++}`;
      compileUnit(name, part.dims, { text: formula.text, bound: part, problem: null });
      return { node: name, dims: part.dims };
    });
    units.set(id, {
      id,
      dims,
      size: sizeOf(dims),
      strides: stridesOf(dims),
      slots: frame.slots,
      inputs: frame.inputs,
      evaluate,
    });
  };
  let lifts = 0;

  for (const node of model.nodes.values()) {
    const { dims } = node.entity;
    if (node.kind === 'formula') {
      compileUnit(node.id, dims, node.formula);
      continue;
    }
    const frame = newFrame(at, node.id, dims);
    const evaluate = new Map<number, Evaluate>();
    const keys = new Map(Array.from({ length: sizeOf(dims) }, (_, i) => [membersAt(dims, i).join(','), i]));
    for (const [key, formula] of node.defaults) {
      const index = keys.get(key);
      if (index !== undefined) evaluate.set(index, evaluator(formula, frame, dims));
    }
    units.set(node.id, {
      id: node.id,
      dims,
      size: sizeOf(dims),
      strides: stridesOf(dims),
      slots: frame.slots,
      inputs: frame.inputs,
      evaluate,
    });
  }

  const groupOf = new Map<NodeId, Group<Unit>>();
  const problems: Problem[] = [];
  for (const group of groupsOf(units)) {
    for (const unit of group.nodes) groupOf.set(unit.id, group);
    if (group.cycle) problems.push(cycleProblem(model, group.cycle));
  }
  return { units, groupOf, at, problems };
}

export function newFrame(at: Int32Array, id: NodeId, dims: readonly Dim[]): Frame {
  const name = id.replace(/#.*$/, '');
  return {
    at,
    inputs: [],
    slots: [],
    where: () =>
      address(
        name,
        dims.map((dim) => dim.members[at[dim.index] as number]?.id as string),
      ),
  };
}

/** A formula that has a problem evaluates to it. */
export function evaluator(
  { text, bound, problem }: CheckedFormula,
  frame: Frame,
  loops: readonly Dim[],
  lift?: (part: Bound) => { node: NodeId; dims: readonly Dim[] },
  onPart?: (part: Bound, evaluate: Evaluate, reference: boolean) => void,
): Evaluate {
  if (!bound) {
    const message = problem?.message ?? '';
    return () =>
      new Fault('formule-invalide', frame.where() + placeText(problem?.line, problem?.column), message);
  }
  const place = (part: Bound) => {
    const { line, column } = placeOf(text, part.expr.span.start);
    return placeText(line, column);
  };
  return compile(bound, { frame, loops, place, ...(lift && { lift }), ...(onPart && { onPart }) });
}

function placeText(line?: number, column?: number): string {
  return line === undefined ? '' : ` (ligne ${line}, colonne ${column})`;
}

/** Names the cycle in words a reader can follow. */
export function cycleProblem(model: Model, cycle: readonly NodeId[]): Problem {
  const names = cycle
    .map((id) => id.replace(/#.*$/, ''))
    .filter((id, i, all) => id !== all[i - 1] || all.length === 1);
  const labels = (names.length === 1 ? [...names, ...names] : names).map(
    (id) => `« ${model.nodes.get(id)?.entity.label ?? id} »`,
  );
  return {
    code: 'cycle',
    where: names[0] as string,
    message: typeset(
      `Boucle de calcul : ${labels.join(' → ')}. Chaque valeur attend la suivante ; seul PRECEDENT permet de se référer à soi-même.`,
    ),
  };
}
