import type { Unit } from '../../quantity/unit.ts';
import type { Num } from '../../quantity/number.ts';
import type { Expr } from '../tree.ts';
import type { Fail, Value } from '../value.ts';
import type { AlongForm, ChoiceForm, EachForm, FoldForm, PointingForm } from './xlsx-form.ts';

/** One function of the language, whole: adding one is adding a file and its line in `registry.ts`. */
export interface LanguageFunction {
  readonly name: string;
  /** « SOMME(x; dimension; …) » */
  readonly signature: string;
  /** One French sentence for help and completion. */
  readonly summary: string;
  readonly rule: Rule;
  /** Unit of the result from those of the arguments; null fits every unit. Throws `UnitFault`. */
  readonly unit: (args: readonly UnitOf[]) => Unit | null;
  /** Short name of what it gives, for a line of an explanation: « somme sur les classes de patients ». */
  readonly words: (over: readonly string[]) => string;
  /** The whole call as a French phrase: « la somme, sur les classes de patients, de l’effectif ». */
  readonly phrase: (call: SpokenCall) => string;
}

/** A call, its parts already in words. */
export interface SpokenCall {
  /** « l’effectif »; between parentheses where it would not read as one thing. */
  readonly args: readonly string[];
  /** As a complement: « de l’effectif », « du montant ». */
  readonly of: readonly string[];
  /** « au montant », « à l’effectif ». */
  readonly to: readonly string[];
  /** « sur les classes de patients et les années »; empty when there is no dimension. */
  readonly along: string;
  /** The only dimension, in the singular: « année », and « l’année ». */
  readonly each: string;
  readonly oneOf: string;
}

/** « a et b », « a, b et c ». */
export function listed(parts: readonly string[], last = 'et'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;
}

export interface UnitOf {
  readonly unit: Unit | null;
  /** The argument's text, for messages. */
  readonly text: string;
  readonly expr: Expr;
}

export class UnitFault extends Error {
  /** The argument to look at. */
  readonly of: UnitOf;
  constructor(message: string, of: UnitOf) {
    super(message);
    this.of = of;
  }
}

/** « entre a et b », « parmi a, b et c ». */
export function among(parts: readonly string[]): string {
  return `${parts.length > 2 ? 'parmi' : 'entre'} ${listed(parts)}`;
}

/** What a rule may need to know of its call. */
export interface Site {
  readonly fail: Fail;
  /** Power of ten of one stored unit of the first argument, in base units (6 for M€). */
  readonly scale: number;
}

/**
 * How arguments are read and what is computed, exactly. Numbers only: absents and faults are handled once, for all, by the
 * engine. `xlsx` is the same rule as a workbook writes it.
 */
export type Rule =
  /** Element by element. */
  | {
      kind: 'each';
      min: number;
      max: number;
      apply: (args: readonly Num[], site: Site) => Value;
      xlsx: EachForm;
    }
  /** Over the members of one or several dimensions; absents are left out of `values`. */
  | {
      kind: 'over';
      fold: (values: readonly Num[], site: Site) => Value;
      each?: (args: readonly Num[]) => Num;
      xlsx: FoldForm;
    }
  /** At each member, over the members up to it. */
  | { kind: 'running'; fold: (values: readonly Num[], site: Site) => Value; xlsx: FoldForm }
  /** `x`, then columns read along a dimension; absents are an error there. */
  | {
      kind: 'along';
      columns: number;
      apply: (x: Num, columns: readonly (readonly Num[])[], site: Site) => Value;
      xlsx: AlongForm;
    }
  | { kind: 'choice'; xlsx: ChoiceForm }
  | { kind: 'previous'; xlsx: PointingForm }
  | { kind: 'reference'; xlsx: PointingForm };
