import type { Num } from '../quantity/number.ts';
import type { Unit } from '../quantity/unit.ts';
import type { LanguageFunction } from './functions/function.ts';
import type { Dim, Entity } from './scope.ts';
import type { BinaryOperator, Expr } from './tree.ts';

/** A formula with its names found and its dimensions and units known. */
export type Bound = Common &
  (
    | { readonly kind: 'literal'; readonly value: Num | null }
    | { readonly kind: 'reference'; readonly entity: Entity }
    | { readonly kind: 'dimension'; readonly dim: Dim }
    | { readonly kind: 'member'; readonly dim: Dim; readonly member: number; readonly equal: boolean }
    | { readonly kind: 'select'; readonly of: Bound; readonly at: readonly Selected[] }
    | { readonly kind: 'negate'; readonly of: Bound }
    | { readonly kind: 'binary'; readonly op: BinaryOperator; readonly left: Bound; readonly right: Bound }
    | {
        readonly kind: 'call';
        readonly fn: LanguageFunction;
        readonly args: readonly Bound[];
        /** Dimensions the function runs over. */
        readonly over: readonly Dim[];
      }
  );

interface Common {
  readonly expr: Expr;
  /** Sorted by index. */
  readonly dims: readonly Dim[];
  /** Null: fits every unit (0, ABSENT). */
  readonly unit: Unit | null;
}

export interface Selected {
  readonly dim: Dim;
  readonly member: number;
}
