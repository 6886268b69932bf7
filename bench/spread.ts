import type { Model } from '../src/core/engine/model.ts';
import { memberAt, sizeOf, stridesOf } from '../src/core/engine/shape.ts';
import type { Bound } from '../src/core/formula/bound.ts';
import type { Dim, Entity } from '../src/core/formula/scope.ts';
import { exact, type Num } from '../src/core/quantity/number.ts';
import { storedScale } from '../src/core/quantity/unit.ts';
import { brackets, interpolation } from './along.ts';
import { binary, call, type CellExpr, type CellId, cellId, number } from './cell-expr.ts';
import { always, both, choose, foldPresent, type Maybe } from './presence.ts';

/** Why a cell has no counterpart in the peers. */
export class Untranslatable extends Error {}

type Call = Extract<Bound, { kind: 'call' }>;
type Cursor = ReadonlyMap<Dim, number>;
const NAMES: Readonly<Record<string, 'abs' | 'and' | 'or' | 'not' | 'min' | 'max'>> = {
  ABS: 'abs',
  ET: 'and',
  OU: 'or',
  NON: 'not',
  MIN: 'min',
  MAX: 'max',
};

/** Spreads the formulas of a model cell by cell, given which typed cells have a value. Null: always absent. */
export class Spreader {
  private readonly known = new Map<CellId, Maybe | null>();
  private readonly model: Model;
  private readonly hasValue: (id: CellId) => boolean;
  constructor(model: Model, hasValue: (id: CellId) => boolean) {
    this.model = model;
    this.hasValue = hasValue;
  }

  cell(entity: Entity, index: number): Maybe | null {
    const id = cellId(entity.node, index);
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const spread = this.formulaOf(entity, index, id);
    this.known.set(id, spread);
    return spread;
  }

  private formulaOf(entity: Entity, index: number, id: CellId): Maybe | null {
    const node = this.model.nodes.get(entity.node);
    const strides = stridesOf(entity.dims);
    const at: Cursor = new Map(
      entity.dims.map((dim, k) => [dim, memberAt(dim, strides[k] as number, index)]),
    );
    if (node?.kind === 'formula') return node.formula.bound && this.spread(node.formula.bound, at);
    if (this.hasValue(id)) return always({ kind: 'cell', id });
    const key = entity.dims.map((dim) => dim.members[at.get(dim) as number]?.id).join(',');
    const bound = node?.kind === 'parameter' ? node.defaults.get(key)?.bound : null;
    return bound ? this.spread(bound, at) : null;
  }

  private spread(bound: Bound, at: Cursor): Maybe | null {
    switch (bound.kind) {
      case 'literal':
        return bound.value === null ? null : always(number(digits(bound.value)));
      case 'dimension':
        return always(number(digits(bound.dim.members[at.get(bound.dim) as number]?.value as Num)));
      case 'member':
        return always(number((at.get(bound.dim) === bound.member) === bound.equal ? 1 : 0));
      case 'reference':
        return this.reference(bound.entity, at);
      case 'select':
        return this.spread(bound.of, moved(at, ...bound.at.map(({ dim, member }) => [dim, member] as const)));
      case 'negate': {
        const of = this.spread(bound.of, at);
        return of && { ...of, value: { kind: 'negate', of: of.value } };
      }
      case 'binary': {
        const left = this.spread(bound.left, at);
        const right = this.spread(bound.right, at);
        return (
          left && right && { value: binary(bound.op, left.value, right.value), when: both([left, right]) }
        );
      }
      case 'call':
        return this.call(bound, at);
    }
  }

  private reference(entity: Entity, at: Cursor): Maybe | null {
    const strides = stridesOf(entity.dims);
    const index = entity.dims.reduce(
      (sum, dim, k) => sum + (at.get(dim) as number) * (strides[k] as number),
      0,
    );
    const of = this.cell(entity, index);
    if (of === null) return null;
    const when: CellExpr | null = of.when && { kind: 'cell', id: presenceId(cellId(entity.node, index)) };
    return { value: { kind: 'cell', id: cellId(entity.node, index) }, when };
  }

