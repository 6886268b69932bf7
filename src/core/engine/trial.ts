import { type Address, nodeId, parseAddress } from '../model/address.ts';
import type { ScenarioCell, Study } from '../model/study.ts';
import { typeset } from '../quantity/text.ts';
import type { Unit } from '../quantity/unit.ts';
import type { Value } from '../formula/value.ts';
import { Evaluation, type ScenarioInput } from './evaluation.ts';
import type { Model } from './model.ts';
import type { Program } from './program.ts';
import { studyInputs } from './scenarios.ts';
import { indexOf } from './shape.ts';

/**
 * A copy of a scenario in which analyses type what they like, apart from the open study: it keeps the study as it was
 * when the trial began. Its values are exact and do not depend on the order in which cells were typed.
 */
export interface Trial {
  /** Types these cells; undefined: no longer typed, what the sources say. Addresses of no parameter are left out. */
  type(cells: Iterable<readonly [Address, ScenarioCell | undefined]>): void;
  /** In base units. REFERENCE reads the study's reference scenario as it is, even if this is a copy of it. */
  value(at: Address): Value;
  /** Of the node of this cell: the unit its value is stored in. */
  unit(at: Address): Unit;
}

const REFERENCE = '\u0000reference';
const TRIAL = '\u0000essai';

export function createTrial(model: Model, program: Program, study: Study, scenario: string): Trial {
  const inputs = studyInputs(study, model);
  const copied = inputs.find(({ id }) => id === scenario);
  if (!copied) throw new RangeError(typeset(`Le scénario « ${scenario} » n’est pas dans l’étude.`));
  const evaluation = new Evaluation(model, program);
  const fixed = { ...(inputs.find(({ id }) => id === study.reference) ?? copied), id: REFERENCE };
  const reference: ScenarioInput = { ...fixed, reference: REFERENCE };
  let cells = copied.cells;
  const take = () => evaluation.set([reference, { id: TRIAL, cells, reference: REFERENCE }]);
  take();

  const find = (at: Address) => {
    const parts = parseAddress(at);
    const node = parts && model.nodes.get(nodeId(parts.slug, parts.name));
    const index = node ? indexOf(node.entity.dims, parts.members) : null;
    return node && index !== null ? { node, index } : null;
  };
  const known = (at: Address) => {
    const found = find(at);
    if (!found) throw new RangeError(typeset(`« ${at} » ne désigne aucune cellule.`));
    return found;
  };
  return {
    type: (typed) => {
      const next = new Map(cells);
      for (const [at, cell] of typed) {
        const found = find(at);
        if (found?.node.kind !== 'parameter') continue;
        const own = new Map(next.get(found.node.id));
        if (cell) own.set(found.index, cell);
        else own.delete(found.index);
        next.set(found.node.id, own);
      }
      cells = next;
      take();
    },
    value: (at) => {
      const { node, index } = known(at);
      return evaluation.values(node.id, TRIAL)[index] as Value;
    },
    unit: (at) => known(at).node.entity.unit,
  };
}
