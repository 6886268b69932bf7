import type { NodeId } from '../model/address.ts';
import type { FailureCode } from '../model/value.ts';
import { negate } from '../quantity/number.ts';
import { storedScale } from '../quantity/unit.ts';
import type { Bound } from '../formula/bound.ts';
import type { Site } from '../formula/functions/function.ts';
import type { Dim } from '../formula/scope.ts';
import { Fault, type Value } from '../formula/value.ts';
import { type Mode, shiftMode, uptoMode } from './access.ts';
import { arithmetic } from './arithmetic.ts';
import * as runs from './runs.ts';
import type { Evaluate } from './runs.ts';
import { stridesOf } from './shape.ts';
import { walker } from './walker.ts';

/** What a formula reads: a node, in its own scenario or in the reference one. */
export interface Slot {
  readonly node: NodeId;
  readonly reference: boolean;
  /** How each occurrence reads it: one mode a dimension of the node. */
  readonly accesses: Mode[][];
}

/** Where the evaluators of one formula look while they run. */
export interface Frame {
  /** Member of every dimension, by `Dim.index`; shared by the whole program. */
  readonly at: Int32Array;
  /** Values of each slot, set before running. */
  readonly inputs: (readonly Value[])[];
  readonly slots: Slot[];
  /** Address of the cell being computed. */
  readonly where: () => string;
}

export interface CompileOptions {
  readonly frame: Frame;
  /** Dimensions looped over outside the formula: those of its result. */
  readonly loops: readonly Dim[];
  /** Gives a node of its own to a part that would be computed again at every member of a loop. Without it nothing is shared. */
  readonly lift?: (part: Bound) => { node: NodeId; dims: readonly Dim[] };
  /** Told the evaluator of every part, for explanations. */
  readonly onPart?: (part: Bound, evaluate: Evaluate, reference: boolean) => void;
  /** Place of a part in the text, for messages. */
  readonly place: (part: Bound) => string;
}

interface Context {
  readonly modes: ReadonlyMap<Dim, Mode>;
  readonly loops: readonly Dim[];
  readonly reference: boolean;
}

/** Turns a formula into a function of the cursor, exact, one closure a part. Values are in base units throughout. */
export function compile(bound: Bound, options: CompileOptions): Evaluate {
  return new Compiler(options).part(bound, { modes: new Map(), loops: options.loops, reference: false });
}

class Compiler {
  private readonly options: CompileOptions;
  private readonly at: Int32Array;
  constructor(options: CompileOptions) {
    this.options = options;
    this.at = options.frame.at;
  }

  part(bound: Bound, context: Context): Evaluate {
    const evaluate = this.liftable(bound, context)
      ? this.lifted(bound, context)
      : this.direct(bound, context);
    this.options.onPart?.(bound, evaluate, context.reference);
    return evaluate;
  }

  private liftable(bound: Bound, { loops }: Context): boolean {
    return (
      this.options.lift !== undefined &&
      bound.kind === 'call' &&
      ['over', 'running', 'along'].includes(bound.fn.rule.kind) &&
      bound.over.length > 0 &&
      loops.some((dim) => !bound.dims.includes(dim))
    );
  }

  private lifted(bound: Bound, context: Context): Evaluate {
    const { node, dims } = (this.options.lift as NonNullable<CompileOptions['lift']>)(bound);
    return this.read(node, dims, context);
  }

  private direct(bound: Bound, context: Context): Evaluate {
    const { at } = this;
    switch (bound.kind) {
      case 'literal': {
        const { value } = bound;
        return () => value;
      }
      case 'reference':
        return this.read(bound.entity.node, bound.entity.dims, context);
      case 'dimension': {
        const { index, members } = bound.dim;
        const values = members.map(({ value }) => value);
        return () => values[at[index] as number] as Value;
      }
      case 'member': {
        const { dim, member, equal } = bound;
        return () => ((at[dim.index] === member) === equal ? 1 : 0);
      }
      case 'negate': {
        const of = this.part(bound.of, context);
        return () => {
          const value = of();
          return value === null || value instanceof Fault ? value : negate(value);
        };
      }
      case 'select': {
        const modes = new Map(context.modes);
        for (const { dim, member } of bound.at) modes.set(dim, { kind: 'fixed', member });
        const loops = context.loops.filter((dim) => !bound.at.some((one) => one.dim === dim));
        let evaluate = this.part(bound.of, { ...context, modes, loops });
        for (const { dim, member } of bound.at) evaluate = runs.fixed(at, dim.index, member, evaluate);
        return evaluate;
      }
      case 'binary':
        return this.binary(bound, context);
      case 'call':
        return this.call(bound, context);
    }
  }

