import type { Dossier } from '../../core/model/dossier.ts';
import type { Border } from '../../core/model/value.ts';
import type { Readings } from '../charts/readings.ts';
import { writeBlock } from '../grid/block.ts';
import { shortTitle } from '../text/names.ts';
import { type DifferingCell, differingTables } from './differing-cells.ts';
import { scenarioCell, sourceOf } from './differing-values.ts';
import { clipboardText } from './results-text.ts';

/**
 * The differing cells as a French Excel pastes them: a line a cell, the parameter said on each so that the block can be
 * sorted and filtered, every digit.
 */
export function differencesText(
  from: Readings,
  dossiers: readonly Dossier[],
  scenarios: readonly string[],
): string {
  const study = from.study();
  const several = dossiers.length > 1;
  const head = [
    ...(several ? ['Dossier'] : []),
    'Tableau',
    'Paramètre',
    'Ligne',
    'Unité',
    'Source',
    ...scenarios.map((id) => study.scenarios.find((one) => one.id === id)?.label ?? id),
  ];
  const lines = differingTables(study, scenarios, dossiers).flatMap(({ dossier, title, cells }) =>
    cells.map((cell) => {
      const source = sourceOf(dossier, cell);
      return [
        ...(several ? [shortTitle(dossier)] : []),
        title,
        cell.parameter.label,
        cell.members,
        cell.parameter.choices || cell.parameter.unit === '1' ? '' : cell.parameter.unit,
        cellText(cell, source.value, source.text),
        ...scenarios.map((id) => {
          const { state, value } = scenarioCell(from, dossier, cell, id);
          return cellText(cell, value, state?.printed);
        }),
      ];
    }),
  );
  return writeBlock([head, ...lines]);
}

/** The number with every digit; the words of a choice, and what stands for an absent value. */
function cellText({ parameter }: DifferingCell, value: Border | undefined, words?: string): string {
  const choice = parameter.choices?.find((one) => one.value === value);
  if (choice) return choice.label;
  if (typeof value !== 'string' && words !== undefined) return words;
  return clipboardText(value, parameter.unit);
}
