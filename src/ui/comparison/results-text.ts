import type { Dossier } from '../../core/model/dossier.ts';
import { type Border, isFailure } from '../../core/model/value.ts';
import { Exact } from '../../core/quantity/decimal.ts';
import { formatForClipboard } from '../../core/quantity/format.ts';
import type { Readings } from '../charts/readings.ts';
import { writeBlock } from '../grid/block.ts';
import { ABSENT, difference, differenceUnit, failureText } from '../text/amount.ts';
import { shortTitle } from '../text/names.ts';
import { allSame, comparedResults } from './result-lines.ts';

/** The comparison as a French Excel pastes it: every digit of an amount, a column a value, two more a difference. */
export function resultsText(
  from: Readings,
  dossiers: readonly Dossier[],
  scenarios: readonly string[],
  onlyDifferences: boolean,
): string {
  const study = from.study();
  const labels = new Map(study.scenarios.map(({ id, label }) => [id, label]));
  const apart = (id: string) => id !== study.reference;
  const head = [
    ...(dossiers.length > 1 ? ['Dossier'] : []),
    'Résultat',
    'Ligne',
    'Unité',
    ...scenarios.flatMap((id) => {
      const label = labels.get(id) ?? id;
      return apart(id) ? [label, `${label}, écart`, `${label}, écart en %`] : [label];
    }),
  ];
  const lines = dossiers.flatMap((dossier) =>
    comparedResults(dossier, from.shape).flatMap((result) =>
      result.lines.flatMap((line) => {
        const value = (id: string) => from.values(result.node, id)?.[line.index];
        if (onlyDifferences && allSame(scenarios.map(value))) return [];
        return [
          [
            ...(dossiers.length > 1 ? [shortTitle(dossier)] : []),
            result.title,
            line.label,
            result.unit === '1' ? '' : result.unit,
            ...scenarios.flatMap((id) => [
              clipboardText(value(id), result.unit),
              ...(apart(id) ? gapTexts(value(id), value(study.reference), result.unit) : []),
            ]),
          ],
        ];
      }),
    ),
  );
  return writeBlock([head, ...lines]);
}

/** A value to paste: nothing while it is computed. */
export function clipboardText(value: Border | undefined, unit: string): string {
  if (value === undefined) return '';
  if (value === null) return ABSENT;
  return isFailure(value) ? failureText(value.code) : formatForClipboard(value, unit);
}

function gapTexts(
  value: Border | undefined,
  reference: Border | undefined,
  unit: string,
): readonly [string, string] {
  const gap = difference(value, reference);
  if (!gap) return ['', ''];
  return [
    formatForClipboard(gap.amount, differenceUnit(unit) || '1'),
    gap.ratio === null ? '' : ratioText(gap.ratio),
  ];
}

/** A division has no last digit: two decimals of a percentage, as « 22,56 % ». */
function ratioText(ratio: string): string {
  return formatForClipboard(new Exact(ratio).toDecimalPlaces(4).toFixed(), '%');
}
