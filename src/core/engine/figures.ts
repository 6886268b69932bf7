import type { PublishedFigure, Verdict } from '../model/dossier.ts';
import type { Border } from '../model/value.ts';
import { isFailure } from '../model/value.ts';
import { compare, isZero, type Num, num, numText, round, subtract } from '../quantity/number.ts';
import { asUnit, displayScale } from '../quantity/unit.ts';
import type { FigureResult } from './api.ts';

/** What the figure's own formulas gave, in the stored form of its unit. */
export interface FigureValues {
  readonly printed: Border | undefined;
  readonly recomputed: Border | undefined;
  readonly check: Border | undefined;
}

/** Gives the verdict of a published figure: rounding as printed, or its own check, or what was stated from reading. */
export function judge(figure: PublishedFigure, values: FigureValues): FigureResult {
  const { printed, recomputed, check } = values;
  const result = (verdict: Verdict, difference: string | null): FigureResult => ({
    id: figure.id,
    printed: figure.printed,
    recomputed: recomputed ?? null,
    verdict,
    difference,
  });
  const a = number(recomputed);
  const b = number(printed);
  const gap = a !== null && b !== null ? numText(subtract(a, b)) : null;
  if (figure.stated) return result(figure.stated, gap);
  if (check !== undefined) {
    const passed = number(check);
    return passed === null
      ? result('non-recalculable', null)
      : result(isZero(passed) ? 'ecart' : 'retrouve', gap);
  }
  if (a === null || b === null) return result('non-recalculable', null);
  const equal = compare(asPrinted(a, figure), asPrinted(b, figure)) === 0;
  return result(equal ? 'retrouve' : 'ecart', gap);
}

function asPrinted(value: Num, { round: decimals, unit }: PublishedFigure): Num {
  return decimals === undefined ? value : round(value, decimals - displayScale(asUnit(unit)));
}

function number(value: Border | undefined): Num | null {
  return value === undefined || value === null || isFailure(value) ? null : num(value);
}
