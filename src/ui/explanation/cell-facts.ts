import { parseAddress } from '../../core/model/address.ts';
import type { Dossier } from '../../core/model/dossier.ts';
import { lineage } from '../../core/model/scenario.ts';
import type { Study } from '../../core/model/study.ts';
import { type CellState, cellState } from '../../workspace/cells/cell-state.ts';
import { amountText } from '../text/amount.ts';
import { dateText, NBSP, printedText } from '../text/names.ts';
import { STATUS } from '../text/origin.ts';

/** What is known of a typed cell in one scenario, a line each. */
export interface CellFacts {
  readonly state: CellState;
  readonly status: string;
  readonly document: string | null;
  readonly url: string | null;
  readonly where: string | null;
  readonly date: string | null;
  readonly printed: string | null;
  readonly note: string | null;
  /** What the source says, where the scenario says something else. */
  readonly inSource: string | null;
  /** Which scenario of the tree says it, in a sentence. */
  readonly from: string;
}

/** Null for what is not a cell of a parameter of these dossiers. */
export function cellFacts(
  dossiers: readonly Dossier[],
  study: Study,
  scenario: string,
  at: string,
): CellFacts | null {
  const parts = parseAddress(at);
  const dossier = dossiers.find((one) => one.slug === parts?.slug);
  const parameter = dossier?.parameters.find((one) => one.id === parts?.name);
  const state = dossier && parameter ? cellState(dossier, study, scenario, at) : null;
  if (!dossier || !parameter || !state) return null;
  const { ref } = state;
  const source = ref && dossier.sources.find(({ id }) => id === ref.source);
  return {
    state,
    status: STATUS[state.status],
    document: ref ? (source?.title ?? ref.source) : null,
    url: source?.url ?? null,
    where: ref?.where ?? null,
    date: source ? dateText(source.date) : null,
    printed: state.printed === undefined ? null : printedText(state.printed),
    note: state.note ?? parameter.note ?? null,
    inSource:
      state.changed && state.source.value !== undefined
        ? state.source.printed === undefined
          ? amountText(state.source.value, parameter.unit)
          : printedText(state.source.printed)
        : null,
    from: provenance(study, scenario, state),
  };
}

/** The same facts: two scenarios that take the cell from one place are said once. */
export function sameFacts(a: CellFacts, b: CellFacts): boolean {
  const plain = ({ state, from: _, ...said }: CellFacts) => JSON.stringify([state.value, said]);
  return plain(a) === plain(b);
}

function provenance(study: Study, scenario: string, state: CellState): string {
  const own = study.scenarios.find(({ id }) => id === scenario);
  const named = (label: string) => `«${NBSP}${label}${NBSP}»`;
  if (state.own) return `Donnée par ${named(own?.label ?? '')}.`;
  const { inheritedFrom } = state;
  if (!inheritedFrom) {
    const alone = (own?.parent ?? null) === null;
    return `Celle de la source${NBSP}: ${named(own?.label ?? '')} ${alone ? 'ne la change pas' : 'et ses parents ne la changent pas'}.`;
  }
  const chain = lineage(study, scenario);
  const way = chain.slice(0, chain.findIndex(({ id }) => id === inheritedFrom.id) + 1);
  const between = way.slice(1, -1).map(({ label }) => named(label));
  const through = between.length > 0 ? `, par ${between.join(' puis ')}` : '';
  return `Héritée de ${named(inheritedFrom.label)}${through}.`;
}