  private call(bound: Call, at: Cursor): Maybe | null {
    const { fn, args, over } = bound;
    const [first, second] = args as [Bound, Bound?];
    const dim = over[0] as Dim;
    switch (fn.rule.kind) {
      case 'reference':
        return this.spread(first, at);
      case 'choice':
        return this.choice(args, at);
      case 'previous': {
        const member = at.get(dim) as number;
        if (member > 0) return this.spread(first, moved(at, [dim, member - 1]));
        return second ? this.spread(second, at) : null;
      }
      case 'along':
        return this.along(bound, at);
      case 'running':
        return foldPresent('SOMME', this.members(first, at, over, at.get(dim) as number));
      case 'over':
        return over.length > 0 ? foldPresent(fn.name, this.members(first, at, over)) : this.each(bound, at);
      case 'each':
        return this.each(bound, at);
    }
  }

  private each({ fn, args }: Call, at: Cursor): Maybe | null {
    const parts = args.map((arg) => this.spread(arg, at));
    if (parts.includes(null)) return null;
    const given = parts as Maybe[];
    const values = given.map(({ value }) => value);
    const value =
      fn.name === 'ARRONDI'
        ? call('round', [values[0] as CellExpr, decimals(args[0] as Bound, values[1] as CellExpr)])
        : call(NAMES[fn.name] as 'abs', values);
    return { value, when: both(given) };
  }

  private choice([test, then, otherwise]: readonly Bound[], at: Cursor): Maybe | null {
    const condition = this.spread(test as Bound, at);
    if (condition === null) return null;
    const spread = (branch: Bound | undefined) => (branch ? this.spread(branch, at) : null);
    const { value } = condition;
    if (value.kind === 'number') return spread(Number(value.digits) === 0 ? otherwise : then);
    return choose(condition, spread(then), spread(otherwise));
  }

  /** `of` at every combination of members, or at those up to `last`. */
  private members(of: Bound, at: Cursor, over: readonly Dim[], last?: number): (Maybe | null)[] {
    const strides = stridesOf(over);
    const size = last === undefined ? sizeOf(over) : last + 1;
    return Array.from({ length: size }, (_, i) =>
      this.spread(
        of,
        moved(at, ...over.map((dim, k) => [dim, memberAt(dim, strides[k] as number, i)] as const)),
      ),
    );
  }

  private along({ fn, args, over }: Call, at: Cursor): Maybe | null {
    const x = this.spread(args[0] as Bound, at);
    const [xs, ys] = args.slice(1).map((column) => this.members(column, at, over).map(certain)) as [
      CellExpr[],
      CellExpr[],
    ];
    return x && { value: (fn.name === 'BAREME' ? brackets : interpolation)(x.value, xs, ys), when: x.when };
  }
}

/** Where a cell says whether it has a value, when that depends on others. */
export function presenceId(id: CellId): CellId {
  return id.replace('#', '?#');
}

function moved(at: Cursor, ...to: readonly (readonly [Dim, number])[]): Cursor {
  return new Map([...at, ...to]);
}

/** An absent point is an error of the model, which the peers would not see. */
function certain(point: Maybe | null): CellExpr {
  if (point === null || point.when !== null) throw new Untranslatable('a point may be absent');
  return point.value;
}

/** A rounding counts decimals of the stored number: of M€, it is six places further in €. */
function decimals(of: Bound, given: CellExpr): CellExpr {
  const sign = given.kind === 'negate' ? -1 : 1;
  const plain = given.kind === 'negate' ? given.of : given;
  if (plain.kind !== 'number') throw new Untranslatable('a number of decimals that is computed');
  return number(sign * Number(plain.digits) - (of.unit ? storedScale(of.unit) : 0));
}

function digits(value: Num): string {
  return exact(value).toFixed();
}
