import {
  baseUnit,
  divide,
  multiply,
  PLAIN,
  sameDimension,
  type Unit,
  unitName,
} from '../../quantity/unit.ts';
import { UnitFault, type UnitOf } from './function.ts';

/** The one unit of all the arguments. Throws `UnitFault` when two differ. */
export function common(args: readonly UnitOf[]): Unit | null {
  let first: UnitOf | null = null;
  for (const arg of args) {
    if (arg.unit === null) continue;
    if (first === null) first = arg;
    else if (!sameDimension(first.unit as Unit, arg.unit))
      throw new UnitFault(
        `Unités différentes : « ${first.text} » est en ${unitName(first.unit as Unit)}, « ${arg.text} » en ${unitName(arg.unit)}. ${remedy(first.unit as Unit, arg.unit)}`,
        arg,
      );
  }
  return first === null ? null : first.unit;
}

function remedy(a: Unit, b: Unit): string {
  if (a.ratio || b.ratio) return 'Un taux se multiplie, comme x * (1 + taux).';
  const [bare, other] = a.atoms.length === 0 ? [a, b] : [b, a];
  return bare.atoms.length === 0
    ? `Un nombre reçoit son unité entre accolades, comme 12 {${other.text}}.`
    : 'Convertissez l’un des deux, par exemple en multipliant par 12 {mois/an}.';
}

/** Throws `UnitFault` unless the arguments are plain numbers. */
export function plain(...args: readonly (UnitOf | undefined)[]): Unit {
  for (const arg of args)
    if (arg?.unit && !sameDimension(arg.unit, PLAIN))
      throw new UnitFault(
        `« ${arg.text} » est en ${unitName(arg.unit)} : un nombre sans unité est attendu ici.`,
        arg,
      );
  return PLAIN;
}

const PREFIXES = [0, 3, 6, 9];

/** A ratio leaves the other unit as it is (M€ × % is M€); two real units give a unit without scale. */
export function product(a: Unit | null, b: Unit | null): Unit {
  return combine(a, b, multiply);
}

export function quotient(a: Unit | null, b: Unit | null): Unit {
  return combine(a, b, divide);
}

function combine(a: Unit | null, b: Unit | null, rule: (a: Unit, b: Unit) => Unit): Unit {
  const left = a === null || a.ratio ? PLAIN : a;
  const right = b === null || b.ratio ? PLAIN : b;
  if (right === PLAIN) return PREFIXES.includes(left.scale) ? left : baseUnit(left);
  return baseUnit(rule(left, right));
}
