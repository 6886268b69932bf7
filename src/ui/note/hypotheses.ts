import { address, nodeId } from '../../core/model/address.ts';
import type { Dossier, Formula, Parameter } from '../../core/model/dossier.ts';
import type { Study } from '../../core/model/study.ts';
import { cellState } from '../../workspace/cells/cell-state.ts';
import { parameterText } from '../comparison/parameter-text.ts';
import { memberTuples, NBSP } from '../text/names.ts';

/** A parameter some cells of which are printed nowhere. */
export interface HypothesisGroup {
  readonly parameter: Parameter;
  readonly cells: readonly HypothesisCell[];
  /** All its cells say the same. */
  readonly same: boolean;
}

export interface HypothesisCell {
  /** Ids, in the order of the dimensions. */
  readonly members: readonly string[];
  /** The value; where scenarios differ, each with its name. */
  readonly text: string;
}

/** The values of ours among those that the results read, in the scenarios of the note. */
export function hypothesisGroups(
  study: Study,
  dossier: Dossier,
  scenarios: readonly string[],
  read: ReadonlySet<string>,
): readonly HypothesisGroup[] {
  return dossier.parameters
    .filter(({ id }) => read.has(nodeId(dossier.slug, id)))
    .map((parameter) => {
      const tuples = memberTuples(dossier, parameter.dims ?? []);
      const cells = tuples.flatMap((members) => {
        const text = hypothesisText(study, dossier, parameter, members, scenarios);
        return text === null ? [] : [{ members, text }];
      });
      const same = cells.length === tuples.length && cells.every(({ text }) => text === cells[0]?.text);
      return { parameter, cells, same };
    })
    .filter(({ cells }) => cells.length > 0);
}

/** Null where no scenario takes a value of ours, or where it is absent. */
function hypothesisText(
  study: Study,
  dossier: Dossier,
  parameter: Parameter,
  members: readonly string[],
  scenarios: readonly string[],
): string | null {
  const at = address(nodeId(dossier.slug, parameter.id), members);
  const unit = { withUnit: parameter.unit === '%' };
  const found = scenarios.flatMap((id) => {
    const state = cellState(dossier, study, id, at);
    if (!state || state.value === null) return [];
    const computed = state.value === undefined;
    if ((computed ? state.source.status : state.status) !== 'hypothese') return [];
    const text =
      state.value === undefined ? 'calculé' : parameterText(parameter, state.value, state.printed, unit);
    return [{ label: study.scenarios.find((one) => one.id === id)?.label ?? id, text }];
  });
  const [first] = found;
  if (!first) return null;
  const everywhere = found.length === scenarios.length && found.every(({ text }) => text === first.text);
  return everywhere ? first.text : found.map(({ label, text }) => `${label}${NBSP}: ${text}`).join(', ');
}

/** Formulas that rest on more than their parameters, among those that the results read. */
export function formulasOnHypotheses(dossier: Dossier, read: ReadonlySet<string>): readonly Formula[] {
  return dossier.formulas.filter(({ id, hypothesis }) => hypothesis && read.has(nodeId(dossier.slug, id)));
}
