import type { Dossier } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { findCell } from '../../workspace/cells/find-cell.ts';
import type { Readings } from '../charts/readings.ts';
import { memberLabel, NBSP } from '../text/names.ts';
import { type ComparedResult, comparedResults, lineName } from './result-lines.ts';
import { parameterText } from './parameter-text.ts';

/** A result a bridge can be asked of. */
export interface BridgeResult {
  readonly address: string;
  readonly name: string;
  readonly result: ComparedResult;
  /** Its own part of the name: a member, or the whole for a single number. */
  readonly label: string;
}

/** Every number of the result cards of these dossiers, in order. */
export function bridgeResults(
  dossiers: readonly Dossier[],
  shapeOf: Readings['shape'],
): readonly BridgeResult[] {
  return dossiers.flatMap((dossier) =>
    comparedResults(dossier, shapeOf).flatMap((result) =>
      result.lines.map((line) => ({
        address: line.address,
        name: lineName(result, line),
        result,
        label: line.label === '' ? result.title : line.label,
      })),
    ),
  );
}

/** « Montant socle · ALD : 70 → 80 € » : a cell, and what it is in the two scenarios. */
export function changedCellText(
  study: Study,
  dossiers: readonly Dossier[],
  at: string,
  from: string,
  to: string,
): string {
  const found = findCell(dossiers, at);
  if (!found) return at;
  const { parameter, members, index } = found;
  const labels = members.map((member, k) => memberLabel(index.dossier, parameter.dims?.[k], member));
  const shown = (scenario: string, withUnit: boolean) => {
    const state = cellState(index.dossier, study, scenario, at);
    return state?.value === undefined
      ? 'calculé'
      : parameterText(parameter, state.value, state.printed, { withUnit });
  };
  const [before, after] = [shown(from, parameter.unit === '%'), shown(to, true)];
  return `${[parameter.label, ...labels].join(' · ')}${NBSP}: ${before} → ${after}`;
}
