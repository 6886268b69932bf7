import { blocked, Fault, type Value } from '../formula/value.ts';
import { isZero, type Num } from '../quantity/number.ts';
import type { Walk } from './walker.ts';

/** The value of a part of a formula at the cursor. */
export type Evaluate = () => Value;
type Fold = (values: readonly Num[]) => Value;

/** Element by element; a fault, then an absent, stands for the whole. */
export function each(parts: readonly Evaluate[], apply: Fold): Evaluate {
  return () => {
    const values = parts.map((part) => part());
    const stop = blocked(values);
    return stop === undefined ? apply(values as Num[]) : stop;
  };
}

/** Only the chosen side is evaluated. */
export function choice(condition: Evaluate, then: Evaluate, otherwise?: Evaluate): Evaluate {
  return () => {
    const test = condition();
    if (test === null || test instanceof Fault) return test;
    if (!isZero(test)) return then();
    return otherwise ? otherwise() : null;
  };
}

/** With one dimension held at a member. */
export function fixed(at: Int32Array, index: number, member: number, inner: Evaluate): Evaluate {
  return () => {
    const saved = at[index] as number;
    at[index] = member;
    const value = inner();
    at[index] = saved;
    return value;
  };
}

/** Over the members walked; absents are left out, the first fault stands for the whole. */
export function over(inner: Evaluate, walk: Walk, fold: Fold): Evaluate {
  return () => {
    const values: Num[] = [];
    let fault: Fault | null = null;
    walk(() => {
      const value = inner();
      if (value instanceof Fault) fault ??= value;
      else if (value !== null) values.push(value);
    });
    return fault ?? fold(values);
  };
}

/** Over the members up to the cursor's. */
export function running(at: Int32Array, index: number, inner: Evaluate, fold: Fold): Evaluate {
  let current = 0;
  const upto: Walk = (visit) => {
    for (let member = 0; member <= current; member++) {
      at[index] = member;
      visit();
    }
  };
  const run = over(inner, upto, fold);
  return () => {
    const saved = at[index] as number;
    current = saved;
    const value = run();
    at[index] = saved;
    return value;
  };
}

/** At the member before the cursor's; `first` at the first one. */
export function previous(at: Int32Array, index: number, inner: Evaluate, first: Evaluate): Evaluate {
  return () => {
    const current = at[index] as number;
    if (current === 0) return first();
    at[index] = current - 1;
    const value = inner();
    at[index] = current;
    return value;
  };
}

/** `x`, and columns read along the members walked, which must all have a value. */
export function along(
  x: Evaluate,
  columns: readonly Evaluate[],
  walk: Walk,
  apply: (x: Num, columns: readonly (readonly Num[])[]) => Value,
  missing: () => Fault,
): Evaluate {
  return () => {
    const value = x();
    if (value === null || value instanceof Fault) return value;
    const read: Num[][] = [];
    for (const column of columns) {
      const values: Value[] = [];
      walk(() => values.push(column()));
      const stop = blocked(values);
      if (stop !== undefined) return stop ?? missing();
      read.push(values as Num[]);
    }
    return apply(value, read);
  };
}