  private read(node: NodeId, dims: readonly Dim[], { modes, reference }: Context): Evaluate {
    const { frame } = this.options;
    const slot = this.slot(node, reference);
    (frame.slots[slot] as Slot).accesses.push(dims.map((dim) => modes.get(dim) ?? { kind: 'same' }));
    const { at } = this;
    const { inputs } = frame;
    const strides = stridesOf(dims);
    const [i = 0, j = 0] = dims.map(({ index }) => index);
    const [s = 0] = strides;
    switch (dims.length) {
      case 0:
        return () => (inputs[slot] as Value[])[0] as Value;
      case 1:
        return () => (inputs[slot] as Value[])[at[i] as number] as Value;
      case 2:
        return () => (inputs[slot] as Value[])[(at[i] as number) * s + (at[j] as number)] as Value;
      default: {
        const indexes = dims.map(({ index }) => index);
        return () => {
          let offset = 0;
          for (let k = 0; k < indexes.length; k++)
            offset += (at[indexes[k] as number] as number) * (strides[k] as number);
          return (inputs[slot] as Value[])[offset] as Value;
        };
      }
    }
  }

  private slot(node: NodeId, reference: boolean): number {
    const { slots } = this.options.frame;
    const known = slots.findIndex((one) => one.node === node && one.reference === reference);
    return known >= 0 ? known : slots.push({ node, reference, accesses: [] }) - 1;
  }

  private site(part: Bound, scale = 0): Site {
    const { frame, place } = this.options;
    const fail = (code: FailureCode, message: string) =>
      new Fault(code, `${frame.where()}${place(part)}`, message);
    return { fail, scale };
  }

  private binary(bound: Extract<Bound, { kind: 'binary' }>, context: Context): Evaluate {
    const left = this.part(bound.left, context);
    const right = this.part(bound.right, context);
    const apply = arithmetic(bound.op, this.site(bound));
    return () => {
      const a = left();
      const b = right();
      if (typeof a === 'number' && typeof b === 'number') return apply(a, b);
      if (a instanceof Fault) return a;
      if (b instanceof Fault) return b;
      return a === null || b === null ? null : apply(a, b);
    };
  }

  private call(bound: Extract<Bound, { kind: 'call' }>, context: Context): Evaluate {
    const { fn, args, over } = bound;
    const { rule } = fn;
    const { at } = this;
    const unit = args[0]?.unit;
    const site = this.site(bound, unit ? storedScale(unit) : 0);
    const plain = (arg: Bound) => this.part(arg, context);
    const [first, ...others] = args as [Bound, ...Bound[]];
    const [dim] = over as [Dim];
    switch (rule.kind) {
      case 'each':
        return runs.each(args.map(plain), (values) => rule.apply(values, site));
      case 'choice':
        return runs.choice(plain(first), ...(others.map(plain) as [Evaluate, Evaluate?]));
      case 'reference':
        return this.part(first, { ...context, reference: true });
      case 'over': {
        if (over.length === 0 && rule.each) return runs.each(args.map(plain), rule.each);
        const inner = this.part(first, this.within(context, over, { kind: 'any' }));
        return runs.over(inner, walker(at, over), (values) => rule.fold(values, site));
      }
      case 'running': {
        const inner = this.part(first, this.within(context, over, uptoMode(context.modes.get(dim))));
        return runs.running(at, dim.index, inner, (values) => rule.fold(values, site));
      }
      case 'previous': {
        const modes = new Map(context.modes).set(dim, shiftMode(context.modes.get(dim)));
        const inner = this.part(first, { ...context, modes });
        return runs.previous(at, dim.index, inner, others[0] ? plain(others[0]) : () => null);
      }
      case 'along': {
        const inside = this.within(context, over, { kind: 'any' });
        const columns = others.map((column) => this.part(column, inside));
        const missing = () => site.fail('valeur-invalide', `${fn.name} : un des points n’a pas de valeur.`);
        return runs.along(
          plain(first),
          columns,
          walker(at, over),
          (x, read) => rule.apply(x, read, site),
          missing,
        );
      }
    }
  }

  private within(context: Context, over: readonly Dim[], mode: Mode): Context {
    const modes = new Map(context.modes);
    for (const dim of over) modes.set(dim, mode);
    return { ...context, modes, loops: [...new Set([...context.loops, ...over])] };
  }
}
