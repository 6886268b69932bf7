import { same } from '../quantity/number.ts';
import { Fault, type Value } from '../formula/value.ts';

/** Whether two values cannot be told apart, wherever they come from. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  if (a instanceof Fault || b instanceof Fault)
    return (
      a instanceof Fault &&
      b instanceof Fault &&
      a.where === b.where &&
      a.message === b.message &&
      a.code === b.code
    );
  return same(a, b);
}

/** Puts the former objects back where nothing changed, so that « same array » means « same values ». */
export function keepSame(now: Value[], before: readonly Value[] | undefined): readonly Value[] {
  if (!before || before.length !== now.length) return now;
  let changed = false;
  for (let i = 0; i < now.length; i++) {
    const old = before[i] as Value;
    if (sameValue(now[i] as Value, old)) now[i] = old;
    else changed = true;
  }
  return changed ? now : before;
}
