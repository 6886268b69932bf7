import { checkBounds } from '../src/core/quantity/bounds.ts';
import { Exact } from '../src/core/quantity/decimal.ts';
import { asUnit } from '../src/core/quantity/unit.ts';
import type { CellExpr, CellId } from './cell-expr.ts';
import type { BenchModel, Input } from './model.ts';

/** How far the changes of a bench go at most: every run makes another one. */
const MOST = 100;

/** Typed cells that all the changes leave within their bounds; choices are no quantities. */
export function editable(model: BenchModel): readonly Input[] {
  return model.inputs.filter((input) => {
    const { choices } = model.parameter(input.address);
    return !choices && [1, MOST].every((step) => isAllowed(model, nudged(model, input, step)));
  });
}

function isAllowed(model: BenchModel, { address, value }: Input): boolean {
  const parameter = model.parameter(address);
  return checkBounds(value, parameter, asUnit(parameter.unit)) === null;
}

/** Near the source's value: a whole number goes up by `step`, any other down by as many hundredths of a percent. */
export function nudged(model: BenchModel, { address, value }: Input, step: number): Input {
  const from = new Exact(value);
  const share = new Exact(step).div(10_000);
  const to = model.parameter(address).integer
    ? from.plus(step)
    : from.isZero()
      ? share
      : from.minus(from.times(share));
  return model.input(address, to.toFixed());
}

/** Some of them, spread evenly over the model, that at least one formula reads. */
export function spreadOver(model: BenchModel, inputs: readonly Input[], count: number): readonly Input[] {
  const read = new Set<CellId>();
  for (const expr of model.formulas.values()) collect(expr, read);
  const used = inputs.filter(({ id }) => read.has(id));
  const step = Math.max(1, used.length / count);
  return Array.from({ length: Math.min(count, used.length) }, (_, i) => used[Math.floor(i * step)] as Input);
}

function collect(expr: CellExpr, into: Set<CellId>): void {
  if (expr.kind === 'cell') into.add(expr.id);
  else if (expr.kind === 'negate') collect(expr.of, into);
  else if (expr.kind === 'binary') for (const part of [expr.left, expr.right]) collect(part, into);
  else if (expr.kind === 'if') for (const part of [expr.test, expr.yes, expr.no]) collect(part, into);
  else if (expr.kind === 'call') for (const part of expr.args) collect(part, into);
}
