import { binary, call, type CellExpr, number } from './cell-expr.ts';

/**
 * A value that may be absent, for peers where nothing is: a number, and a 1-or-0 expression that says whether it counts.
 * While it does not, the number is any.
 */
export interface Maybe {
  readonly value: CellExpr;
  /** Null: it always counts. */
  readonly when: CellExpr | null;
}

export function always(value: CellExpr): Maybe {
  return { value, when: null };
}

/** All of them count. */
export function both(parts: readonly Maybe[]): CellExpr | null {
  const conditions = parts.flatMap(({ when }) => (when ? [when] : []));
  return conditions.length < 2 ? (conditions[0] ?? null) : call('and', conditions);
}

export function choose(test: Maybe, yes: Maybe | null, no: Maybe | null): Maybe | null {
  if (yes === null && no === null) return null;
  const branches = { test: test.value, yes: presence(yes), no: presence(no) };
  const certain = yes?.when === null && no?.when === null;
  const when: CellExpr | null = certain ? null : { kind: 'if', ...branches };
  const value: CellExpr =
    yes && no ? { kind: 'if', test: test.value, yes: yes.value, no: no.value } : ((yes ?? no) as Maybe).value;
  return { value, when: both([test, { value, when }]) };
}

/** Over the members that count; null when none ever does. */
export function foldPresent(name: string, members: readonly (Maybe | null)[]): Maybe | null {
  const parts = members.filter((member) => member !== null);
  const count = call('sum', parts.map(presence));
  if (name === 'NB') return always(parts.length === 0 ? number(0) : count);
  if (parts.length === 0) return null;
  const when = parts.some((part) => part.when === null) ? null : call('or', parts.map(presence));
  if (parts.every((part) => part.when === null)) {
    return always(
      call(
        FOLDS[name] as 'sum',
        parts.map(({ value }) => value),
      ),
    );
  }
  const total = (neutral: string) => parts.map((part) => neutralised(part, neutral));
  if (name === 'MOYENNE') return { value: binary('/', call('sum', total('0')), count), when };
  return { value: call(FOLDS[name] as 'sum', total(NEUTRAL[name] as string)), when };
}

const FOLDS: Readonly<Record<string, 'sum' | 'mean' | 'min' | 'max'>> = {
  SOMME: 'sum',
  MOYENNE: 'mean',
  MIN: 'min',
  MAX: 'max',
};
const HUGE = `1${'0'.repeat(30)}`;
const NEUTRAL: Readonly<Record<string, string>> = { SOMME: '0', MIN: HUGE, MAX: `-${HUGE}` };

function presence(part: Maybe | null): CellExpr {
  return part === null ? number(0) : (part.when ?? number(1));
}

function neutralised({ value, when }: Maybe, neutral: string): CellExpr {
  return when ? { kind: 'if', test: when, yes: value, no: number(neutral) } : value;
}
